import type { Rich, StripCell } from "../filled.ts";
import type { Helper } from "../helper.ts";
import { print } from "../print.ts";
import { NOTHING } from "../type.ts";
import { PRINTABLE } from "./wording.ts";

/** `{{#facts "Key facts"}}{{#fact "Capital"}}…{{/fact}}{{/facts}}`: a box of labelled facts; nothing where it is empty. */
export const facts: Helper = {
  signature: {
    form: "block",
    params: [{ name: "title", accepts: PRINTABLE }],
    holds: ["fact"],
    result: () => NOTHING,
  },
  run: (call) =>
    call.session.citing.within("block", () => {
      const title = print(call.session, call.args[0]);
      const rows: FactRow[] = [];
      call.body(call.here, { data: { facts: rows } });
      return rows.length === 0 ? "" : call.session.placing.block({ kind: "facts", title, rows });
    }),
};

/** `{{#fact "Label"}}…{{/fact}}`: left out where its body prints nothing. */
export const fact: Helper = {
  signature: {
    form: "block",
    params: [{ name: "label", accepts: PRINTABLE }],
    within: ["facts"],
    result: () => NOTHING,
  },
  run(call) {
    const rows = call.enclosing("facts");
    if (!isList<FactRow>(rows)) return "";
    const label = print(call.session, call.args[0]);
    const value = call.session.citing.within("item", () => call.body(call.here).trim());
    if (value !== "") rows.push({ label, value });
    return "";
  },
};

/** `{{#strip}}{{#figure …}}…{{/figure}}{{/strip}}`: figures that stand out, side by side. */
export const strip: Helper = {
  signature: { form: "block", params: [], holds: ["figure"], result: () => NOTHING },
  run: (call) =>
    call.session.citing.within("block", () => {
      const cells: StripCell[] = [];
      call.body(call.here, { data: { strip: cells } });
      return cells.length === 0 ? "" : call.session.placing.block({ kind: "strip", cells });
    }),
};

/** `{{#figure value unit="bn"}}label{{#under}}{{as-of row}} {{cite}}{{/under}}{{/figure}}` */
export const figure: Helper = {
  signature: {
    form: "block",
    params: [{ name: "value", accepts: PRINTABLE }],
    named: {
      unit: { name: "unit", accepts: PRINTABLE, optional: true },
      note: { name: "note", accepts: PRINTABLE, optional: true },
    },
    within: ["strip"],
    result: () => NOTHING,
  },
  run(call) {
    const cells = call.enclosing("strip");
    if (!isList<StripCell>(cells)) return "";
    const { session, named } = call;
    session.citing.within("item", () => {
      const value = print(session, call.args[0]);
      const unit = named["unit"] === undefined ? {} : { unit: print(session, named["unit"]) };
      const under: { note?: Rich } = {};
      const label = call.body(call.here, { data: { figure: under } }).trim();
      const note = under.note ?? (named["note"] === undefined ? "" : print(session, named["note"]));
      cells.push({ value, ...unit, label, ...(note === "" ? {} : { note }) });
    });
    return "";
  },
};

/** `{{#under}}…{{/under}}`: the small line under a figure of a strip, such as its date and source; under a label in a drawing; the answer under a question. */
export const under: Helper = {
  signature: { form: "block", params: [], within: ["figure", "rivals", "track", "questions"], result: () => NOTHING },
  run(call) {
    const figure = call.enclosing("figure");
    // What has no place here is not read either.
    if (!isObject(figure)) return "";
    const note = call.body(call.here).trim();
    if (note !== "") Object.assign(figure, { note });
    return "";
  },
};

interface FactRow {
  readonly label: Rich;
  readonly value: Rich;
}

const isList = <T>(value: unknown): value is T[] => Array.isArray(value);
const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
