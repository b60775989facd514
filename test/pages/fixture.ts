import type { Block, BriefingDocument, Inline, TableRow } from "../../src/document/document.ts";

const text = (words: string): Inline => ({ kind: "text", text: words });
const cite = (...numbers: number[]): Inline => ({ kind: "cite", numbers });
const disputed: Inline = { kind: "mark", mark: "disputed", text: "sources disagree" };
const stale: Inline = { kind: "mark", mark: "stale", text: "12 years" };
const row = (
  cells: readonly (string | readonly Inline[])[],
  extra: { strong?: boolean; indent?: number } = {},
): TableRow => ({
  kind: "row",
  cells: cells.map((cell) => (typeof cell === "string" ? (cell === "" ? [] : [text(cell)]) : cell)),
  strong: extra.strong ?? false,
  indent: extra.indent ?? 0,
});
const group = (label: string): TableRow => ({ kind: "group", label: [text(label)] });
const column = (heading: string, align: "start" | "end" | "decimal" = "start", headsRow = false, width?: number) => ({
  heading: [text(heading)],
  align,
  headsRow,
  ...(width === undefined ? {} : { width }),
});
const heading = (id: string, number: string | undefined, level: 1 | 2 | 3, words: string): Block => ({
  kind: "heading",
  id,
  level,
  ...(number === undefined ? {} : { number }),
  content: [text(words)],
});

const summary: Block = {
  kind: "list",
  role: "summary",
  ordered: true,
  items: [
    [
      text(
        "First in the region with a new-type agreement: the Enhanced Partnership and Cooperation Agreement was signed in Astana on 21\u00A0December 2015 and has been in force since 1\u00A0March 2020.",
      ),
      disputed,
      cite(6, 7),
    ],
    [
      text(
        "No bilateral EU money since 2014: Kazakhstan graduated as an upper-middle-income country. Regional and thematic programmes stay open.",
      ),
      cite(4, 8),
    ],
    [
      text(
        "Raw materials lead the newer work: a memorandum of 7\u00A0November 2022 on raw materials, batteries and green hydrogen, then a roadmap for 2023–2024.",
      ),
      cite(9, 10),
    ],
    [
      text(
        "Transport links carry the largest sums: an EBRD pipeline of EUR\u00A01,500\u00A0million, within the EUR\u00A010\u00A0billion that European and international lenders committed in January 2024.",
      ),
      cite(11, 12),
    ],
    [
      text(
        "The Samarkand summit of 3–4\u00A0April 2025 raised relations to a strategic partnership, with a EUR\u00A012\u00A0billion package for the region; a split by country was not found.",
      ),
      cite(13, 14),
    ],
  ].map((content, index) => ({ label: `${index + 1}`, content })),
};

const keyFacts: Block = {
  kind: "facts",
  id: "key-facts",
  title: [text("Key facts")],
  rows: (
    [
      ["Official name", [text("Republic of Kazakhstan")]],
      ["In Kazakh", [{ kind: "passage", language: "kk", children: [text("Қазақстан Республикасы")] }]],
      ["Capital", [text("Astana")]],
      ["Population", [text("20,592,571 (2024)"), cite(15)]],
      ["Area", [text("2,724,900 sq km"), cite(16)]],
      ["Languages", [text("Kazakh, Russian")]],
      ["Currency", [text("Kazakhstani tenge (KZT)")]],
      ["Borders", [text("China, Kyrgyzstan, Russia, Turkmenistan, Uzbekistan; no open sea")]],
      ["In force", [text("Enhanced agreement, since 1\u00A0March 2020"), disputed]],
      ["Trade scheme", [text("None: upper-middle income"), cite(17)]],
      ["Delegation", [text("Almaty 1994, head office in Astana since 2007; upgraded 1\u00A0December 2009"), cite(18)]],
    ] satisfies [string, Inline[]][]
  ).map(([label, value]) => ({ label: [text(label)], value })),
};

const contents: Block = {
  kind: "contents",
  title: [text("Contents")],
  entries: [
    ["priorities", "1", "Priority areas and what serves them"],
    ["funding", "2", "Funding by scope, kind and period"],
    ["meetings", "3", "Meetings, 2007 to 2025"],
    ["sources", "4", "Sources and abbreviations"],
  ].map(([id = "", number = "", title = ""]) => ({ id, number, content: [text(title)] })),
};

const strip: Block = {
  kind: "strip",
  cells: [
    {
      value: [text("261.4")],
      unit: [text("bn")],
      label: [text("US dollars, gross domestic product")],
      note: [text("2023"), cite(1)],
    },
    {
      value: [text("29")],
      label: [text("areas of cooperation under the enhanced agreement")],
      note: [text("2023"), cite(2, 3)],
    },
    {
      value: [text("180")],
      unit: [text("m")],
      label: [text("euros of bilateral projects, 1991–2014")],
      note: [text("2014"), cite(4), stale],
    },
    {
      value: [text("0")],
      label: [text("euros of bilateral allocation, 2014–2020")],
      note: [text("as-of date n/a"), cite(4)],
    },
    {
      value: [text("18")],
      unit: [text("of 34")],
      label: [text("raw materials on the EU critical list produced")],
      note: [text("2023"), cite(5), disputed],
    },
  ],
};

const priorities: Block = {
  kind: "table",
  id: "table-1",
  caption: {
    label: "Table 1",
    title: [text("Five of the six priorities have a regional programme behind them; education has none")],
    subtitle: [
      text("Programmes open to all five countries, matched by theme; budgets in EUR million for the whole region"),
    ],
  },
  columns: [
    column("No.", "start", true),
    column("Priority area, in the order of 2009", "start", true),
    column("Programme"),
    column("Period"),
    column("EUR million", "decimal"),
  ],
  rows: [
    row([
      "1",
      "Human rights, rule of law, governance, democratisation",
      [text("EU–Central Asia Rule of Law Programme"), cite(19)],
      "from 2020",
      "8",
    ]),
    row(["2", "Youth and education", "No programme for this priority in the tables", "n/a", "n/a"]),
    row([
      "3",
      "Economy, trade and investment",
      [text("International trade programme in Central Asia"), cite(19)],
      "from 2020",
      "15",
    ]),
    row(["", "", [text("Accelerate Prosperity"), cite(20)], "from 2018", "10"]),
    row(["", "", [text("Central Asia Invest (2020 phase)"), cite(19)], "from 2020", "5"]),
    row([
      "4",
      "Energy and transport links",
      [text("Trans-Caspian Transport Corridor"), cite(2, 21)],
      "from 2024",
      "n/a",
    ]),
    row([
      "5",
      "Environment and water management",
      [text("Team Europe Initiative on Water, Energy and Climate Change"), cite(22)],
      "from 2024",
      "20",
    ]),
    row([
      "6",
      "Common threats and challenges",
      [text("BOMCA phase 10"), cite(23, 24, 25)],
      "from 2021",
      [text("21.65"), disputed],
    ]),
    row(["", "", [text("CADAP phase 7"), cite(26, 27)], "from 2022", "n/a"]),
  ],
  note: [
    text("Priorities: national list under the 2007 Strategy, reported as approved in 2009."),
    cite(28),
    text(" No total: programmes differ in period and in the countries they reach."),
  ],
};

const funding: Block = {
  kind: "table",
  id: "table-2",
  caption: {
    label: "Table 2",
    title: [text("What Kazakhstan can draw on is regional, and most of the large sums are loans or plans")],
    subtitle: [text("EUR million; indented lines are part of the line above them")],
  },
  columns: [
    column("Programme or sum", "start", false, 4),
    column("Kind of money", "start", false, 3),
    column("Period", "start", false, 1.8),
    column("EUR million", "end", false, 1.6),
    column("As of", "start", false, 1.8),
  ],
  rows: [
    group("Kazakhstan alone"),
    row([[text("Bilateral projects, over 350"), cite(4)], "cumulative", "1991–2014", "180", [text("2014"), stale]]),
    row([[text("Bilateral allocation"), cite(4, 8)], "no allocation", "2014–2020", "0", "n/a"]),
    row(["Bilateral allocation, later", "n/a", "2021–2027", "n/a", "n/a"]),
    row([
      [text("EBRD transport pipeline, within the 10,000 below"), cite(11)],
      "investment pipeline",
      "2024",
      "1,500",
      "Jan 2024",
    ]),
    group("Five countries: EU budget"),
    row([[text("Budget for the 2007 Strategy"), cite(28, 29)], "total", "2007–2013", [disputed, text("719")], "2012"], {
      strong: true,
    }),
    row([[text("Regional programme"), cite(30)], "regional allocation", "2014–2020", "245", "2017"]),
    row([[text("Water, energy and climate"), cite(22)], "programme", "2024", "20", "Jan 2024"]),
    group("Five countries: loans and investment, not EU budget alone"),
    row([
      [text("Sustainable transport, European and other lenders"), cite(12, 21)],
      "ongoing and planned investment",
      "2024",
      "10,000",
      "Jan 2024",
    ]),
    row([[text("of which EIB memoranda"), cite(11)], "loan memoranda", "2024", "1,470", "Jan 2024"], { indent: 1 }),
    row([
      [text("Global Gateway package, EU and Member States"), cite(13, 14)],
      "investment package",
      "2025",
      "12,000",
      "Apr 2025",
    ]),
  ],
  note: [text("No total is given: scopes overlap, and planned, committed and spent money do not add up.")],
};

const places = ["Brussels", "Ashgabat", "Astana", "Tashkent", "Bishkek", "Samarkand", "Almaty", "Cholpon-Ata"];
const outcomes = [
  "Strategy, economy, energy, water, common threats",
  "All Strategy areas kept; more targeted work on education, rule of law, environment and water",
  "n/a",
  "Pandemic response; EUR\u00A0134\u00A0million Team Europe package",
  "Joint Roadmap endorsed; first time with the ministers of all Member States",
];

/** Sixty meetings: a table that goes on over pages. */
const meetings: Block = {
  kind: "table",
  id: "table-3",
  caption: { label: "Table 3", title: [text("Sixty meetings in eighteen years")] },
  columns: [
    column("Date", "start", true),
    column("Meeting, number"),
    column("Place"),
    column("EU lead"),
    column("Outcome"),
  ],
  rows: Array.from({ length: 60 }, (_, index) => {
    const date = [
      text(`${(index % 28) + 1} Nov ${2007 + Math.floor(index / 4)}`),
      ...(index % 17 === 5 ? [disputed] : []),
    ];
    return row([
      date,
      `Foreign ministers, ${index + 1}`,
      places[index % places.length] ?? "",
      index % 5 === 2 ? "n/a" : index % 2 === 0 ? "Federica Mogherini" : "Josep Borrell",
      [
        text(outcomes[index % outcomes.length] ?? ""),
        cite(...(index % 6 === 3 ? [2, 13, 14, 28] : [28, (index % 40) + 1])),
      ],
    ]);
  }),
};

const publishers = [
  [
    "Kuralay Baizakova. The Transformational Engagement of Central Asia with the European Union: Opportunities and Prospects, 2025.",
    "https://www.example.org/articles/2025/a-very-long-address/that-goes-on-and-on/with-many-parts/and-a-query?series=central-asia&language=en",
  ],
  [
    "EUR-Lex. Enhanced Partnership and Cooperation Agreement EU – Kazakhstan (22016A0204(01)), 4 Feb 2016.",
    "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:22016A0204(01)",
  ],
  [
    "Asia-Plus. EU Council conclusions on the EU Strategy for Central Asia, 2 Jul 2015.",
    "https://old.asiaplustj.info/en/news/central-asia/20150702/eu-council-conclusions",
  ],
  ["Bilateral relations of Türkiye and the region, working paper.", undefined],
  [
    "European Commission (INTPA). Global Gateway: EU and Central Asian countries agree on building blocks to develop the Trans-Caspian Transport Corridor, 30 Jan 2024.",
    "https://international-partnerships.ec.europa.eu/news-and-events/news/global-gateway_en",
  ],
] as const;

const sources: Block = {
  kind: "sources",
  entries: Array.from({ length: 64 }, (_, index) => {
    const [words, url] = publishers[index % publishers.length] ?? publishers[0];
    return {
      id: `source-${index + 1}`,
      number: index + 1,
      content: [text(words)],
      ...(url === undefined ? {} : { url: url.replace("example.org/", `example.org/${index + 1}/`) }),
    };
  }),
};

/** A country pack as the document room would compose it: every kind of block, six pages or so. */
export const fixture: BriefingDocument = {
  id: "countries/kazakhstan.en",
  title: "Kazakhstan",
  subtitle: "Relations with the European Union",
  language: "en",
  masthead: {
    series: "EU AND CENTRAL ASIA: BRIEFING PACKS",
    kind: "COUNTRY PACK",
    lines: ["Edition 1, 21 November 2026", "Facts to 26 November 2025", "English. Desk officer: n/a"],
  },
  furniture: {
    name: "Kazakhstan: relations with the European Union",
    edition: "Edition 1, 21 November 2026. Facts to 26 November 2025",
    marking: "FOR OFFICIAL USE",
    legend: [
      { kind: "mark", mark: "disputed", text: "sources disagree" },
      text(" disputed\u00A0\u00A0 "),
      { kind: "mark", mark: "stale", text: "over five years old" },
      text("\u00A0\u00A0 n/a: not found"),
    ],
    page: "Page {page} of {pages}",
    continued: "{label}, continued",
  },
  blocks: [
    strip,
    {
      kind: "columns",
      columns: [
        [heading("in-five-lines", undefined, 2, "In five lines"), summary, contents],
        [keyFacts, { kind: "paragraph", role: "note", content: [text("First edition: no changes to report.")] }],
      ],
    },
    { kind: "page-break" },
    heading("priorities", "1", 1, "Priority areas and what serves them"),
    priorities,
    {
      kind: "paragraph",
      role: "text",
      content: [
        { kind: "strong", children: [text("A scholar’s list of 2025")] },
        text(
          " orders the same field differently: 1 trade and investment; 2 transport and logistics; 3 agricultural and other exports; 4 digitalisation; 5 green economy; 6 education; 7 human rights and rule of law.",
        ),
        cite(2),
        text(" It is one author’s view and not an agreed list; see "),
        { kind: "see", id: "table-2", text: "Table 2" },
        text(" for the money and "),
        { kind: "link", url: "https://www.eeas.europa.eu/kazakhstan_en", children: [text("the delegation’s page")] },
        text(" for the text in full."),
      ],
    },
    {
      kind: "paragraph",
      role: "text",
      content: [
        text("Neighbours write their names in their own letters: "),
        { kind: "passage", language: "kk", children: [text("Қазақстан")] },
        text(", "),
        { kind: "passage", language: "ky", children: [text("Кыргызстан")] },
        text(", "),
        { kind: "passage", language: "tr", children: [text("Türkiye")] },
        text("; a certain share rests on one weak source"),
        { kind: "mark", mark: "unconfirmed", text: "unconfirmed" },
        text(" and an old figure on none newer"),
        stale,
        text(". "),
        { kind: "emphasis", children: [text("Nothing here is an opinion of ours.")] },
      ],
    },
    {
      kind: "list",
      role: "text",
      ordered: true,
      items: [
        {
          label: "1.",
          content: [text("Align transit plans along the corridor, and publish them in one place."), cite(12)],
        },
        {
          label: "2.",
          content: [text("Widen the dialogue:")],
          children: [
            {
              kind: "list",
              role: "text",
              ordered: false,
              items: [
                { label: "•", content: [text("ministers every year;")] },
                {
                  label: "•",
                  content: [
                    text(
                      "experts on water and energy in between, whenever a programme under way gives them reason to meet.",
                    ),
                  ],
                },
              ],
            },
          ],
        },
        { label: "3.", content: [text("Report on both to parliaments.")] },
      ],
    },
    heading("funding", "2", 1, "Funding by scope, kind and period"),
    heading("funding-scopes", "2.1", 2, "Scopes that must not be added"),
    funding,
    {
      kind: "keep",
      blocks: [
        heading("funding-kinds", undefined, 3, "Kinds of money"),
        {
          kind: "paragraph",
          role: "text",
          content: [text("Planned, committed and spent money stand in a column of their own.")],
        },
      ],
    },
    heading("meetings", "3", 1, "Meetings, 2007 to 2025"),
    meetings,
    heading("sources", "4", 1, "Sources and abbreviations"),
    sources,
    {
      kind: "paragraph",
      role: "note",
      content: [
        { kind: "strong", children: [text("Abbreviations.")] },
        text(
          " BOMCA Border Management Programme in Central Asia; CADAP Central Asia Drug Action Programme; EBRD European Bank for Reconstruction and Development.",
        ),
      ],
    },
  ],
};
