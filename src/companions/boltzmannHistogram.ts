import { exp } from "../math/elementary.ts";
import { numberOf, withDefaults } from "../math/parameter.ts";
import { fixedLandscape, plane } from "../objectives/objective.ts";
import { optimizerById, parametersOf } from "../optimizers/index.ts";
import { createBlock } from "../run/block.ts";
import { Run } from "../run/run.ts";
import type { Companion } from "./companion.ts";

/** f along x; ½y² is added across. Two wells, the left one deeper by about 0.3. */
const height = (x: number): number => (x * x - 1) * (x * x - 1) + 0.15 * x;

/** The landscape of the step beside it, (x² − 1)² + 0.15x + ½y², in closed form. */
const wells = plane({
  height: (x, y) => height(x) + 0.5 * y * y,
  slope(x, y, out) {
    out[0] = 4 * x * (x * x - 1) + 0.15;
    out[1] = y;
    return height(x) + 0.5 * y * y;
  },
  hessian(theta, out) {
    out[0] = 12 * theta[0] * theta[0] - 4;
    out[1] = out[2] = 0;
    out[3] = 1;
  },
});

const BINS = 40;
const EDGE = 2.2; // beyond it lies less than 10⁻⁶ of e^(−f/T) at T ≤ 1
const WIDE = (2 * EDGE) / BINS;

/** Mass of e^(−f/T) in each of 40 equal bins of x between ±2.2, by 32 midpoints a bin; they sum to 1. */
export function boltzmannShares(temperature: number): Float64Array {
  const shares = new Float64Array(BINS);
  for (let b = 0; b < BINS; b++)
    for (let i = 0; i < 32; i++) shares[b] += exp(-height(-EDGE + WIDE * (b + (i + 0.5) / 32)) / temperature);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / whole);
}

const STEPS = 200_000;

/** Where 200 000 steps of stochastic gradient Langevin dynamics have been, beside e^(−f/T). */
export const boltzmannHistogram: Companion = {
  id: "boltzmann-histogram",
  parameters: [
    {
      kind: "number",
      id: "temperature",
      symbol: "T",
      default: 0.4,
      domain: { min: 0.01, max: 1 },
      slider: { min: 0.05, max: 1, scale: "log" },
    },
    {
      kind: "number",
      id: "rate",
      symbol: "\\eta",
      default: 0.01,
      domain: { min: 1e-5, max: 0.1 },
      slider: { min: 0.0005, max: 0.05, scale: "log" },
    },
  ],
  *run(values, seed) {
    const temperature = numberOf(values, "temperature");
    const sgld = optimizerById("sgld");
    if (sgld === undefined) throw new Error("sgld: expected in the registry");
    const run = new Run({
      landscape: fixedLandscape(wells),
      optimizer: sgld,
      parameters: withDefaults(parametersOf(sgld), { learningRate: numberOf(values, "rate"), temperature }),
      changes: [],
      start: Float64Array.of(0, 0),
      steps: STEPS,
      seed,
      occurrence: 0,
      record: { every: 1, tolerance: 1e-8 },
    });
    const counts = new Float64Array(BINS);
    let [seen, left] = [0, 0];
    for (let ended = false; !ended; ) {
      const block = createBlock(2, 2048, false);
      ended = run.advance(block, 2048);
      for (let i = 0; i < block.count; i++) {
        const x = block.points[2 * i];
        seen++;
        if (x < 0) left++;
        const bin = Math.floor((x + EDGE) / WIDE);
        if (bin >= 0 && bin < BINS) counts[bin]++;
      }
      yield seen / (STEPS + 1);
    }
    const exact = boltzmannShares(temperature);
    const share = counts.map((count) => count / seen);
    const outside = 1 - share.reduce((sum, part) => sum + part, 0);
    const variation = 0.5 * share.reduce((sum, part, b) => sum + Math.abs(part - exact[b]), outside);
    const middles = Float64Array.from({ length: BINS }, (_, b) => -EDGE + WIDE * (b + 0.5));
    return {
      readings: {
        variation,
        left: left / seen,
        exactLeft: exact.slice(0, BINS / 2).reduce((sum, part) => sum + part, 0),
        steps: run.lastStep,
      },
      figures: [
        {
          kind: "lines",
          id: "histogram",
          x: { scale: "linear", from: -EDGE, to: EDGE },
          y: { scale: "linear", from: 0 },
          series: [
            { id: "visited", x: middles, y: share.map((part) => part / WIDE), mark: "steps" },
            { id: "boltzmann", x: middles, y: exact.map((part) => part / WIDE), mark: "line" },
          ],
        },
      ],
    };
  },
};
