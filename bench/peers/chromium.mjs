// node chromium.mjs <sources> <out> [<part>/<parts>]: prints each *.html of a folder in one headless Chromium, tagged.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [sources, out, part = "0/1"] = process.argv.slice(2);
const [index, of] = part.split("/").map(Number);
const browser = spawn(
  "chromium",
  ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--remote-debugging-pipe"],
  { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] },
);
const [, , , toBrowser, fromBrowser] = browser.stdio;
const answers = new Map();
const events = new Map();
let unread = "";
fromBrowser.setEncoding("utf8").on("data", (text) => {
  const messages = (unread + text).split("\0");
  unread = messages.pop();
  for (const message of messages.map((each) => JSON.parse(each))) {
    if (message.id) answers.get(message.id)(message.result);
    else events.get(message.method)?.();
  }
});
let last = 0;
const ask = (method, params = {}, sessionId) =>
  new Promise((resolve) => {
    answers.set((last += 1), resolve);
    toBrowser.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
  });

const { targetId } = await ask("Target.createTarget", { url: "about:blank" });
const { sessionId } = await ask("Target.attachToTarget", { targetId, flatten: true });
await ask("Page.enable", {}, sessionId);
const names = readdirSync(sources).filter((name) => name.endsWith(".html"));
for (const name of names.filter((_, i) => i % of === index)) {
  const loaded = new Promise((resolve) => events.set("Page.loadEventFired", resolve));
  await ask("Page.navigate", { url: pathToFileURL(join(sources, name)).href }, sessionId);
  await loaded;
  const print = { preferCSSPageSize: true, generateTaggedPDF: true, generateDocumentOutline: true };
  const { data } = await ask("Page.printToPDF", print, sessionId);
  writeFileSync(join(out, name.replace(".html", ".pdf")), Buffer.from(data, "base64"));
}
void ask("Browser.close");
await once(browser, "exit");
