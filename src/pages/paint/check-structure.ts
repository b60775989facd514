import type { Problem } from "../../problem.ts";
import { elementsOf, type StructureElement } from "./structure.ts";

/**
 * What readers who hear the page would stumble over: a figure without words, a skipped level of headings, a table
 * without header cells or with ragged rows, an element where it may not stand (ISO 14289-1, 7.2 to 7.5; ISO 32000-1,
 * 14.8.4). Errors where the file is to `conform`, else warnings.
 */
export function checkStructure(root: StructureElement, conform: boolean): readonly Problem[] {
  const problems: Problem[] = [];
  let headingLevel = 0;
  const report = (element: StructureElement, problem: Pick<Problem, "code" | "reason" | "found" | "advice">): void => {
    problems.push({ severity: conform ? "error" : "warning", place: element.place, ...problem });
  };
  const visit = (element: StructureElement): void => {
    const { role, attributes } = element;
    const kids = elementsOf(element);
    const parents = PARENTS[role];
    const parent = element.parent?.role ?? "Document";
    const only = KIDS[role];
    const stray = only && kids.find((kid) => !only.has(kid.role));
    if (parents && !parents.has(parent)) report(element, misplaced(role, parent));
    if (stray) report(stray, misplaced(stray.role, role));
    if (role === "Figure" && !attributes.alt && !attributes.actualText) report(element, NO_ALTERNATIVE);
    if (attributes.language !== undefined && !LANGUAGE.test(attributes.language)) {
      report(element, { ...NO_LANGUAGE, found: attributes.language });
    }
    if (role === "Table") reportTable(element, report);
    const level = HEADING.exec(role)?.[1];
    if (level !== undefined) {
      if (Number(level) > headingLevel + 1) report(element, skippedLevel(headingLevel, Number(level)));
      headingLevel = Number(level);
    }
    kids.forEach(visit);
  };
  visit(root);
  return problems;
}

type Report = (element: StructureElement, problem: Pick<Problem, "code" | "reason" | "found" | "advice">) => void;

function reportTable(table: StructureElement, report: Report): void {
  const kids = elementsOf(table);
  const heads = kids.filter(({ role }) => role === "THead");
  const captions = kids.filter(({ role }) => role === "Caption");
  const isCaptionOutside = captions.every((caption) => caption === kids[0] || caption === kids.at(-1));
  if (captions.length > 1 || !isCaptionOutside) report(table, misplaced("Caption", "Table"));
  if (heads.length > 1 || (heads.length === 1 && !kids.some(({ role }) => role === "TBody"))) {
    report(table, misplaced("THead", "Table"));
  }
  const rows = kids.flatMap((kid) => (kid.role === "TR" ? [kid] : elementsOf(kid).filter(({ role }) => role === "TR")));
  const headers = rows.flatMap((row) => elementsOf(row)).filter(({ role }) => role === "TH");
  if (headers.length === 0) report(table, NO_HEADER);
  for (const header of headers) if (!header.attributes.scope) report(header, NO_SCOPE);
  const widths = new Set(widthsOf(rows));
  if (widths.size > 1) report(table, { ...RAGGED, found: [...widths].join(", ") });
}

/** Columns that each row fills, counting what spans into it from its own cells and from rows above. */
function widthsOf(rows: readonly StructureElement[]): number[] {
  let spans: { columns: number; rows: number }[] = [];
  return rows.map((row) => {
    const cells = elementsOf(row).map(({ attributes: { columnSpan = 1, rowSpan = 1 } }) => ({
      columns: columnSpan,
      rows: rowSpan,
    }));
    const here = [...spans, ...cells];
    spans = here.map(({ columns, rows }) => ({ columns, rows: rows - 1 })).filter(({ rows }) => rows > 0);
    return here.reduce((sum, { columns }) => sum + columns, 0);
  });
}

const misplaced = (role: string, parent: string): Pick<Problem, "code" | "reason" | "found"> => ({
  code: "element-misplaced",
  reason: `An element ${role} cannot stand like this in an element ${parent}.`,
  found: role,
});

const skippedLevel = (before: number, level: number): Pick<Problem, "code" | "reason" | "found" | "advice"> => ({
  code: "heading-level-skipped",
  reason:
    before === 0
      ? `The first heading is of level ${level}, not 1.`
      : `A heading of level ${level} follows one of level ${before}: a level is skipped.`,
  found: String(level),
  advice: `Make it level ${before + 1}.`,
});

const NO_ALTERNATIVE = {
  code: "figure-without-alternative",
  reason: "This figure has no words for readers who cannot see it.",
  advice: "Give it an alternative text that says what it shows.",
};
const NO_HEADER = {
  code: "table-without-headers",
  reason: "No cell of this table is a header.",
  advice: "Give its columns headings.",
};
const NO_SCOPE = {
  code: "header-without-scope",
  reason: "A header cell does not say whether it heads a row or a column.",
};
const RAGGED = { code: "table-ragged", reason: "The rows of this table have different numbers of columns." };

const NO_LANGUAGE = {
  code: "language-malformed",
  reason: "This is not the tag of a language.",
  advice: "Write it like en, ru or kk-Cyrl.",
};

/** RFC 3066, as ISO 32000-1, 14.9.2 asks. */
const LANGUAGE = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/;
const HEADING = /^H([1-6])$/;

type Rule = { readonly [role in StructureElement["role"]]?: ReadonlySet<StructureElement["role"]> };

/** Where an element may stand only in some. */
const PARENTS: Rule = {
  THead: new Set(["Table"]),
  TBody: new Set(["Table"]),
  TR: new Set(["Table", "THead", "TBody"]),
  TH: new Set(["TR"]),
  TD: new Set(["TR"]),
  LI: new Set(["L"]),
  Lbl: new Set(["LI", "Note", "TOCI"]),
  LBody: new Set(["LI"]),
  TOCI: new Set(["TOC"]),
};

/** What may stand in an element that takes only some. */
const KIDS: Rule = {
  Table: new Set(["THead", "TBody", "TR", "Caption"]),
  THead: new Set(["TR"]),
  TBody: new Set(["TR"]),
  TR: new Set(["TH", "TD"]),
  L: new Set(["L", "LI", "Caption"]),
  LI: new Set(["Lbl", "LBody"]),
  TOC: new Set(["TOC", "TOCI", "Caption"]),
};
