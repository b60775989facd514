import type { Rich } from "../filled.ts";
import type { Session } from "../session.ts";

type Blanks = Readonly<Record<string, string>>;

/** A phrase with words in its blanks, as plain text. */
export const words = ({ locale }: Session, key: string, blanks: Blanks = {}, count?: number): string =>
  locale
    .say(key, count)
    .map((piece) => (typeof piece === "string" ? piece : (blanks[piece.blank] ?? "")))
    .join("");

/** A phrase whose blanks hold what is already placed. */
export const phrase = (session: Session, key: string, blanks: Readonly<Record<string, Rich>>, count?: number): Rich =>
  session.locale
    .say(key, count)
    .map((piece) => (typeof piece === "string" ? session.placing.text(piece) : (blanks[piece.blank] ?? "")))
    .join("");

/** `2011–2013: 62 (sources disagree)`: one value of a figure, for the ear. */
export function spokenValue(session: Session, label: string, value: string, disputed = false): string {
  const said = disputed ? words(session, "figure.alt.disputed", { value }) : value;
  return label === "" ? said : words(session, "figure.alt.value", { label, value: said });
}

/** `Kazakhstan. 2007–2010: n/a; 2011–2013: n/a.`: the values of one panel, line or track. */
export const spokenSeries = (session: Session, name: string, values: readonly string[]): string =>
  words(session, name === "" ? "figure.alt.values" : "figure.alt.series", { name, values: values.join("; ") });

/** Sentences one after the other. */
export const spoken = (sentences: readonly string[]): string => sentences.join(" ");
