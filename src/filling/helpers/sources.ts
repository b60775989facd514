import type { Row } from "../../facts/facts.ts";
import type { Helper } from "../helper.ts";
import type { Session } from "../session.ts";
import { ANY, NOTHING } from "../type.ts";
import { viewRow } from "../view-row.ts";

/**
 * `{{#sources}}{{title}}, {{publisher}}{{/sources}}`: the cited sources in order of their numbers, the body once for each;
 * also those cited only further down. `@number` is the source's number.
 */
export const sources: Helper = {
  signature: {
    form: "block",
    params: [],
    result: () => NOTHING,
    inside: ({ descriptor }) =>
      descriptor.roles.sources ? { kind: "row", tables: [descriptor.roles.sources.table] } : ANY,
  },
  run(call) {
    const { session } = call;
    const slot = session.placing.later();
    session.atTheEnd.push((markdown) => {
      const entries = session.citing.within("block", () =>
        citedRows(session).map(({ row, number }) => {
          const text = call.body(viewRow(session, row), { data: { number } }).trim();
          return { number, text, ...addressOf(session, row) };
        }),
      );
      return slot.settle(entries.length === 0 ? undefined : { kind: "sources", entries }, markdown);
    });
    return slot.rich;
  },
};

function citedRows(session: Session): readonly { readonly row: Row; readonly number: number }[] {
  const table = session.facts.descriptor.roles.sources?.table ?? "";
  return session.citing.sources.flatMap((key, index) => {
    const row = session.facts.rows.get(`${table}/${key}`);
    return row ? [{ row, number: index + 1 }] : [];
  });
}

function addressOf(session: Session, row: Row): { readonly url?: string } {
  const fields = session.facts.descriptor.tables.get(row.table)?.fields ?? [];
  for (const field of fields) {
    const value = row.values[field.name];
    if (field.type !== "url" || typeof value !== "string") continue;
    session.ledger.note(row, field.name, true);
    return { url: value };
  }
  return {};
}
