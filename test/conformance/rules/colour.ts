import { decoded } from "../reader/filters.ts";
import type { Reading } from "../reader/reading.ts";
import { dictOf, within, type Dict, type Stream } from "../reader/values.ts";
import type { Rule } from "./rule.ts";

const BLEND_MODES = new Set(
  (
    "Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference " +
    "Exclusion Hue Saturation Color Luminosity"
  ).split(" "),
);
/** Which device space paints what the output intent's profile describes (ISO 19005-3 6.2.4.3). */
const SPACES: Readonly<Record<string, string>> = { DeviceRGB: "RGB ", DeviceCMYK: "CMYK" };

const intents = ({ catalog }: Reading): readonly Dict[] =>
  catalog.dicts("OutputIntents").filter((intent) => intent.name("S") === "GTS_PDFA1");
const profileOf = (intent: Dict | undefined): Stream | undefined => intent?.stream("DestOutputProfile");

/** The header of an ICC profile: its class, its colour space, its major version (ICC.1:2010 7.2). */
function profileHeader(profile: Stream) {
  const bytes = Buffer.from(decoded(profile));
  const text = (at: number): string => bytes.toString("latin1", at, at + 4);
  return { whole: bytes.length >= 128 && text(36) === "acsp", kind: text(12), space: text(16), version: bytes[8] ?? 0 };
}

/** ISO 19005-3 6.2.3 to 6.2.5 and 6.2.10: colours mean the same everywhere, and nothing blends unpredictably. */
export const colour: readonly Rule[] = [
  {
    name: "output-intent",
    clause: "ISO 19005-3 6.2.3",
    *find(reading) {
      const [intent, ...others] = intents(reading);
      const profile = profileOf(intent);
      if (!intent) return yield { says: "There is no output intent of PDF/A." };
      if (!intent.text("OutputConditionIdentifier"))
        yield { object: intent.object, says: "The output intent has no OutputConditionIdentifier." };
      if (others.some((other) => profileOf(other) !== profile))
        yield { says: "The output intents have several profiles." };
      if (!profile) return yield { object: intent.object, says: "The output intent has no profile." };
      const { whole, kind, space, version } = profileHeader(profile);
      const known = ["RGB ", "CMYK", "GRAY"].includes(space) && ["prtr", "mntr"].includes(kind) && version < 5;
      if (!whole || !known)
        yield { object: profile.dict.object, says: "The output intent's profile is of no usable kind." };
      const components = { "RGB ": 3, CMYK: 4, GRAY: 1 }[space];
      if (components !== profile.dict.number("N"))
        yield { object: profile.dict.object, says: "The profile's N is not its number of colours." };
    },
  },
  {
    name: "device-colour",
    clause: "ISO 19005-3 6.2.4.3",
    *find(reading) {
      const profile = profileOf(intents(reading)[0]);
      const space = profile && profileHeader(profile).space;
      for (const page of reading.pages)
        for (const device of page.content.deviceColours)
          if (!space || (SPACES[device] ?? space) !== space)
            yield {
              page: page.number,
              says: `The page paints in ${device}, which the output intent does not describe.`,
            };
    },
  },
  {
    name: "blend-mode",
    clause: "ISO 19005-3 6.2.10",
    *find({ file }) {
      for (const [object, value] of file.objects)
        for (const part of within(value)) {
          const mode = dictOf(part)?.name("BM");
          if (mode && !BLEND_MODES.has(mode))
            yield { object, says: `The blend mode ${mode} is none of the standard's.` };
        }
    },
  },
  {
    name: "transparency-group",
    clause: "ISO 19005-3 6.2.10",
    *find(reading) {
      const { file, pages } = reading;
      for (const [object, value] of file.objects) {
        const group = dictOf(value)?.dict("Group");
        if (group?.name("S") === "Transparency" && !group.has("CS"))
          yield { object, says: "The transparency group names no colour space in which it blends." };
      }
      for (const { content, dict, number } of pages)
        if (content.transparent && intents(reading).length === 0 && !dict.dict("Group")?.has("CS"))
          yield { page: number, says: "The page is transparent with neither output intent nor group colour space." };
    },
  },
  {
    name: "rendering-intent",
    clause: "ISO 19005-3 6.2.6",
    *find({ file }) {
      for (const [object, value] of file.objects) {
        const intent = dictOf(value)?.name("Intent") ?? dictOf(value)?.name("RI");
        if (intent && !/^(RelativeColorimetric|AbsoluteColorimetric|Perceptual|Saturation)$/.test(intent))
          yield { object, says: `The rendering intent ${intent} is none of the standard's.` };
      }
    },
  },
];
