import { describe, expect, it } from "vitest";
import { FREQUENCY, truth } from "../../src/companions/sampling.ts";
import { amplitude, INPUTS, spectrumNetwork } from "../../src/companions/spectrum.ts";
import { train } from "../../src/companions/training.ts";
import { finish } from "../../src/math/parts.ts";
import { fixedLandscape, plane } from "../../src/objectives/objective.ts";

const bowl = fixedLandscape(
  plane({
    height: (x, y) => 0.5 * (x * x + y * y),
    gradient(theta, out) {
      out.set(theta);
      return 0.5 * (theta[0] * theta[0] + theta[1] * theta[1]);
    },
    hessian: (_, out) => out.set([1, 0, 0, 1]),
  }),
);
const descent = { landscape: bowl, optimizer: "gradient-descent", learningRate: 0.1, seed: 0 };

describe("training in companions", () => {
  it("takes the steps of a run, and shows every point once", () => {
    const seen: number[] = [];
    const watch = (step: number) => {
      seen.push(step);
      return undefined;
    };
    const end = finish(train({ ...descent, start: Float64Array.of(1, -2), steps: 200, watch }));
    expect(seen).toEqual(Array.from({ length: 201 }, (_, step) => step));
    expect(end[0]).toBeCloseTo(0.9 ** 200, 15);
  });

  it("stops where it has seen enough", () => {
    const enough = (step: number) => step === 70;
    const end = finish(train({ ...descent, start: Float64Array.of(1, 0), steps: 200, watch: enough }));
    expect(end[0]).toBeCloseTo(0.9 ** 70, 12);
  });
});

describe("the waves of companions", () => {
  it("have amplitude 1 for themselves and 0 for each other", () => {
    for (let k = 1; k <= 8; k++)
      for (let j = 1; j <= 8; j++) {
        const wave = INPUTS.map((x) => Math.sin(j * Math.PI * x));
        expect(amplitude(wave, k)).toBeCloseTo(k === j ? 1 : 0, 12);
      }
  });

  it("are what the networks are asked for", () => {
    const { data } = spectrumNetwork(4, true);
    if (!("inputs" in data)) throw new Error("expected samples written out");
    for (const [i, [x, slow, , fast]] of data.inputs.entries()) expect(data.targets[i]).toEqual([slow + fast + 0 * x]);
  });

  it("vanish at twice as many even points as there are waves", () => {
    const n = 2 * FREQUENCY;
    for (let i = 0; i < n; i++) expect(Math.abs(truth(i / n))).toBeLessThan(1e-14);
  });
});
