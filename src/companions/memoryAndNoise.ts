import { cos } from "../math/elementary.ts";
import { numberOf } from "../math/parameter.ts";
import { type RandomStream, randomStream } from "../math/random.ts";
import type { Companion } from "./companion.ts";

/** Coefficients of the target in √2 cos kπx, k = 1 … 16: four that matter, and twelve more of the complex target. */
const SIMPLE = [1, -0.6, 0.4, 0.3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
const COMPLEX = SIMPLE.map((own, k) => (k < 4 ? own : k % 2 === 0 ? 0.15 : -0.15));

const STEPS = 800;
/** Deviation of the labels' noise. */
const NOISE = 0.5;

/** How a memory is spent: features of the model, samples of a batch. */
interface Plan {
  readonly features: number;
  readonly batch: number;
}

/** The features √2 cos kπx of one x, orthonormal over x in [0, 1]. */
function featuresAt(x: number, out: Float64Array): void {
  for (let k = 0; k < out.length; k++) out[k] = Math.SQRT2 * cos(Math.PI * (k + 1) * x);
}

/**
 * Mean square error over all x, labels without noise, after each step of stochastic gradient descent on ½(error)²: by the
 * features' orthonormality the squared distance of all coefficients.
 */
function* errors(target: readonly number[], { features, batch }: Plan, rate: number, random: RandomStream) {
  const weights = new Float64Array(features);
  const slope = new Float64Array(features);
  const phi = new Float64Array(target.length);
  const found = new Float64Array(STEPS + 1);
  const error = () => target.reduce((sum, own, k) => sum + (own - (weights[k] ?? 0)) * (own - (weights[k] ?? 0)), 0);
  found[0] = error();
  for (let step = 1; step <= STEPS; step++) {
    slope.fill(0);
    for (let n = 0; n < batch; n++) {
      featuresAt(random.uniform(), phi);
      let residual = -NOISE * random.normal();
      for (let k = 0; k < target.length; k++) residual += ((weights[k] ?? 0) - target[k]) * phi[k];
      for (let k = 0; k < features; k++) slope[k] += (residual * phi[k]) / batch;
    }
    for (let k = 0; k < features; k++) weights[k] -= rate * slope[k];
    found[step] = error();
    if (step % 100 === 0) yield;
  }
  return found;
}

/** A small model with large batches and a large model with small ones cost the same memory. Which is better? */
export const memoryAndNoise: Companion = {
  id: "memory-and-noise",
  parameters: [
    {
      kind: "number",
      id: "rate",
      symbol: "\\eta",
      default: 0.03,
      domain: { min: 1e-4, max: 0.1 },
      slider: { min: 0.003, max: 0.1, scale: "log" },
    },
  ],
  *run(values, seed) {
    const rate = numberOf(values, "rate");
    const plans = {
      small: { features: 4, batch: 8 },
      large: { features: 16, batch: 2 },
      checkpointed: { features: 16, batch: 8 },
    };
    const names = ["small", "large", "checkpointed"] as const;
    const courses: Record<string, Float64Array> = {};
    /** Mean over the last quarter, as single points jump. */
    const end = (course: Float64Array) => course.slice(600).reduce((sum, one) => sum + one, 0) / (STEPS - 599);
    for (const [task, target] of [
      ["simple", SIMPLE],
      ["complex", COMPLEX],
    ] as const)
      for (const name of names)
        courses[`${task} ${name}`] = yield* errors(
          target,
          plans[name],
          rate,
          randomStream(seed, `samples ${task} ${name}`),
        );
    const ends = (task: string) => names.map((name) => end(courses[`${task} ${name}`]));
    const [simple, complex] = [ends("simple"), ends("complex")];
    const steps = Float64Array.from({ length: STEPS / 10 + 1 }, (_, i) => 10 * i);
    return {
      readings: {
        simpleSmall: simple[0],
        simpleLarge: simple[1],
        complexSmall: complex[0],
        complexLarge: complex[1],
        complexCheckpointed: complex[2],
      },
      figures: [
        {
          kind: "bars",
          id: "ends",
          y: { scale: "log" },
          groups: ["simple", "complex"],
          series: names.map((name, j) => ({ id: name, values: [simple[j], complex[j]] })),
        },
        {
          kind: "lines",
          id: "course",
          x: { scale: "linear", from: 0, to: STEPS },
          y: { scale: "log" },
          series: names.map((name) => ({
            id: name,
            x: steps,
            y: steps.map((step) => courses[`complex ${name}`][step]),
            mark: "line" as const,
          })),
        },
      ],
    };
  },
};
