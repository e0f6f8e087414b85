import { exp, log10 } from "../math/elementary.ts";
import { numberOf } from "../math/parameter.ts";
import { randomStream } from "../math/random.ts";
import type { Companion, Report } from "./companion.ts";
import { align, alignmentCount, extended, labelLogLikelihood } from "./ctc/forwardBackward.ts";
import { collapseText, labelProbabilities } from "./ctc/paths.ts";
import { softmax } from "./ctc/softmax.ts";
import { wholeRuler } from "./rows.ts";

/** Blank, a and b. */
const SYMBOLS = 3;
/** h, e, l, l, o. */
const HELLO = [1, 2, 3, 3, 4];
const HELLO_FRAMES = 50;
/** For central differences of losses about 1: near the cube root of the spacing of doubles. */
const H = 1e-5;

function outputs(logits: Float64Array, frames: number): Float64Array {
  const probabilities = new Float64Array(logits.length);
  for (let t = 0; t < frames; t++) softmax(logits, probabilities, t * SYMBOLS, SYMBOLS);
  return probabilities;
}

/** Largest difference between the gradient softmax − occupancy and central differences of −log P. */
function gradientError(logits: Float64Array, frames: number, label: readonly number[]): number {
  const probabilities = outputs(logits, frames);
  const { shown } = align(probabilities, frames, SYMBOLS, label);
  const loss = (i: number, by: number) => {
    const moved = logits.slice();
    moved[i] += by;
    return -labelLogLikelihood(outputs(moved, frames), frames, SYMBOLS, label);
  };
  let most = 0;
  for (let i = 0; i < logits.length; i++) {
    const difference = (loss(i, H) - loss(i, -H)) / (2 * H) - (probabilities[i] - shown[i]);
    most = Math.max(most, Math.abs(difference));
  }
  return most;
}

/** One label, random frames: its probability by dynamic programming and by adding up every alignment. */
export const alignmentSum: Companion = {
  id: "alignment-sum",
  parameters: [
    wholeRuler("frames", "T", 6, 2, 9),
    wholeRuler("letters", "U", 2, 1, 4),
    { kind: "flag", id: "twins", default: false },
  ],
  *run(values, seed): Generator<number | undefined, Report> {
    const [frames, letters] = [numberOf(values, "frames"), numberOf(values, "letters")];
    const label = Array.from({ length: letters }, (_, u) => (values.twins === true ? 1 : 1 + (u % 2)));
    const random = randomStream(seed, "frames");
    const logits = Float64Array.from({ length: frames * SYMBOLS }, () => random.normal());
    const probabilities = outputs(logits, frames);
    const { logLikelihood, occupancy } = align(probabilities, frames, SYMBOLS, label);
    const all = labelProbabilities(probabilities, frames, SYMBOLS);
    yield 0.5;
    const brute = all.get(label.join(","));
    const summed = exp(logLikelihood);
    const counts = Array.from({ length: HELLO_FRAMES }, (_, t) => t + 1);
    const places = extended(label).length;
    const alignments = alignmentCount(frames, label);
    return {
      readings: {
        summed,
        brute: brute?.probability ?? 0,
        difference: Math.abs(summed - (brute?.probability ?? 0)),
        paths: [...all.values()].reduce((sum, one) => sum + one.alignments, 0),
        alignments,
        counted: brute?.alignments ?? 0,
        gradientError: alignments > 0 ? gradientError(logits, frames, label) : 0,
        helloAlignments: alignmentCount(HELLO_FRAMES, HELLO),
        helloCells: HELLO_FRAMES * extended(HELLO).length,
        told: collapseText("h-he--ll-l-o").length,
        right: collapseText("h-e--ll-l-o").length,
      },
      figures: [
        {
          kind: "field",
          id: "trellis",
          values: alignments > 0 ? occupancy : new Float64Array(occupancy.length),
          columns: places,
          rows: frames,
          x: [0, places - 1],
          y: [1, frames],
          cells: true,
        },
        {
          kind: "lines",
          id: "growth",
          x: { scale: "linear" },
          y: { scale: "linear", from: 0 },
          series: [
            {
              id: "alignments",
              x: counts,
              y: counts.map((t) => (t < 6 ? Number.NaN : log10(alignmentCount(t, HELLO)))),
              mark: "line",
            },
            { id: "cells", x: counts, y: counts.map((t) => log10(t * extended(HELLO).length)), mark: "dashed" },
          ],
        },
        {
          kind: "table",
          id: "collapse",
          columns: ["alignment", "text"],
          rows: ["h-he--ll-l-o", "h-e--ll-l-o", "--h-e-l-looo"].map((one) => [one, collapseText(one)]),
        },
      ],
    };
  },
};
