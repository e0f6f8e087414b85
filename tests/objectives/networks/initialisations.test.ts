import { describe, expect, test } from "vitest";
import { withDefaults } from "../../../src/math/parameter.ts";
import {
  givenWeights,
  initialisationById,
  initialisations,
  initialise,
} from "../../../src/objectives/networks/initialisations/index.ts";
import { createLayout } from "../../../src/objectives/networks/layout.ts";

const layout = createLayout([100, 60, 80], true);

function draw(id: string, given = {}, seed = 1): Float64Array {
  const initialisation = initialisationById(id)!;
  return initialise(initialisation, layout, withDefaults(initialisation.parameters, given), seed);
}

const parts = (theta: Float64Array) =>
  layout.layers.map(({ inputs, outputs, weightsAt, biasesAt }) => ({
    inputs,
    outputs,
    weights: theta.subarray(weightsAt, weightsAt + inputs * outputs),
    biases: theta.subarray(biasesAt, biasesAt + outputs),
  }));

const meanOf = (x: Float64Array) => x.reduce((sum, value) => sum + value, 0) / x.length;
const varianceOf = (x: Float64Array) => x.reduce((sum, value) => sum + value * value, 0) / x.length;

describe("initialisations", () => {
  test.each(initialisations.map(({ id }) => id))(
    "%s: same seed same bits, another seed other weights, gain scales",
    (id) => {
      expect(draw(id)).toEqual(draw(id));
      expect(draw(id)).not.toEqual(draw(id, {}, 2));
      expect(draw(id, { gain: 2 })).toEqual(draw(id).map((w) => 2 * w));
    },
  );

  test.each([
    ["xavier", "uniform", (i: number, o: number) => 2 / (i + o)],
    ["xavier", "normal", (i: number, o: number) => 2 / (i + o)],
    ["he", "uniform", (i: number) => 2 / i],
    ["he", "normal", (i: number) => 2 / i],
    ["lecun", "uniform", (i: number) => 1 / i],
    ["lecun", "normal", (i: number) => 1 / i],
  ] as const)("%s, %s: mean 0, the stated variance, biases 0", (id, distribution, variance) => {
    for (const { inputs, outputs, weights, biases } of parts(draw(id, { distribution }))) {
      const expected = variance(inputs, outputs);
      const deviations = 4.5; // of some 5000 weights: one in 10⁵
      expect(Math.abs(meanOf(weights))).toBeLessThan(deviations * Math.sqrt(expected / weights.length));
      const kurtosis = distribution === "uniform" ? 9 / 5 : 3;
      const spread = Math.sqrt((kurtosis - 1) / weights.length);
      expect(Math.abs(varianceOf(weights) / expected - 1)).toBeLessThan(deviations * spread);
      expect(biases.every((b) => b === 0)).toBe(true);
      const bound = Math.sqrt(3 * expected);
      expect(weights.every((w) => Math.abs(w) <= bound)).toBe(distribution === "uniform");
    }
  });

  test("defaults are those of the papers: Xavier uniform, He and LeCun normal", () => {
    expect(draw("xavier")).toEqual(draw("xavier", { distribution: "uniform" }));
    expect(draw("he")).toEqual(draw("he", { distribution: "normal" }));
    expect(draw("lecun")).toEqual(draw("lecun", { distribution: "normal" }));
  });

  test("scaled: LeCun's normal weights, and normal biases", () => {
    const [first] = parts(draw("scaled", { gain: 3, biasDeviation: 0.5 }));
    expect(Math.abs(varianceOf(first.weights) / (9 / 100) - 1)).toBeLessThan(4.5 * Math.sqrt(2 / 6000));
    expect(Math.abs(varianceOf(first.biases) / 0.25 - 1)).toBeLessThan(4.5 * Math.sqrt(2 / 60));
    expect(parts(draw("scaled"))[0].biases.every((b) => b === 0)).toBe(true);
  });

  test("orthogonal: g times orthonormal rows, or columns where there are more rows", () => {
    for (const { inputs, outputs, weights } of parts(draw("orthogonal", { gain: 1.5 }))) {
      const wide = outputs <= inputs;
      const count = wide ? outputs : inputs;
      const length = wide ? inputs : outputs;
      const entry = (k: number, i: number) => weights[wide ? k * inputs + i : i * inputs + k];
      for (let k = 0; k < count; k += 7)
        for (let m = 0; m < count; m += 5) {
          let product = 0;
          for (let i = 0; i < length; i++) product += entry(k, i) * entry(m, i);
          expect(product).toBeCloseTo(k === m ? 2.25 : 0, 13);
        }
    }
  });

  test("given weights are taken as they are, in the right number", () => {
    const small = createLayout([1, 2], true);
    expect(Array.from(givenWeights(small, [1, 2, 3, 4]))).toEqual([1, 2, 3, 4]);
    expect(() => givenWeights(small, [1, 2])).toThrow("weights: expected 4 numbers, got 2");
  });
});
