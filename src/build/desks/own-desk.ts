import { setImmediate } from "node:timers/promises";
import type { Checked, Problem } from "../../problem.ts";
import type { BriefingDocument } from "../../document/document.ts";
import type { Pack } from "../../packs/pack.ts";
import { formName } from "../../packs/print-form.ts";
import { asDraft } from "../printing/as-draft.ts";
import type { Engine } from "../printing/engine.ts";
import { inTemplate } from "../printing/in-template.ts";
import { originOfWords } from "../checking/origin-of-words.ts";
import { atCells } from "../loading/at-cells.ts";
import type { Loaded } from "../loading/load.ts";
import { originsOf, prepare, type Prepared } from "../prepare.ts";
import type { Printed, PrintJob } from "../printing/print.ts";
import { printedCells } from "../checking/untranslated.ts";
import type { Desk } from "./desk.ts";
import { messageOf, notPrinted } from "./not-printed.ts";

export interface OwnDeskOptions {
  /** Names how packs are printed. */
  readonly look: Engine;
  /** The digest of our own code. */
  readonly program: string;
  /** How many packs to keep ready: memory stays level however many there are. */
  readonly keep: number;
}

/** A pack's title in a list of all: of several copies or forms of one pack, each says which it is. */
const listedTitle = ({ copy, beside, form }: Pack, { title, masthead }: BriefingDocument): string =>
  [title, ...(copy ? [masthead.kind] : []), ...(beside && form ? [formName(form)] : [])].join(" · ");

/** A desk in this thread, at which a pack may also be had without being printed. */
export interface OwnDesk extends Desk {
  /** A pack filled anew, with all that filling found. */
  prepared(id: string): Prepared;
  /** What is to be printed of a pack: as it was filled, or filled once more. */
  jobOf(id: string): PrintJob;
}

/**
 * Fills and prints in this thread, one pack after the other, while files already printed are written. Before each, the
 * event loop turns once: that lets signals in, and lets go of memory that only a turn of the loop frees.
 */
export function ownDesk(loaded: Loaded, { look, program, keep }: OwnDeskOptions): OwnDesk {
  const known = new Map(loaded.packs.map((pack) => [pack.id, pack]));
  const kept = new Map<string, PrintJob>();
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;

  const fillNow = (id: string): Checked<Prepared> => {
    const pack = known.get(id);
    if (!pack) throw new Error(`No template asks for the pack ${id}.`);
    return prepare(pack, loaded, { program, look });
  };
  const jobOf = (id: string): PrintJob => {
    const ready = kept.get(id) ?? fillNow(id).value.job;
    kept.delete(id);
    return ready;
  };
  /** Filled once more, for what has been let go says where the words are from. */
  const atOrigins = (id: string, problems: readonly Problem[]): readonly Problem[] => {
    const { pack, filled } = fillNow(id).value;
    const origins = originsOf(filled, loaded);
    const placed = inTemplate(problems, pack.template, (words) => originOfWords(words, origins));
    return atCells(placed, loaded.tables);
  };
  const printNow = async (id: string): Promise<Checked<Printed | null>> => {
    await setImmediate();
    if (closed) return { value: null, problems: [] };
    try {
      const { print } = await import("../printing/print.ts");
      const { value, problems } = await print(jobOf(id), look);
      return { value, problems: problems.length > 0 ? atOrigins(id, problems) : problems };
    } catch (error) {
      return { value: null, problems: [notPrinted(known.get(id)?.template.file ?? id, messageOf(error))] };
    }
  };
  return {
    prepared: (id) => fillNow(id).value,
    jobOf,
    async fill(id) {
      await setImmediate();
      const { value, problems } = fillNow(id);
      const { filled, job, fingerprint, rows } = value;
      // Without what filling noted, which takes more room than what is printed.
      if (kept.size < keep) kept.set(id, job);
      return {
        value: {
          id,
          language: value.pack.language,
          title: listedTitle(value.pack, job.document),
          fingerprint,
          rows,
          printed: printedCells(filled, loaded.facts),
        },
        problems: look === "draft" ? asDraft(problems) : problems,
      };
    },
    print(id) {
      const result = last.then(() => printNow(id));
      last = result;
      return result;
    },
    async close() {
      closed = true;
      await last;
    },
  };
}
