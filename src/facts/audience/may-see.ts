import type { FieldSchema, TableSchema } from "../descriptor.ts";
import type { Row } from "../facts.ts";
import { keysIn } from "../cells/keys-in.ts";

/** Whether a list of audiences has one in it; a list that is absent or empty has them all. */
const includes = (audiences: readonly string[] | undefined, audience: string): boolean =>
  audiences === undefined || audiences.length === 0 || audiences.includes(audience);

/** Whether an audience may see a table at all. */
export const maySeeTable = ({ audiences }: TableSchema, audience: string): boolean => includes(audiences, audience);

/** Whether it may see a field of a table: one that holds another's text in another language only with that other. */
export function maySeeField({ fields }: TableSchema, { name, audiences }: FieldSchema, audience: string): boolean {
  const plain = fields.find(({ localized }) => [...localized.values()].includes(name));
  return includes(audiences, audience) && includes(plain?.audiences, audience);
}

/** Whether a row itself says that it may be seen. */
export const maySeeRow = ({ audiencesField }: TableSchema, { values }: Row, audience: string): boolean =>
  audiencesField === undefined || includes(keysIn(values[audiencesField]), audience);
