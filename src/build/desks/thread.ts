import { parentPort, workerData } from "node:worker_threads";
import type { Checked } from "../../problem.ts";
import { withEditions } from "../editions/with-editions.ts";
import { recallTexts } from "../kept/kept-texts.ts";
import { load } from "../loading/load.ts";
import type { Printed } from "../printing/print.ts";
import { ownDesk, type OwnDesk } from "./own-desk.ts";
import type { Answer, ThreadData, Work } from "./work.ts";

/** The other side of thread-desk.ts: one piece of work after the other comes in, and what came of it goes back. */
const opened = openDesk(workerData as ThreadData);
let last: Promise<unknown> = Promise.resolve();

parentPort?.on("message", (work: Work) => {
  last = last.then(() => answer(work));
});

async function openDesk({ project, files, asOf, form, ...options }: ThreadData): Promise<OwnDesk> {
  recallTexts();
  const { value: loaded } = await load(files, { ...(asOf && { asOf }), ...(form && { form }) });
  const { value } = await withEditions(project, loaded);
  return ownDesk(value, options);
}

async function answer({ task, id }: Work): Promise<void> {
  try {
    const desk = await opened;
    if (task === "fill") send({ done: await desk.fill(id) });
    else sendPrinted(await desk.print(id));
  } catch (error) {
    send({ bug: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

function sendPrinted({ value, problems }: Checked<Printed | null>): void {
  // The bytes are handed over, not copied; a view into a larger buffer has to be copied before.
  const bytes = Uint8Array.from(value?.bytes ?? []);
  send({ done: { value: value && { ...value, bytes }, problems } }, [bytes.buffer]);
}

const send = (sent: Answer<unknown>, handedOver: readonly ArrayBuffer[] = []): void =>
  parentPort?.postMessage(sent, handedOver);
