import type { Track, TrackState } from "../filling/graphic.ts";
import type { Canvas, Drawing, Shape } from "./drawing.ts";
import { circle, disputedSign, line, text } from "./shapes.ts";
import { sideLabels } from "./side-labels.ts";

const HEAD = 16;
const ROW = 26.5;

/**
 * A filled station is reached and dated; a ring with a dot is passed at an unknown date; a hollow one lies ahead. The
 * line is solid as far as the track has come and dashed beyond: shape alone tells the state, in grey as in colour.
 */
export function drawTrack({ stations, tracks }: Track, { width, measure }: Canvas): Drawing {
  const { left, labels } = sideLabels(tracks, { width, measure }, { share: 0.4, gutter: 10, row: ROW, baseline: 11.5 });
  const gap = (width - left) / stations.length;
  const across = stations.map((_, i) => left + gap * (i + 0.5));
  const shapes: Shape[] = stations.map((station, i) =>
    text(across[i]!, 9, station, { anchor: "middle", size: 7.6, weight: 600, ink: "slate" }),
  );
  shapes.push(line(0, HEAD - 2, width, HEAD - 2, "ink", 0.8));

  let y = HEAD;
  for (const [k, track] of tracks.entries()) {
    if (k > 0) y += labels[k - 1]?.height ?? ROW;
    const cy = y + 8.5;
    const ink = track.subject ? "navy" : "slate";
    if (k > 0) shapes.push(line(0, y, width, y, "hair", 0.35));
    shapes.push(...(labels[k]?.at(y) ?? []));
    const used = indices(track.states, (state) => state.kind !== "none");
    const come = indices(track.states, (state) => state.kind === "reached" || state.kind === "passed");
    const [first, last, furthest] = [used[0], used.at(-1), come.at(-1)];
    if (first === undefined || last === undefined) continue;
    const far = furthest ?? first;
    if (far > first) shapes.push(line(across[first]!, cy, across[far]!, cy, ink, 1.6));
    if (last > far) shapes.push(line(across[far]!, cy, across[last]!, cy, "rule", 0.8, [2, 2]));
    for (const [i, state] of track.states.entries()) {
      if (state.kind === "none") continue;
      const x = across[i]!;
      const weight = i === furthest && state.kind === "reached" ? 600 : 400;
      shapes.push(
        circle(x, cy, 4, state.kind === "reached" ? ink : "white", state.kind === "ahead" ? "rule" : ink, 1.2),
        ...(state.kind === "passed" ? [circle(x, cy, 1.6, ink)] : []),
        text(x, y + 22, state.text, {
          anchor: "middle",
          size: 7.6,
          weight,
          ink: state.kind === "ahead" ? "grey" : "ink",
        }),
        ...(state.disputed ? [disputedSign(x + measure(state.text, 7.6, weight) / 2, y + 22)] : []),
      );
    }
  }
  const height = y + (labels.at(-1)?.height ?? 0);
  shapes.push(line(0, height - 0.4, width, height - 0.4, "ink", 0.8));
  return { width, height, shapes };
}

const indices = (states: readonly TrackState[], wanted: (state: TrackState) => boolean): number[] =>
  states.flatMap((state, i) => (wanted(state) ? [i] : []));
