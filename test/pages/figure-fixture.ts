import type { Figure } from "../../src/document/document.ts";

/** A chart with a caption and a note. */
export const figure: Figure = {
  kind: "figure",
  id: "bilateral",
  caption: {
    label: "Figure 1",
    title: [{ kind: "text", text: "Money for Tajikistan went on" }],
    subtitle: [{ kind: "text", text: "EUR million" }],
  },
  graphic: {
    kind: "bars",
    categories: [{ label: "2007–2010", note: "4 years" }, { label: "2011–2013" }],
    panels: [
      {
        label: "Kazakhstan",
        subject: true,
        cells: [
          { value: null, text: "n/a" },
          { value: 0, text: "0" },
        ],
      },
      {
        label: "Таджикистан",
        subject: false,
        cells: [
          { value: 66, text: "66" },
          { value: 62, text: "62", disputed: true },
        ],
      },
    ],
  },
  alt: "Bars for two countries.",
  note: [
    { kind: "text", text: "Sources:" },
    { kind: "cite", numbers: [1] },
  ],
};
