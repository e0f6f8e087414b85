import { type NumberParameter, numberOf } from "../math/parameter.ts";
import { type RandomStream, randomStream } from "../math/random.ts";
import { batchOrder } from "../objectives/networks/batches.ts";
import { createNetwork } from "../objectives/networks/network.ts";
import type { Companion, Report } from "./companion.ts";
import { logSlope } from "./gradientCheck.ts";

const SAMPLES = 1000;
/** Batches drawn of each size. */
const DRAWS = 400;
const SIZES = [1, 4, 16, 64, 256];
/** Where the compass is read: w = 0, b = ½. */
const PLACE = Float64Array.of(0, 0.5);

const size: NumberParameter = {
  kind: "number",
  id: "size",
  symbol: "B",
  default: 16,
  domain: { min: 1, max: SAMPLES, integer: true },
  slider: { min: 1, max: 512, scale: "log" },
};

const withReplacement = (random: RandomStream, length: number) =>
  Int32Array.from({ length }, () => random.below(SAMPLES));

/**
 * Gradients of the mean squared error of a line over random batches of 1000 points, read at one place. Drawn with
 * replacement, their deviation is that of one sample over √B; without, √((N − B)/(N − 1)) times as much.
 */
export const batchCompass: Companion = {
  id: "batch-compass",
  parameters: [size],
  *run(values, seed): Generator<number | undefined, Report> {
    const chosen = numberOf(values, "size");
    const random = randomStream(seed, "batch compass");
    const inputs = Float64Array.from({ length: SAMPLES }, () => 2 * random.uniform() - 1);
    const targets = inputs.map((u) => 1.5 * u - 0.5 + 0.5 * random.normal());
    const line = createNetwork(
      { layers: [1, 1], activation: "linear", loss: "mse", bias: true },
      { samples: SAMPLES, inputs, targets },
    );
    const view = line.view(SAMPLES);
    const full = new Float64Array(2);
    line.gradient(PLACE, full);
    const g = new Float64Array(2);
    /** Root mean square distance of `DRAWS` batch gradients from the whole gradient. */
    function* scatter(drawn: (k: number) => ArrayLike<number>, keep?: (dw: number, db: number) => void) {
      let square = 0;
      for (let k = 0; k < DRAWS; k++) {
        view.see(drawn(k));
        view.gradient(PLACE, g);
        square += (g[0] - full[0]) * (g[0] - full[0]) + (g[1] - full[1]) * (g[1] - full[1]);
        keep?.(g[0], g[1]);
        if (k % 50 === 0) yield undefined;
      }
      return Math.sqrt(square / DRAWS);
    }
    const deviations: number[] = [];
    for (const length of SIZES) deviations.push(yield* scatter(() => withReplacement(random, length)));
    const cloud: { w: number[]; b: number[] } = { w: [], b: [] };
    const keep = (dw: number, db: number) => {
      cloud.w.push(dw);
      cloud.b.push(db);
    };
    const own = yield* scatter(() => withReplacement(random, chosen), keep);
    const single = yield* exactDeviation();
    // The first batch of an epoch's permutation is one drawn without replacement.
    const half = batchOrder(SAMPLES, { size: 512, order: "shuffled" }, seed);
    const without = yield* scatter((k) => half.at(k * half.perEpoch));
    /** Deviation of a single sample's gradient, over all samples. */
    function* exactDeviation() {
      let square = 0;
      for (let n = 0; n < SAMPLES; n++) {
        view.see([n]);
        view.gradient(PLACE, g);
        square += (g[0] - full[0]) * (g[0] - full[0]) + (g[1] - full[1]) * (g[1] - full[1]);
        if (n % 200 === 0) yield undefined;
      }
      return Math.sqrt(square / SAMPLES);
    }
    const quarter = batchOrder(SAMPLES, { size: 256, order: "shuffled" }, seed);
    return {
      readings: {
        slope: logSlope(SIZES, deviations, 1, 256),
        own,
        without,
        withoutExpected: (single / Math.sqrt(512)) * Math.sqrt((SAMPLES - 512) / (SAMPLES - 1)),
        iterations: quarter.perEpoch,
        last: quarter.at(quarter.perEpoch - 1).length,
      },
      figures: [
        {
          kind: "lines",
          id: "cloud",
          x: { scale: "linear", from: -4, to: 4 },
          y: { scale: "linear", from: -2, to: 6 },
          series: [
            { id: "batches", x: cloud.w, y: cloud.b, mark: "dots", values: { size: chosen } },
            { id: "whole", x: [full[0]], y: [full[1]], mark: "dots" },
          ],
        },
        {
          kind: "lines",
          id: "scatter",
          x: { scale: "log" },
          y: { scale: "log" },
          series: [
            { id: "measured", x: SIZES, y: deviations, mark: "dots" },
            { id: "expected", x: SIZES, y: SIZES.map((one) => single / Math.sqrt(one)), mark: "dashed" },
          ],
        },
      ],
    };
  },
};
