import type { Body, Call, Helper, Param } from "../helper.ts";
import { FieldValue, Group, RowList, isRowView } from "../seen.ts";
import { rowsOf } from "../rows-of.ts";
import { truth } from "../truth.ts";
import { NOTHING, NUMBER, itemOf } from "../type.ts";
import { viewRow } from "../view-row.ts";

const CONDITION: Param = {
  name: "condition",
  accepts: ["row", "rows", "value", "group", "groups", "text", "number", "boolean"],
};

/** `{{#each rows}}…{{else}}…{{/each}}`: with `@number` from 1, `@index` from 0, `@first`, `@last`. */
export const each: Helper = {
  signature: {
    form: "block",
    params: [{ name: "list", accepts: ["rows", "row", "groups", "value"] }],
    result: () => NOTHING,
    inside: ({ args }) => itemOf(args[0]?.type ?? NOTHING),
    blockParams: ({ args }) => [itemOf(args[0]?.type ?? NOTHING), NUMBER],
    otherwise: true,
    check: ({ args: [list], report }) => {
      if (list?.type.kind === "value" && list.type.fields.every((field) => field.type !== "list"))
        report({
          code: "wrong-type",
          reason: "This field holds a single value, not a list.",
          at: list,
          found: list.type.fields[0]?.name ?? "",
        });
    },
  },
  run(call) {
    const items = itemsOf(call, call.args[0]);
    if (items.length === 0) return call.otherwise(call.here);
    const { citing } = call.session;
    return items
      .map((item, index) => {
        const data = { index, number: index + 1, first: index === 0, last: index === items.length - 1 };
        return citing.within("line", () => call.body(item, { data, blockParams: [item, index] }));
      })
      .join("");
  },
};

export const ifTrue: Helper = {
  signature: { form: "block", params: [CONDITION], result: () => NOTHING, otherwise: true },
  run: (call) => choose(call, truth(call.args[0]), call.body, call.otherwise),
};

export const unless: Helper = {
  signature: { form: "block", params: [CONDITION], result: () => NOTHING, otherwise: true },
  run: (call) => choose(call, !truth(call.args[0]), call.body, call.otherwise),
};

/** `{{#with row as |name|}}`: its body where the row is there, what follows `{{else}}` where it is missing. */
export const withRow: Helper = {
  signature: {
    form: "block",
    params: [{ ...CONDITION, name: "row" }],
    result: () => NOTHING,
    inside: ({ args }) => args[0]?.type ?? NOTHING,
    blockParams: ({ args }) => [args[0]?.type ?? NOTHING],
    otherwise: true,
  },
  run(call) {
    const [seen] = call.args;
    return truth(seen) ? call.body(seen, { blockParams: [seen] }) : call.otherwise(call.here);
  },
};

const choose = (call: Call, holds: boolean, body: Body, otherwise: Body): string =>
  holds ? body(call.here) : otherwise(call.here);

function itemsOf({ session }: Call, list: unknown): readonly unknown[] {
  if (list instanceof FieldValue) {
    const { row, field, value } = list;
    return typeof value === "object" && value !== null && "length" in value
      ? value.map((item) => new FieldValue(row, { ...field, type: "text" }, item))
      : [];
  }
  if (list instanceof RowList || list instanceof Group || isRowView(list)) {
    const { rows, via } = rowsOf(list);
    return rows.map((row) => viewRow(session, row, via));
  }
  return Array.isArray(list) ? list : [];
}
