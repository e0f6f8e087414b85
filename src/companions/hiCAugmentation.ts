import { exp, log } from "../math/elementary.ts";
import { numberOf } from "../math/parameter.ts";
import { type RandomStream, randomStream } from "../math/random.ts";
import { createNetwork } from "../objectives/networks/network.ts";
import type { SampleSet } from "../objectives/networks/samples.ts";
import { fixedLandscape } from "../objectives/objective.ts";
import type { Companion, Report } from "./companion.ts";
import { ruler } from "./rows.ts";
import { train } from "./wholeRun.ts";

/** Bins of a map. */
const BINS = 24;
const MAPS = 30;
/** Log of the counted pixel, mean of its row and its column, mean of the map, log of the distance. */
const INPUTS = 4;

/**
 * A map of contact frequencies, row-major [24][24], mean 1: a power of the distance between two bins, thrice as high within
 * a domain, of which there are a few.
 */
export function contactMap(random: RandomStream): Float64Array {
  const alpha = 0.8 + 0.4 * random.uniform();
  const domain = new Uint8Array(BINS);
  for (let i = 1; i < BINS; i++) domain[i] = domain[i - 1] + (random.uniform() < 0.15 ? 1 : 0);
  const map = new Float64Array(BINS * BINS);
  let sum = 0;
  for (let i = 0; i < BINS; i++)
    for (let j = 0; j < BINS; j++) {
      const far = exp(-alpha * log(1 + Math.abs(i - j)));
      map[i * BINS + j] = domain[i] === domain[j] ? 3 * far : far;
      sum += map[i * BINS + j];
    }
  return map.map((one) => (one * BINS * BINS) / sum);
}

/** A Poisson draw of mean `mean`: counts of a unit-rate process (Knuth 1997, §3.4.1), in parts of at most 30. */
export function poisson(random: RandomStream, mean: number): number {
  let count = 0;
  for (let left = mean; left > 0; left -= 30) {
    const floor = exp(-Math.min(left, 30));
    for (let product = random.uniform(); product > floor; product *= random.uniform()) count++;
  }
  return count;
}

/**
 * What the experiment counts: bin i is seen with a weight e^(bias·N), a pair with the product of two; `depth` contacts per
 * pixel on average; each count is Poisson, symmetric.
 */
export function sequenced(map: Float64Array, random: RandomStream, bias: number, depth: number): Float64Array {
  const weight = Float64Array.from({ length: BINS }, () => exp(bias * random.normal()));
  const counts = new Float64Array(map.length);
  for (let i = 0; i < BINS; i++)
    for (let j = 0; j <= i; j++) {
      const count = poisson(random, depth * map[i * BINS + j] * weight[i] * weight[j]);
      counts[i * BINS + j] = count;
      counts[j * BINS + i] = count;
    }
  return counts;
}

/** The usual shortcut: the same depth, Gaussian noise of the counts' own size, no bias; never below 0. */
function blurred(map: Float64Array, random: RandomStream, depth: number): Float64Array {
  return map.map((one) => Math.max(0, depth * one + Math.sqrt(depth * one) * random.normal()));
}

/** Inputs and targets, the log frequencies, of the pixels on and below the diagonals. */
function samplesOf(maps: readonly Float64Array[], counted: readonly Float64Array[]): SampleSet {
  const inputs: number[] = [];
  const targets: number[] = [];
  counted.forEach((counts, n) => {
    const logs = counts.map((one) => log(one + 1));
    const rows = Array.from(
      { length: BINS },
      (_, i) => logs.subarray(i * BINS, (i + 1) * BINS).reduce((s, x) => s + x, 0) / BINS,
    );
    const mean = rows.reduce((s, x) => s + x, 0) / BINS;
    for (let i = 0; i < BINS; i++)
      for (let j = 0; j <= i; j++) {
        inputs.push(logs[i * BINS + j], rows[i] + rows[j], mean, log(1 + i - j));
        targets.push(log(maps[n][i * BINS + j]));
      }
  });
  return { samples: targets.length, inputs: Float64Array.from(inputs), targets: Float64Array.from(targets) };
}

const linear = { layers: [INPUTS, 1], activation: "linear", loss: "mse", bias: true } as const;

/** A linear denoiser learns from maps made noisy as the experiment does it, another from Gaussian noise; both are tested on counted maps. */
export const hiCAugmentation: Companion = {
  id: "hi-c-augmentation",
  parameters: [ruler("bias", "\\sigma_b", 0.5, 0, 1), ruler("depth", "d", 20, 2, 60)],
  *run(values, seed): Generator<number | undefined, Report> {
    const [bias, depth] = [numberOf(values, "bias"), numberOf(values, "depth")];
    const random = randomStream(seed, "maps");
    const maps = Array.from({ length: MAPS }, () => contactMap(random));
    const tests = Array.from({ length: MAPS }, () => contactMap(random));
    const tested = tests.map((map) => sequenced(map, random, bias, depth));
    yield 0.2;
    const matched = createNetwork(
      linear,
      samplesOf(
        maps,
        maps.map((map) => sequenced(map, random, bias, depth)),
      ),
    );
    yield 0.4;
    const gaussian = createNetwork(
      linear,
      samplesOf(
        maps,
        maps.map((map) => blurred(map, random, depth)),
      ),
    );
    const start = new Float64Array(matched.dimension);
    const ends: Float64Array[] = [];
    for (const network of [matched, gaussian]) {
      const run = yield* train({
        landscape: fixedLandscape(network),
        optimizer: "lbfgs",
        parameters: { learningRate: 1 },
        start,
        steps: 40,
        seed,
      });
      ends.push(run.at(run.count - 1));
    }
    const held = matched.elsewhere(samplesOf(tests, tested));
    const [ours, theirs] = ends;
    // The plane of the weights of pixel and of row and column, the others as they were learnt.
    const SIDE = 25;
    const slice = new Float64Array(SIDE * SIDE);
    const at = ours.slice();
    for (let r = 0; r < SIDE; r++)
      for (let c = 0; c < SIDE; c++) {
        at[0] = -0.5 + (2 * c) / (SIDE - 1);
        at[1] = -1 + (1.5 * r) / (SIDE - 1);
        slice[r * SIDE + c] = log(held.value(at));
      }
    const picture = (id: string, map: ArrayLike<number>) =>
      ({
        kind: "field",
        id,
        values: Float64Array.from(map, (one) => log(one + 0.05)),
        columns: BINS,
        rows: BINS,
        x: [1, BINS],
        y: [1, BINS],
        cells: true,
      }) as const;
    return {
      readings: {
        matched: held.value(ours),
        gaussian: held.value(theirs),
        matchedPixel: ours[0],
        gaussianPixel: theirs[0],
        matchedBias: ours[1],
        gaussianBias: theirs[1],
      },
      figures: [
        picture("truth", tests[0]),
        picture(
          "counted",
          tested[0].map((one) => one / depth),
        ),
        {
          kind: "field",
          id: "slice",
          values: slice,
          columns: SIDE,
          rows: SIDE,
          x: [-0.5, 1.5],
          y: [-1, 0.5],
          ways: [
            { id: "matched", points: [ours[0], ours[1]] },
            { id: "gaussian", points: [theirs[0], theirs[1]] },
          ],
        },
        {
          kind: "bars",
          id: "weights",
          y: { scale: "linear" },
          groups: ["pixel", "rowAndColumn"],
          series: [
            { id: "matched", values: [ours[0], ours[1]] },
            { id: "gaussian", values: [theirs[0], theirs[1]] },
          ],
        },
      ],
    };
  },
};
