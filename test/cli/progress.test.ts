import { expect, it } from "vitest";
import { openProgress } from "../../src/cli/progress.ts";

/** What a batch of `steps` packs, one every 100 milliseconds, writes to a terminal. */
function drawn(steps: number, terminal: { readonly isTTY?: boolean; readonly columns?: number }): string {
  let text = "";
  let now = 0;
  const progress = openProgress({ ...terminal, write: (more) => (text += more) }, () => now);
  progress.begin(steps);
  for (let i = 0; i < steps; i += 1) {
    now += 100;
    progress.step();
    progress.line(`built ${i}`);
  }
  progress.end();
  return text;
}

it("draws on a terminal how many packs are done, their rate and the time left, and clears that at the end", () => {
  const lines = drawn(40, { isTTY: true }).split("\r\u001B[2K");
  expect(lines.at(1)).toBe("░░░░░░░░░░░░░░░░░░░░░░░░ 0 of 40");
  expect(lines).toContain("██████░░░░░░░░░░░░░░░░░░ 10 of 40, 10 a second, 0:03 left");
  expect(lines).toContain("built 10\n");
  expect(lines.at(-1)).toBe("");
});

it("never draws a line that a narrow terminal would break", () => {
  const lines = drawn(40, { isTTY: true, columns: 30 }).split("\r\u001B[2K");
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(30);
});

it("writes plain lines elsewhere", () => {
  expect(drawn(2, {})).toBe("built 0\nbuilt 1\n");
});
