import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Problem } from "../../src/problem.ts";
import { withInventedMeeting } from "./invented-meeting.ts";
import { copyProject, type Project } from "./project.ts";
import { readPdf, type ReadPdf } from "./read-pdf.ts";

/** Every fact of the Russian text of 2012, in the order of the text, as the pack says it in both languages. */
const FACTS_OF_2012: readonly (readonly [fact: string, english: string, russian: string])[] = [
  ["the Strategy is of German initiative", "prepared on Germany’s initiative", "подготовленная по инициативе Германии"],
  [
    "it covers the whole of relations",
    "develop the whole range of relations",
    "развивать весь комплекс взаимоотношений",
  ],
  [
    "it is called the first of its kind",
    "the first EU paper of its kind on the region",
    "первым документом ЕС такого рода",
  ],
  ["interest grows in the long term", "a sign of long-term rising interest", "признаком долгосрочного роста интереса"],
  ["it is an internal paper", "It is an internal EU paper", "Это внутренний документ ЕС"],
  [
    "Central Asian views were heard",
    "the views of the Central Asian states were heard",
    "учтено мнение самих стран Центральной Азии",
  ],
  [
    "the dialogue has three aims",
    "security, stability and prosperity in Central Asia",
    "содействие безопасности, стабильности и процветанию",
  ],
  [
    "the EU’s interest",
    "strategic interest of the EU in the region is stability and security",
    "интерес ЕС в регионе — стабильность и безопасность",
  ],
  [
    "the states’ interest is the same",
    "as is that of the states themselves",
    "полностью совпадает с интересами самих стран",
  ],
  [
    "agreements and projects",
    "partnership and cooperation agreements and projects of the European Commission",
    "соглашения о партнёрстве и сотрудничестве и проекты Европейской комиссии",
  ],
  [
    "organisations",
    "the UN, the OSCE, NATO, the Venice Commission and the Council of Europe",
    "ООН, ОБСЕ, НАТО, Венецианскую комиссию и Совет Европы",
  ],
  [
    "banks",
    "the World Bank, the European Bank for Reconstruction and Development and the European Investment Bank",
    "Всемирный банк, Европейский банк реконструкции и развития и Европейский инвестиционный банк",
  ],
  ["new forms of dialogue", "new forms of dialogue are to be sought", "искать новые формы диалога"],
  [
    "regional cooperation",
    "Regional cooperation is a priority of the Strategy",
    "Один из приоритетов Стратегии — региональная кооперация",
  ],
  [
    "its three parts",
    "a common market in Central Asia, water use, regional security",
    "единый рынок в Центральной Азии, водопользование, региональная безопасность",
  ],
  [
    "regional structures",
    "EurAsEC, the SCO, the CSTO, CAREC and CICA, which Kazakhstan initiated",
    "ЕврАзЭС, ШОС, ОДКБ, ЦАРЭС и СВМДА, инициатором которого является Казахстан",
  ],
  ["help with WTO accession", "ready to help with WTO accession", "содействовать вступлению в ВТО"],
  [
    "help with modernisation",
    "modernisation of economic and financial systems, and infrastructure",
    "модернизации экономических и финансовых систем и развитию инфраструктуры",
  ],
  [
    "help with technology and markets",
    "European technology and innovation, and to European markets",
    "европейским технологиям и инновациям и выходу на европейские рынки",
  ],
  [
    "help against crime",
    "organised crime, drug trafficking, corruption and trafficking in people",
    "организованной преступностью, наркотрафиком, коррупцией и торговлей людьми",
  ],
  [
    "help with migration and borders",
    "migration and border problems, the borders with Afghanistan among them",
    "проблем миграции и границ, включая границы с Афганистаном",
  ],
  [
    "priorities of 2009",
    "National priorities were approved for each country; Kazakhstan has six (2009)",
    "Для каждой страны утверждены национальные приоритеты; у Казахстана их шесть (2009 г.)",
  ],
  [
    "priority 1",
    "1 Human rights, rule of law, governance, democratisation",
    "1 Права человека, верховенство права, эффективное государственное управление и демократизация",
  ],
  ["priority 2", "2 Youth and education", "2 Инвестирование в будущее: молодёжь и образование"],
  ["priority 3", "3 Economy, trade and investment", "3 Содействие экономическому развитию, торговле и инвестициям"],
  ["priority 4", "4 Energy and transport links", "4 Усиление энергетических и транспортных связей"],
  ["priority 5", "5 Environment and water management", "5 Экологическая устойчивость и управление водными ресурсами"],
  ["priority 6", "6 Common threats and challenges", "6 Борьба с общими угрозами и вызовами"],
  ["EUR 719 million for all five", "for all five states: EUR 719 million", "на все пять стран: 719 млн евро"],
  [
    "a yearly dialogue of ministers",
    "set up a yearly dialogue of foreign ministers",
    "установила ежегодный диалог министров иностранных дел",
  ],
  ["five meetings were held", "Five meetings of the ministers have been held", "Состоялось пять встреч министров"],
  ["the first, in Astana", "Astana 2007", "Астана, 2007"],
  ["the second, in Ashgabat", "Ashgabat 2008", "Ашхабад, 2008"],
  ["the third, in Dushanbe", "Dushanbe 2009", "Душанбе, 2009"],
  ["the fourth, in Brussels", "Brussels 2010", "Брюссель, 2010"],
  ["the fifth, in Tashkent", "Tashkent 2011", "Ташкент, 2011"],
  ["the sixth is to come", "this is the sixth", "эта встреча — шестая"],
  ["when and where", "Bishkek, 26–27 November 2012", "Бишкек, 26–27 ноября 2012 г."],
  [
    "who represents Kazakhstan",
    "Erlan Idrissov Minister; represents Kazakhstan",
    "Ерлан Идрисов Министр; представляет Казахстан",
  ],
  [
    "who leads the EU side",
    "Catherine Ashton High Representative of the EU for Foreign Affairs and Security Policy; heads the European delegation",
    "Кэтрин Эштон Верховный представитель ЕС по иностранным делам и политике безопасности; глава европейской делегации",
  ],
  [
    "topic 1",
    "1 Security after the 2014 Afghan withdrawal",
    "1 Безопасность после вывода войск из Афганистана в 2014 году",
  ],
  ["topic 2", "2 Energy", "2 Энергетика"],
  ["topic 3", "3 Transport", "3 Транспорт"],
  ["topic 4", "4 Environment and water", "4 Экология и водные ресурсы"],
  ["topic 5", "5 Trade and investment", "5 Торговля и инвестиции"],
];

describe("the pack of the Bishkek meeting as of 20 November 2012", () => {
  let project: Project;
  const packs = new Map<string, ReadPdf>();

  beforeAll(async () => {
    project = await copyProject("real");
    await project.run("build", "--as-of", "2012-11-20", "meetings/*");
    for (const language of ["en", "ru"])
      packs.set(
        language,
        await readPdf(join(project.folder, `dist/as-of/2012-11-20/meetings/bishkek-2012-kazakhstan.${language}.pdf`)),
      );
  });
  afterAll(() => project.discard());

  it.each(FACTS_OF_2012)("says: %s", (_, english, russian) => {
    expect(withoutMarks(packs.get("en")!.text)).toContain(english);
    expect(withoutMarks(packs.get("ru")!.text)).toContain(russian);
  });

  it("has the points on its first page and on a card, with a word on what they rest", async () => {
    const path = join(project.folder, "dist/as-of/2012-11-20/meetings/bishkek-2012-kazakhstan-card.ru.pdf");
    const card = await readPdf(path);
    for (const text of [packs.get("ru")!.texts[0]!, ...card.texts]) {
      const said = withoutMarks(text);
      expect(said).toContain("6 СВМДА: инициатива Казахстана");
      expect(said).toContain("Тезисы составлены только из положений источника и ни с кем не согласованы.");
    }
  });

  it("says nothing of what came after, but for what was planned until 2014", () => {
    for (const { text } of packs.values()) expect(text).not.toMatch(/20(?:1[5-9]|2\d)/);
  });

  it("leaves out what the tables do not hold, and check names each such part", async () => {
    const { problems } = await project.json<{ problems: readonly Problem[] }>("check", "--as-of", "2012-11-20");
    const said = problems.map(({ reason, found }) => `${found}: ${reason}`);
    const missing = [
      "Our objectives",
      "What they may ask, and our answer",
      "Points only if raised",
      "Not to be raised by us",
      "Open commitments",
      "Press line",
    ];
    for (const part of missing) {
      expect(said).toContain(
        `meetings/bishkek-2012-kazakhstan.en: The section "${part}" is left out: nothing stands under it.`,
      );
      expect(packs.get("en")!.text).not.toContain(part);
    }
  });

  it("is not made once the meeting was held, and check says why", async () => {
    expect((await project.run("list")).out).not.toContain("meetings/");
    const { out } = await project.run("check");
    expect(out).toContain("unless meeting.status is planned");
    expect(out).toContain("Ministers of the EU and Central Asia (held)");
  });
});

describe("the pack of an invented meeting", () => {
  let project: Project;
  let pack: ReadPdf;
  /** From 1; the foot of a page is read before it. */
  const pages: string[] = [];

  beforeAll(async () => {
    project = await withInventedMeeting();
    await project.run("build", "meetings/*");
    pack = await readPdf(join(project.folder, "dist/meetings/invented-kazakhstan-2030.en.pdf"));
    pages.push(...pack.text.split(/Page \d of \d/));
  });
  afterAll(() => project.discard());

  it("has what a minister reads in the car on its first page, and nothing else there", () => {
    for (const said of [
      "Aigul Invented",
      "Jana Invented",
      "3 June 2030",
      "50 minutes",
      "consecutive, one from each side",
      "no questions",
      "The scene in five lines",
      "3 Their word that visas stay on the list",
      "6 Visas: ten years of talks are long enough",
    ])
      expect(pageOf(said)).toBe(1);
    expect(pageOf("What they may ask")).toBe(2);
  });

  it("fills every part", async () => {
    for (const said of [
      "Two articles differ in the two languages",
      "The loan is drawn once the dam is surveyed",
      "The invented quarrel over the seating plan",
      "Last meeting: EU–Central Asia foreign ministers meeting, Ashgabat 2025",
      "An invented list of border hours",
      "An invented pilot basin was measured",
      "Prefers figures to principles",
      "Kazakhstan in brief",
      "Critical and rare raw materials",
      "We met, we measured, we go on.",
    ])
      expect(pack.text.replace(/-/g, "–")).toContain(said.replace(/-/g, "–"));
    expect(pack.text).not.toContain("A promise long kept");
    const { problems } = await project.json<{ problems: readonly Problem[] }>("check");
    const left = problems.filter(({ code, found }) => code === "section-empty" && found?.startsWith("meetings/"));
    expect(left.map(({ reason }) => reason)).toEqual([]);
  });

  it("prints the points also as a card, in their order on one sheet of A5, with what is not to be raised", async () => {
    const path = join(project.folder, "dist/meetings/invented-kazakhstan-2030-card.en.pdf");
    const card = await readPdf(path);
    expect(card.pages).toBe(1);
    expect(card.sizes).toEqual(["419.53 595.28"]);
    const points = ["1 We can sign", "2 The pilot basin", "3 Trains wait", "4 Raw materials", "5 Students", "6 Visas"];
    const places = points.map((point) => card.text.indexOf(point));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(card.text).toMatch(/To: Jana Invented Said/);
    expect(card.text).toContain("Not to be raised by us: The invented quarrel over the seating plan.");
  });

  const pageOf = (said: string): number => pages.findIndex((page) => page.includes(said));
});

/** Source numbers and marks stand between words; here only the words matter. */
const withoutMarks = (text: string): string => text.replace(/\s*[◆△○⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu, "").replace(/\s+/gu, " ");
