/** One line of the list of packs. */
export interface IndexEntry {
  /** Such as `countries/kazakhstan.en`. */
  readonly id: string;
  readonly title: string;
  readonly language: string;
  /** Relative to the output folder. */
  readonly file: string;
  readonly pages: number;
}

/** A page of plain HTML that lists the packs by kind, to be opened from the output folder itself. */
export function indexPage(title: string, language: string, entries: readonly IndexEntry[]): string {
  const kinds = [...new Set(entries.map(kindOf))];
  const sections = kinds.map((kind) => {
    const items = entries.filter((entry) => kindOf(entry) === kind).map(item);
    return `<h2>${escape(kind)}</h2>\n<ul>\n${items.join("\n")}\n</ul>`;
  });
  return `<!doctype html>
<html lang="${escape(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>
body { font: 1rem/1.5 "Source Sans 3", system-ui, sans-serif; color: #16202B; max-width: 42rem; margin: 3rem auto; padding: 0 1rem; }
h1 { font-family: "Source Serif 4", Georgia, serif; border-top: 3px solid #1B3A63; padding-top: .75rem; }
h2 { font-size: 1rem; color: #44515E; text-transform: capitalize; margin: 2rem 0 .25rem; }
ul { list-style: none; padding: 0; margin: 0; }
li { display: flex; justify-content: space-between; border-top: 1px solid #CBD3DB; padding: .35rem 0; }
a { color: #1B3A63; }
span { color: #5A6672; }
</style>
</head>
<body>
<h1>${escape(title)}</h1>
${sections.join("\n")}
</body>
</html>
`;
}

const kindOf = ({ id }: IndexEntry): string => (id.includes("/") ? id.slice(0, id.indexOf("/")) : "packs");

const item = ({ title, language, file, pages }: IndexEntry): string =>
  `<li><a href="${escape(encodeURI(file))}" type="application/pdf" hreflang="${escape(language)}">${escape(title)}</a>` +
  ` <span>${escape(language)}, ${pages} p.</span></li>`;

const escape = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]!);
