import { Document, Page, pdf, Text, View } from "@react-pdf/renderer";
import type { Draw } from "../charts/drawing.ts";
import type { BriefingDocument, Furniture } from "../document/document.ts";
import { Flow } from "./blocks/flow.tsx";
import { Masthead } from "./blocks/masthead.tsx";
import { Box, textStyle } from "./blocks/primitives.tsx";
import { Marking, pageWords, RunningFoot } from "./blocks/running-lines.tsx";
import { SettingProvider, useSetting } from "./blocks/setting.ts";
import { SourceEntry, sourceMeasure } from "./blocks/sources.tsx";
import type { SourcePages } from "./deal-sources.ts";
import { unprintable } from "./faces.ts";
import { outlineOf } from "./outline.ts";
import { registerFaces } from "./register-faces.ts";
import { gapBetween, gapUnderMasthead } from "./rhythm.ts";
import { setCharacters } from "./set-characters.ts";
import { sheetsOf, type Sheet } from "./stock-sheets.ts";
import { measureOf, theme as ownTheme, type Paper, type PaperName, type Theme } from "./theme.ts";
import { runStyle } from "./type-style.ts";

export interface StockOptions {
  /** Date of creation in the file; no other clock is read. */
  readonly date: Date;
  /** That of the document where absent, or else A4. */
  readonly paper?: PaperName;
  readonly theme?: Theme;
  /** How figures are drawn; a document without any needs none. */
  readonly draw?: Draw;
}

/** A text holds characters that no face of ours can print. */
export class UnprintableText extends Error {
  override name = "UnprintableText";
  readonly characters: readonly string[];

  constructor(characters: readonly string[]) {
    super(`No face of ours can print ${characters.map((character) => JSON.stringify(character)).join(", ")}.`);
    this.characters = characters;
  }
}

/**
 * Prints a document through plain react-pdf: the same blocks in the same look, without tags, without page numbers in the
 * contents and without "continued" above a repeated table head. The same document and options give the same bytes.
 * Throws UnprintableText, and UnknownFace for a theme that names a face we do not have.
 */
export async function printStock(document: BriefingDocument, options: StockOptions): Promise<Uint8Array> {
  const theme = options.theme ?? ownTheme;
  registerFaces(theme);
  const missing = unprintable(stringsIn(document).join(" "), Object.values(theme.families));
  if (missing.length > 0) throw new UnprintableText(missing);
  const paper = theme.papers[options.paper ?? document.paper ?? "A4"];
  const blob = await pdf(
    <StockDocument
      document={document}
      date={options.date}
      theme={theme}
      paper={paper}
      {...(options.draw && { draw: options.draw })}
    />,
  ).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

interface StockProps {
  readonly document: BriefingDocument;
  readonly theme: Theme;
  readonly paper: Paper;
  readonly date: Date;
  readonly draw?: Draw;
}

function StockDocument({ document, theme, paper, date, draw }: StockProps) {
  const { language, furniture, blocks } = document;
  const bookmarks = new Map(outlineOf(blocks).map((bookmark) => [bookmark.id, bookmark]));
  return (
    <Document
      title={document.title}
      language={language}
      creationDate={date}
      modificationDate={date}
      {...(bookmarks.size > 0 ? { pageMode: "useOutlines" as const } : {})}
    >
      {sheetsOf(theme, paper, blocks).map((sheet, index) => (
        <Page
          // oxlint-disable-next-line react/no-array-index-key -- sheets have no identity and are never moved
          key={index}
          size={[paper.width, paper.height]}
          style={{
            paddingTop: paper.top,
            paddingBottom: paper.bottom,
            paddingLeft: paper.left,
            paddingRight: paper.right,
          }}
        >
          <SettingProvider value={{ theme, language, bookmarks, measure: measureOf(paper), ...(draw && { draw }) }}>
            <Head furniture={furniture} paper={paper} />
            {index === 0 && <FirstPageTop document={document} paper={paper} />}
            <SheetContent sheet={sheet} />
            <Foot furniture={furniture} paper={paper} />
          </SettingProvider>
        </Page>
      ))}
    </Document>
  );
}

/** The masthead, which begins higher than the text of other pages. */
function FirstPageTop({ document, paper }: Pick<StockProps, "document" | "paper">) {
  const { theme } = useSetting();
  return (
    <Box style={{ marginTop: paper.firstTop - paper.top, marginBottom: gapUnderMasthead(theme, document.blocks[0]) }}>
      <Masthead document={document} />
    </Box>
  );
}

function SheetContent({ sheet: { blocks, sources, after } }: { sheet: Sheet }) {
  const { theme } = useSetting();
  const last = blocks.at(-1);
  return (
    <>
      <Flow blocks={blocks} />
      {sources && (
        <Box wrap={!sources.whole} style={{ marginTop: gapBetween(theme, last, sources.heading ?? sources.block) }}>
          {sources.heading && <Flow blocks={[sources.heading]} />}
          <SourceColumns columns={sources.columns} gap={gapBetween(theme, sources.heading, sources.block)} />
        </Box>
      )}
      <Flow blocks={after} {...(sources ? { above: sources.block } : {})} />
    </>
  );
}

function SourceColumns({ columns, gap }: { columns: SourcePages[number]; gap: number }) {
  const { theme, measure } = useSetting();
  return (
    <Box style={{ flexDirection: "row", gap: theme.sources.gap, marginTop: gap }}>
      {columns.map((entries, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a column is its place
        <Box key={index} tag="L" listNumbering="Decimal" style={{ width: sourceMeasure(theme.sources, measure) }}>
          {entries.map((entry) => (
            <SourceEntry key={entry.id} entry={entry} />
          ))}
        </Box>
      ))}
    </Box>
  );
}

/**
 * Text that is known only when pages are. It carries no line height: react-pdf multiplies that again at every pass.
 */
function PageText({
  align,
  weight,
  text,
}: {
  align: "left" | "right";
  weight?: 600;
  text: (page: number, pages: number) => string;
}) {
  const { theme } = useSetting();
  const { lineHeight: _, ...style } = textStyle(runStyle(theme, "running"));
  return (
    <Text
      style={{ ...style, flex: 1, textAlign: align, ...(weight ? { fontWeight: weight } : {}) }}
      render={({ pageNumber, totalPages }) => text(pageNumber, totalPages)}
    />
  );
}

/** The running head; the first page has the marking alone. */
function Head({ furniture, paper }: { furniture: Furniture; paper: Paper }) {
  const { theme } = useSetting();
  const { plain } = theme.rules;
  const height = theme.type.running.leading + 5;
  const rule = { height: plain, backgroundColor: theme.colours.rule };
  return (
    <View fixed style={{ position: "absolute", top: paper.head, left: paper.left, right: paper.right, height }}>
      <View style={{ flexDirection: "row" }}>
        <PageText align="left" weight={600} text={(page) => (page > 1 ? setCharacters(furniture.name) : "")} />
        {furniture.marking !== undefined && <Marking marking={furniture.marking} />}
        <PageText align="right" text={(page) => (page > 1 ? setCharacters(furniture.edition) : "")} />
      </View>
      <View
        style={{ position: "absolute", top: height - plain, left: 0, right: 0 }}
        render={({ pageNumber }) => (pageNumber > 1 ? <View style={rule} /> : null)}
      />
    </View>
  );
}

/** The running foot, with the page it stands on. */
const Foot = ({ furniture, paper }: { furniture: Furniture; paper: Paper }) => (
  <View fixed style={{ position: "absolute", bottom: paper.foot, left: paper.left, right: paper.right }}>
    <RunningFoot furniture={furniture}>
      <PageText align="right" text={(page, pages) => pageWords(furniture, page, pages)} />
    </RunningFoot>
  </View>
);

/** Every string of a document, printed or not: ids and addresses are plain ASCII and do no harm. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
