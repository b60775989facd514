import type { Helper } from "../helper.ts";
import { NOTHING } from "../type.ts";

/** `{{#imprint}}Desk officer: …{{/imprint}}`: a line of the edition block at the top of the first page. */
export const imprint: Helper = {
  signature: { form: "block", params: [], result: () => NOTHING },
  run: ({ session, body, here }) => {
    const line = session.citing.within("item", () => body(here).trim());
    return line === "" ? "" : session.placing.block({ kind: "imprint", line });
  },
};
