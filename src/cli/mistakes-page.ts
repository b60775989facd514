import { escapeHtml } from "../build/output/escape-html.ts";
import type { FileMistakes, LinesExcerpt, RowExcerpt, Spot } from "../build/checking/mistakes.ts";
import type { Problem, Severity } from "../problem.ts";
import { count } from "./count.ts";
import { describeDetails, where } from "./describe-problem.ts";

/** Problems shown before the rest are only counted: a browser is slow with more. */
const SHOWN = 2_000;

/**
 * A page of plain HTML with the mistakes beside their rows, by file. It needs nothing else, reads well aloud and in print,
 * and what colour says it says in words too.
 */
export function mistakesPage(files: readonly FileMistakes[], verdict: string): string {
  const all = files.reduce((sum, { spots }) => sum + problemsIn(spots), 0);
  let left = SHOWN;
  const sections = files.map((each, at) => {
    const spots = each.spots.filter(({ problems }) => (left -= problems.length) >= 0);
    return section({ ...each, spots }, at, problemsIn(each.spots));
  });
  const entries = files.map(
    ({ file, spots }, at) => `<li><a href="#file-${at}">${escapeHtml(nameOf(file))}</a>, ${countOf(spots)}</li>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mistakes in tables and templates</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>Mistakes in tables and templates</h1>
<p>${escapeHtml(verdict)}</p>
${files.length > 1 ? `<nav aria-label="Files"><ul>\n${entries.join("\n")}\n</ul></nav>` : ""}
${all > SHOWN ? `<p>Shown are the first ${SHOWN} of ${all}.</p>` : ""}
</header>
<main>
${sections.join("\n")}
</main>
</body>
</html>
`;
}

const problemsIn = (spots: readonly Spot[]): number => spots.reduce((sum, { problems }) => sum + problems.length, 0);

const nameOf = (file: string): string => file || "The project";

function section({ file, spots }: FileMistakes, at: number, all: number): string {
  const rest = all - problemsIn(spots);
  return `<section aria-labelledby="file-${at}">
<h2 id="file-${at}">${escapeHtml(nameOf(file))}</h2>
${spots.map(spotOf).join("\n")}
${rest > 0 ? `<p>… and ${rest} more</p>` : ""}
</section>`;
}

const gravestOf = (problems: readonly Problem[]): Severity =>
  SEVERITIES.find((severity) => problems.some((problem) => problem.severity === severity)) ?? "note";

const spotOf = ({ problems, excerpt }: Spot): string => `<article class="${gravestOf(problems)}">
<div>${excerpt ? (excerpt.kind === "row" ? rowOf(excerpt) : linesOf(excerpt)) : ""}</div>
<ul class="mistakes">
${problems.map(mistake).join("\n")}
</ul>
</article>`;

const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];

/** `2 errors, 1 note`. */
const countOf = (spots: readonly Spot[]): string =>
  SEVERITIES.map(
    (severity) =>
      [severity, spots.flatMap(({ problems }) => problems.filter((each) => each.severity === severity))] as const,
  )
    .filter(([, found]) => found.length > 0)
    .map(([severity, found]) => count(found.length, severity))
    .join(", ");

const WORDS: Readonly<Record<Severity, string>> = { error: "Error", warning: "Warning", note: "Note" };

function mistake(problem: Problem): string {
  const { severity, place, reason } = problem;
  const more = describeDetails(problem);
  const at = [where(place), place.field && `column ${place.field}`].filter(Boolean).join(", ");
  return `<li class="${severity}"><p><strong>${WORDS[severity]}.</strong> ${escapeHtml(reason)}</p>${more ? `<p>${escapeHtml(more)}</p>` : ""}<p class="place">${escapeHtml(at)}</p></li>`;
}

/** A list of fields and their cells, side by side as far as there is room, and below each other where there is none. */
function rowOf({ line, cells }: RowExcerpt): string {
  const shown = cells.map(
    ({ field, text, isWrong, isAfterGap }) =>
      `${isAfterGap ? GAP : ""}<div${isWrong ? ' class="wrong"' : ""}><dt>${breakable(field)}</dt><dd>${isWrong ? marked(text) : breakable(text)}</dd></div>`,
  );
  return `<dl class="row"><div><dt>line</dt><dd>${line}</dd></div>${shown.join("")}</dl>`;
}

const GAP = '<div class="gap" aria-hidden="true">…</div>';

const linesOf = ({ lines }: LinesExcerpt): string =>
  `<pre>${lines.map(({ line, pieces }) => `<span class="line"><span class="number">${line} </span><span>${pieces.map(pieceOf).join("")}</span></span>`).join("\n")}</pre>`;

const pieceOf = ({ text, isWrong }: LinesExcerpt["lines"][number]["pieces"][number]): string =>
  isWrong ? `<mark>${breakable(text)}</mark>` : breakable(text);

/** A text that may be broken behind the signs that join its words: names of fields, keys and addresses have no spaces. */
const breakable = (text: string): string =>
  text
    .split(/(?<=[_/,;.-])(?=\p{L})/u)
    .map(escapeHtml)
    .join("<wbr>");

/** An empty cell has nothing that could be marked. */
const marked = (text: string): string =>
  text.trim() === "" ? "<mark><i>empty</i></mark>" : `<mark>${breakable(text)}</mark>`;

const STYLE = `
:root { color-scheme: light; }
body { font: 1rem/1.5 "Source Sans 3", system-ui, sans-serif; color: #16202B; background: #fff; max-width: 76rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-family: "Source Serif 4", Georgia, serif; border-top: 3px solid #1B3A63; padding-top: .75rem; }
h2 { font-size: 1.15rem; margin: 2.5rem 0 .5rem; }
a { color: #1B3A63; }
article { border-top: 1px solid #CBD3DB; padding: .75rem 0; break-inside: avoid; overflow-wrap: anywhere; }
article > div:empty { display: none; }
.row { display: flex; flex-wrap: wrap; margin: 0 0 .75rem; padding: 1px 0 0 1px; font-size: .9rem; }
.row > div { border: 1px solid #CBD3DB; margin: -1px 0 0 -1px; max-width: 22rem; }
.row dt, .row dd { margin: 0; padding: .2rem .5rem; }
.row dt { font-weight: 600; color: #44515E; background: #F3F5F7; }
.row dd { white-space: pre-wrap; }
.row .gap { color: #5A6672; padding: .2rem .5rem; align-content: center; }
.error .row .wrong { border: 2px solid #A3202B; position: relative; }
mark { background: #FCE9A9; color: inherit; }
.error mark { text-decoration: underline wavy #A3202B; text-underline-offset: .2em; }
pre { font-size: .9rem; margin: 0 0 .75rem; white-space: normal; }
.line { display: flex; gap: 1ch; white-space: pre-wrap; }
.number { color: #5A6672; flex: 0 0 3ch; text-align: right; }
.mistakes { list-style: none; margin: 0; padding: 0; }
.mistakes li { border-left: 4px solid #A3202B; padding-left: .75rem; margin-bottom: .5rem; }
.mistakes li.warning { border-left-style: double; }
.mistakes li.note { border-left: 1px solid #5A6672; }
.mistakes p { margin: 0; }
.place { color: #5A6672; font-size: .9rem; }
`;
