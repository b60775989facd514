import type { PaintPlan } from "../../../src/pages/paint/plan.ts";
import { element, item, laid, LINE, lines, page, plan, run, text } from "./hand-made.ts";

const web = { role: "Link", attributes: { target: { url: "https://example.org/a?b=1&c=(é)" } } } as const;
const source = { role: "Reference", attributes: { target: { id: "source-1" }, alt: "Source 1" } } as const;
const mark = { role: "Span", attributes: { actualText: "disputed" } } as const;
const kazakh = { role: "Span", attributes: { language: "kk" } } as const;

const row = (role: "TH" | "TD", cells: readonly string[], first?: string) =>
  element(
    "TR",
    [...(first ? [first] : []), ...cells].map((cell, i) =>
      first && i === 0
        ? element("TH", [text(cell)], { scope: "Row" })
        : element(role, [text(cell, i * 100)], role === "TH" ? { scope: "Column" } : {}),
    ),
  );

const table = { key: "t1", role: "Table" } as const;
const body = { key: "t1-body", role: "TBody" } as const;
const list = { key: "l1", role: "L", attributes: { listNumbering: "Decimal" } } as const;

const paragraph = laid(
  [
    element("P", [
      lines([
        [run("The office in Astana, "), run("Қазақстан", { element: kazakh }), run(", opened in 1994 ")],
        [run("as "), run("the delegation's ", { element: web })],
        [
          run("own page", { element: web }),
          run(" says.\u2009"),
          run("¹", { element: source }),
          run(" "),
          run("◆", { element: mark }),
        ],
        [run("A last line that ends.")],
      ]),
    ]),
  ],
  4 * LINE,
);

const figure = laid(
  [
    element("Figure", [{ kind: "drawing", operators: "0 0 1 rg 0 0 100 40 re f", glyphs: {} }, text("1994", 10, 10)], {
      alt: "Bars: funding grew from 2 to 5",
      box: [0, 0, 100, 40],
    }),
  ],
  40,
);

const background = { kind: "shape", x: 0, y: 0, width: 400, height: LINE, colour: "#F2F4F7" } as const;
const head = laid([text("Kazakhstan"), { kind: "shape", x: 0, y: 16, width: 400, height: 0.5, colour: "#8E9AA6" }]);
const headRow = laid([row("TH", ["Programme", "Sum"])]);

/** One of everything on three pages: a paragraph goes on from the first to the second, a table to the third. */
export function samplePlan(more: Partial<PaintPlan> = {}): PaintPlan {
  const artifacts = [{ laid: head, x: 50, y: 28, subtype: "Header" } as const];
  const first = page(
    item("h1", laid([element("H1", [text("1 Funding & <money>")])]), 60, { ids: ["funding"] }),
    item("toc", laid([element("TOCI", [text("Источники 3")], { target: { id: "source-1" } })]), 80, {
      path: [{ key: "toc", role: "TOC" }],
    }),
    item("p1", paragraph, 100, { from: 0, to: 28 }),
  );
  const second = page(
    item("p1", paragraph, 60, { from: 28, to: 56 }),
    item("li1", laid([element("LI", [element("Lbl", [text("1.")]), element("LBody", [text("First", 20)])])]), 100, {
      path: [list],
    }),
    item("li2", laid([element("LI", [element("Lbl", [text("2.")]), element("LBody", [text("Second", 20)])])]), 120, {
      path: [list],
    }),
    item("t1-caption", laid([element("Caption", [text("Table 1. Programmes")])]), 180, { path: [table], ids: ["t1"] }),
    item("t1-head", headRow, 200, { path: [table, { key: "t1-thead", role: "THead" }] }),
    item("t1-r1", laid([background, row("TD", ["12"], "Erasmus")]), 220, { path: [table, body] }),
  );
  const third = page(
    item("t1-head", headRow, 60, { repeat: true }),
    item("t1-r2", laid([row("TD", ["24"], "Horizon")]), 80, { path: [table, body] }),
    item("f1", figure, 160),
    item("h2", laid([element("H2", [text("Источники")])]), 220, { ids: ["sources"] }),
    item("s1", laid([element("Note", [element("Lbl", [text("1")]), text("Official Journal", 20)])]), 240, {
      ids: ["source-1"],
    }),
  );
  return plan(
    [first, second, third].map((page) => ({ ...page, artifacts })),
    {
      author: "Desk for Central Asia",
      subject: "Brief for the Қазақстан meeting",
      outline: [
        { title: "1 Funding & <money>", level: 1, target: "funding" },
        { title: "Источники", level: 2, target: "sources" },
      ],
      attachments: [
        {
          name: "facts.csv",
          mimeType: "text/csv",
          description: "The facts of this pack",
          relationship: "Data",
          bytes: Buffer.from("id,value\n1,2\n"),
        },
        {
          name: "sources.json",
          mimeType: "application/vnd.citationstyles.csl+json",
          description: "The sources of this pack",
          relationship: "Source",
          bytes: Buffer.from("[]\n"),
        },
      ],
      ...more,
    },
  );
}
