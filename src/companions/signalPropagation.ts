import { type NumberParameter, numberOf } from "../math/parameter.ts";
import { type RandomStream, randomStream } from "../math/random.ts";
import type { Companion, Report } from "./companion.ts";
import { wholeRuler } from "./rows.ts";

/** Units of every layer. */
const WIDTH = 64;
/** PyTorch's ε of batch normalisation. */
const EPSILON = 1e-5;

const gain: NumberParameter = {
  kind: "number",
  id: "gain",
  symbol: "g",
  default: 1,
  domain: { min: 0.1, max: 10 },
  slider: { min: 0.25, max: 4, scale: "log" },
};

/** Scales each unit's `batch` values to mean 0 and variance 1 (Ioffe & Szegedy 2015, algorithm 1, without γ and β). */
function normalise(z: Float64Array, batch: number): void {
  for (let unit = 0; unit < WIDTH; unit++) {
    let [mean, variance] = [0, 0];
    for (let n = 0; n < batch; n++) mean += z[n * WIDTH + unit] / batch;
    for (let n = 0; n < batch; n++) {
      const off = z[n * WIDTH + unit] - mean;
      variance += (off * off) / batch;
    }
    const scale = 1 / Math.sqrt(variance + EPSILON);
    for (let n = 0; n < batch; n++) z[n * WIDTH + unit] = (z[n * WIDTH + unit] - mean) * scale;
  }
}

/** One layer: weights of deviation g/√width, normalisation if asked for, and ReLU. The weights are drawn as they are needed. */
function layer(x: Float64Array, batch: number, g: number, normalised: boolean, random: RandomStream): Float64Array {
  const z = new Float64Array(batch * WIDTH);
  const deviation = g / Math.sqrt(WIDTH);
  for (let to = 0; to < WIDTH; to++)
    for (let from = 0; from < WIDTH; from++) {
      const weight = deviation * random.normal();
      for (let n = 0; n < batch; n++) z[n * WIDTH + to] += weight * x[n * WIDTH + from];
    }
  if (normalised) normalise(z, batch);
  return z.map((value) => (value > 0 ? value : 0));
}

/** Mean of the squares. */
function power(x: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i] * x[i];
  return sum / x.length;
}

/**
 * Mean square of what leaves each layer of a deep ReLU network at its start. Without normalisation a layer multiplies it
 * by g²/2 on average (He, Zhang, Ren & Sun 2015, eq. 10), so it stays only at g = √2.
 */
export const signalPropagation: Companion = {
  id: "signal-propagation",
  parameters: [gain, wholeRuler("depth", "L", 20, 2, 40), wholeRuler("batch", "B", 16, 2, 32)],
  *run(values, seed): Generator<number | undefined, Report> {
    const [g, depth, batch] = [numberOf(values, "gain"), numberOf(values, "depth"), numberOf(values, "batch")];
    const layers = Float64Array.from({ length: depth + 1 }, (_, i) => i);
    const through = function* (normalised: boolean): Generator<undefined, Float64Array> {
      const inputs = randomStream(seed, "inputs");
      const weights = randomStream(seed, "weights");
      let x: Float64Array = Float64Array.from({ length: batch * WIDTH }, () => inputs.normal());
      const powers = new Float64Array(depth + 1);
      powers[0] = power(x);
      for (let i = 1; i <= depth; i++) {
        x = layer(x, batch, g, normalised, weights);
        powers[i] = power(x);
        yield undefined;
      }
      return powers;
    };
    const plain = yield* through(false);
    const normalised = yield* through(true);
    const expected = new Float64Array(depth + 1).fill(1);
    for (let i = 1; i <= depth; i++) expected[i] = expected[i - 1] * 0.5 * g * g;
    return {
      readings: { plain: plain[depth], normalised: normalised[depth], expected: expected[depth] },
      figures: [
        {
          kind: "lines",
          id: "powers",
          x: { scale: "linear" },
          y: { scale: "log" },
          series: [
            { id: "plain", x: layers, y: plain, mark: "steps" },
            { id: "normalised", x: layers, y: normalised, mark: "steps" },
            { id: "expected", x: layers, y: expected, mark: "dashed" },
          ],
        },
      ],
    };
  },
};
