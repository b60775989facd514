import Handlebars from "handlebars";
import type { PartialDate } from "../facts/date.ts";
import type { Facts } from "../facts/facts.ts";
import type { Locale } from "../locales/locale.ts";
import type { Pack } from "../packs/pack.ts";
import type { Checked, Problem } from "../problem.ts";
import type { Atlas } from "./atlas.ts";
import { Citing } from "./citing.ts";
import { compileTemplate } from "./compile-templates.ts";
import type { Filled } from "./filled.ts";
import { groundOf } from "./ground.ts";
import { Ledger } from "./ledger.ts";
import type { News } from "./news-of-pack.ts";
import { partialsIn } from "./partials-in.ts";
import { Placing } from "./placing.ts";
import type { Session } from "./session.ts";
import type { Templates } from "./templates.ts";
import { viewRow } from "./view-row.ts";

export interface FillOptions {
  /** The date from which ages count; that of the newest fact where absent. */
  readonly asOf?: PartialDate;
  /** Wanted where a template has a map. */
  readonly atlas?: Atlas;
  /** What is new in the pack; absent where there can be no editions. */
  readonly news?: News;
}

/**
 * Fills a pack's template. Templates are taken to have passed `checkTemplates`: of what it would refuse, a wrong name
 * comes out as a missing value and a wrong helper as a problem. All other problems are those that only the facts show,
 * such as a cell with a character that cannot be printed.
 */
export function fill(
  pack: Pack,
  facts: Facts,
  templates: Templates,
  locale: Locale,
  options: FillOptions = {},
): Checked<Filled> {
  const { template: own, partials } = templates;
  const compiled = compileTemplate({ template: own, partials: partialsIn(partials, locale.language) });
  const ground = groundOf(facts);
  const session: Session = {
    facts,
    ground,
    locale,
    copy: pack.copy ?? "student",
    asOf: options.asOf ?? facts.newest,
    ledger: new Ledger(),
    placing: new Placing(),
    citing: new Citing(facts, ground),
    problems: [...compiled.problems],
    atlas: options.atlas,
    news: options.news,
    atTheEnd: [],
  };
  const row = pack.subject === undefined ? undefined : facts.rows.get(pack.subject);
  const { as } = pack.template;
  const root = row && as !== undefined ? { [as]: viewRow(session, row) } : {};
  const run = (template: typeof compiled.body): string => {
    try {
      return session.citing.within("block", () => template(root, { data: { session } }));
    } catch (error) {
      if (!(error instanceof Handlebars.Exception)) throw error;
      session.problems.push(unchecked(error, pack));
      return "";
    }
  };

  const title = run(compiled.title).trim();
  const subtitle = compiled.subtitle === undefined ? {} : { subtitle: run(compiled.subtitle).trim() };
  const markdown = session.atTheEnd.reduce((text, finish) => finish(text), run(compiled.body));
  return {
    value: {
      pack,
      title,
      ...subtitle,
      markdown,
      placed: session.placing.placed,
      reads: session.ledger.reads,
      sources: session.citing.sources,
    },
    problems: session.problems,
  };
}

/** What Handlebars itself refuses, such as an unknown helper; the checker says it better, and beforehand. */
function unchecked(error: Handlebars.Exception, { template }: Pack): Problem {
  return {
    severity: "error",
    code: "template-not-checked",
    place: { file: template.file },
    reason: "The template uses something that does not exist.",
    found: error.message,
  };
}
