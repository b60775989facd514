import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/document/document.ts";
import { SettingProvider } from "../../../src/pages/blocks/setting.ts";
import { TableNote } from "../../../src/pages/blocks/table.tsx";
import { faceFiles } from "../../../src/pages/galley/face-files.ts";
import { itemsOf } from "../../../src/pages/galley/items-of.tsx";
import { layItems } from "../../../src/pages/galley/lay-items.tsx";
import { layOut } from "../../../src/pages/lay-out.ts";
import type { PaintPlan } from "../../../src/pages/paint/plan.ts";
import { paginate } from "../../../src/pages/paginate/paginate.ts";
import { measureOf, theme } from "../../../src/pages/theme.ts";
import { checkPdf } from "../../conformance/check.ts";
import { fixture } from "../fixture.ts";
import { open, outlineOf, painted, plainText } from "../paint/read-back.ts";

const paper = theme.papers.A4;
const setting = { theme, measure: measureOf(paper), language: "en" };
const area = { left: paper.left, top: paper.top, height: paper.height - paper.top - paper.bottom };
const geometry = { first: area, other: area, aboveNotes: 7, scanty: 42 };
const place = { file: "templates/country.md" };

const blocks: readonly Block[] = [
  { kind: "heading", id: "funding", level: 1, content: [{ kind: "text", text: "Funding" }] },
  { kind: "paragraph", role: "text", content: [{ kind: "text", text: "By period, in EUR million." }] },
];

describe("a note that a block refers to", async () => {
  const element = <TableNote note={[{ kind: "text", text: "Commitments, not payments." }]} />;
  const [note] = await layOut([
    {
      key: "foot note",
      measure: setting.measure,
      element: () => <SettingProvider value={setting}>{element}</SettingProvider>,
    },
  ]);
  if (!note) throw new Error("The note was not laid out.");
  const galley = await layItems(itemsOf({ ...fixture, blocks }, setting, place), setting, "own");
  const notes = [{ key: "note", laid: note, path: [] }];
  const { pages } = paginate(
    galley.map((block, i) => (i === galley.length - 1 ? { ...block, notes } : block)),
    geometry,
  );
  const plan: PaintPlan = {
    title: "Kazakhstan",
    language: "en",
    date: "2026-11-21T00:00:00Z",
    pages: pages.map(({ pieces }) => ({ width: paper.width, height: paper.height, items: pieces, artifacts: [] })),
    outline: [{ title: "Funding", level: 1, target: "funding" }],
    attachments: [],
    faces: faceFiles(),
    conformance: true,
    place,
  };

  it("stands at the foot of the text", () => {
    const last = pages[0]?.pieces.at(-1);
    expect(last?.key).toBe("note");
    expect((last?.y ?? 0) + note.height).toBeCloseTo(area.top + area.height, 3);
  });

  it("is read last, as a Note with an ID of its own", async () => {
    const outline = await outlineOf(await (await open(painted(plan))).getPage(1));
    expect(
      outline
        .trimEnd()
        .split("\n")
        .slice(-2)
        .map((line) => line.trim()),
    ).toEqual(["Note", '"Commitments, not payments."']);
    expect(plainText(plan)).toMatch(/\/S\/Note[^>]*\/ID\(note-1\)/);
    expect(checkPdf(painted(plan), { title: "Kazakhstan", language: "en", attachments: [] })).toEqual([]);
  });
});
