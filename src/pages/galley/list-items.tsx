import type { List, Questions, Sources } from "../../document/document.ts";
import { ListItem, listLook, listNumbering } from "../blocks/list.tsx";
import { afterQuestion, Question, questionLabelWidth } from "../blocks/questions.tsx";
import { SourceEntry, sourceMeasure } from "../blocks/sources.tsx";
import type { PathElement } from "../paint/plan.ts";
import { component, type Composing, type GalleyItem } from "./galley-item.ts";

/** A list, a block for each item with the lists inside it; a compact one in columns that go on from page to page. */
export function listItems(block: List, { key, setting, place }: Composing): GalleyItem[] {
  const look = listLook(setting.theme, block);
  const list: PathElement = { key, role: "L", attributes: { listNumbering: listNumbering(block) } };
  const compact = block.role === "compact";
  const { columns: count, gap } = setting.theme.sources;
  const width = sourceMeasure(setting.theme.sources, setting.measure);
  return block.items.map((item, index) => ({
    key: `${key} ${index}`,
    path: [list],
    before: index === 0 ? 0 : look.after,
    after: 0,
    cut: compact || block.role === "card" ? "never" : "lines",
    ...(compact ? { columns: { key, count, width, gap }, measure: width } : {}),
    place,
    component: component("list-item", [item, look], () => <ListItem item={item} look={look} />),
  }));
}

/** Questions, a block for each with the lines to write on. */
export function questionItems(block: Questions, { key, setting, place }: Composing): GalleyItem[] {
  const labelWidth = questionLabelWidth(setting.theme, block);
  const list: PathElement = { key, role: "L", attributes: { listNumbering: "Decimal" } };
  return block.items.map((item, index) => ({
    key: `${key} ${index}`,
    path: [list],
    before: index === 0 ? 0 : afterQuestion(setting.theme),
    after: 0,
    cut: "never",
    place,
    component: component("question", [item, labelWidth], () => <Question item={item} labelWidth={labelWidth} />),
  }));
}

/** The sources, a block for each, in columns that go on from page to page. */
export function sourceItems({ entries }: Sources, { key, setting, place }: Composing): GalleyItem[] {
  const { sources } = setting.theme;
  const width = sourceMeasure(sources, setting.measure);
  const list: PathElement = { key, role: "L", attributes: { listNumbering: "Decimal" } };
  return entries.map((entry) => ({
    key: `${key} ${entry.id}`,
    ids: [entry.id],
    path: [list],
    after: 0,
    cut: "never",
    columns: { key, count: sources.columns, width, gap: sources.gap },
    measure: width,
    place,
    component: component("source", entry, () => <SourceEntry entry={entry} />),
  }));
}
