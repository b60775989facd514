import { escapeHtml } from "./escape-html.ts";

/** One line of the list of packs. */
export interface IndexEntry {
  /** Such as `countries/kazakhstan.en`. */
  readonly id: string;
  readonly title: string;
  /** Relative to the output folder. */
  readonly file: string;
  readonly pages: number;
}

/** What the list says beside the packs, in its language. */
export interface IndexWords {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  /** The heading over the packs of a folder; that of packs in none has an empty name. */
  readonly headingOf: (folder: string) => string;
  /** Such as `13 pages`. */
  readonly pages: (count: number) => string;
  /** The lists in other languages, each by its own name. */
  readonly others: readonly { readonly language: string; readonly name: string; readonly file: string }[];
}

/** A page of plain HTML that lists packs by kind, to be opened from the output folder itself. */
export function indexPage(words: IndexWords, entries: readonly IndexEntry[]): string {
  const { language, title, headingOf, pages, others } = words;
  const sections = [...new Set(entries.map(folderOf))].map((folder) => {
    const items = entries.filter((entry) => folderOf(entry) === folder).map((entry) => item(entry, pages));
    const heading = headingOf(folder);
    return `${heading === "" ? "" : `<h2>${escapeHtml(heading)}</h2>\n`}<ul>\n${items.join("\n")}\n</ul>`;
  });
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
body { font: 1rem/1.5 "Source Sans 3", system-ui, sans-serif; color: #16202B; max-width: 42rem; margin: 3rem auto; padding: 0 1rem; }
h1 { font-family: "Source Serif 4", Georgia, serif; border-top: 3px solid #1B3A63; padding-top: .75rem; }
h2 { font-size: 1rem; color: #44515E; margin: 2rem 0 .25rem; }
ul { list-style: none; padding: 0; margin: 0; }
li { display: flex; justify-content: space-between; gap: 1rem; border-top: 1px solid #CBD3DB; padding: .35rem 0; }
a { color: #1B3A63; }
span { color: #5A6672; white-space: nowrap; }
</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${[...(others.length > 0 ? [languages(others)] : []), ...sections].join("\n")}
</body>
</html>
`;
}

const folderOf = ({ id }: IndexEntry): string => id.slice(0, Math.max(0, id.indexOf("/")));

const languages = (others: IndexWords["others"]): string =>
  `<p>${others.map(({ language, name, file }) => `<a href="${escapeHtml(encodeURI(file))}" hreflang="${escapeHtml(language)}" lang="${escapeHtml(language)}">${escapeHtml(name)}</a>`).join(" · ")}</p>`;

const item = ({ title, file, pages }: IndexEntry, words: IndexWords["pages"]): string =>
  `<li><a href="${escapeHtml(encodeURI(file))}" type="application/pdf">${escapeHtml(title)}</a> <span>${escapeHtml(words(pages))}</span></li>`;
