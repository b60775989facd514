import { factId } from "../fact-id.ts";
import type { PlacedFigure, Rich } from "../filled.ts";
import type { Graphic } from "../graphic.ts";
import { printCitation } from "../helpers/cite.ts";
import type { Call } from "../helper.ts";
import { plainText } from "../plain-text.ts";
import { withoutMarks } from "../plain-words.ts";
import { print } from "../print.ts";
import { asOfLine } from "./as-of-line.ts";
import { Drawn } from "./drawn.ts";
import { phrase } from "./sentences.ts";

/** A figure's data, and the same in sentences. */
export interface Sketch {
  readonly graphic: Graphic;
  readonly alt: string;
}

/**
 * Places a figure with its caption, and below it the template's note, the sources of every fact drawn and their as-of
 * dates. Nothing where there is nothing to draw.
 */
export function placeFigure(call: Call, sketch: (drawn: Drawn) => Sketch | null): Rich {
  const { session, named } = call;
  return session.citing.within("block", () => {
    const drawn = new Drawn(session);
    const made = sketch(drawn);
    if (!made) return "";
    // The drawing marks what is disputed, right below.
    const title = withoutMarks(session, worded(call, "title"));
    const subtitle = worded(call, "subtitle");
    const note = noteOf(call, drawn);
    const figure: PlacedFigure = {
      id: plainText(named["id"]) || session.placing.nextId("figure"),
      ...(title === "" ? {} : { title }),
      ...(subtitle === "" ? {} : { subtitle }),
      ...(note === "" ? {} : { note }),
      ...made,
      facts: [...new Set(drawn.facts.map(({ row, field }) => factId(row, field.name)))],
    };
    return session.placing.block({ kind: "figure", ...figure });
  });
}

const worded = ({ session, named }: Call, name: string): Rich =>
  named[name] === undefined ? "" : print(session, named[name]);

const noteOf = (call: Call, drawn: Drawn): Rich =>
  [worded(call, "note"), sourceLine(call, drawn), asOfLine(call.session, drawn.rows)]
    .filter((part) => part !== "")
    .join(" ");

/** The sources of every fact drawn, or what the template names in their stead, such as a table that has them all. */
function sourceLine({ session, named }: Call, drawn: Drawn): Rich {
  if (named["source"] !== undefined)
    return phrase(session, "figure.source", { source: print(session, named["source"]) });
  const citation = session.citing.citeAll(drawn.facts);
  if (citation.numbers.length === 0) return "";
  // Drawings carry the marks of disputed facts themselves.
  const cite = printCitation(session, { ...citation, disputed: false });
  return phrase(session, "figure.sources", { sources: cite }, citation.numbers.length);
}
