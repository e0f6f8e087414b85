import { describe, expect, it } from "vitest";
import { expectedImprovement, fitSurrogate, matern52 } from "../../src/companions/surrogate/gaussianProcess.ts";
import { hardship, surrogateSearch } from "../../src/companions/surrogateSearch.ts";
import { createWorkbench, prepareWorkbench } from "../../src/engine/workbench.ts";
import { withDefaults } from "../../src/math/parameter.ts";
import { finish } from "../../src/math/parts.ts";
import { randomStream } from "../../src/math/random.ts";

const points = [
  [0.1, 0.2],
  [0.9, 0.3],
  [0.4, 0.8],
  [0.6, 0.5],
];
const values = [1, -0.5, 0.3, 2];

describe("a surrogate of what was seen", () => {
  it("passes through the points, sure of them, and is unsure elsewhere", () => {
    const surrogate = fitSurrogate(points, values);
    for (const [i, [u0, u1]] of points.entries()) {
      const { mean, deviation } = surrogate.at(u0, u1);
      expect(mean).toBeCloseTo(values[i], 2);
      expect(deviation).toBeLessThan(0.05);
    }
    expect(surrogate.at(0.1, 0.95).deviation).toBeGreaterThan(0.3);
  });

  it("far from all points expects their mean", () => {
    expect(fitSurrogate(points, values).at(100, 100).mean).toBeCloseTo(0.7, 9);
  });

  it("has a correlation that is 1 at distance 0 and falls", () => {
    expect(matern52(0)).toBe(1);
    expect(matern52(1)).toBeCloseTo((1 + Math.sqrt(5) + 5 / 3) * Math.exp(-Math.sqrt(5)), 12);
  });

  it("expects the improvement that drawing gives", () => {
    const random = randomStream(1, "improvement");
    const draws = 100_000;
    let mean = 0;
    for (let i = 0; i < draws; i++) mean += Math.max(0, 0.2 - (0.5 + 0.7 * random.normal())) / draws;
    expect(expectedImprovement({ mean: 0.5, deviation: 0.7 }, 0.2)).toBeCloseTo(mean, 2);
    expect(expectedImprovement({ mean: 0.5, deviation: 0 }, 0.2)).toBe(0);
  });
});

describe("a search with a surrogate", () => {
  it("looks at what the engine's momentum ends with", async () => {
    await prepareWorkbench();
    const bench = createWorkbench({ seed: 0 });
    const [u0, u1] = [0.8, 0.5];
    const parameters = { learningRate: 10 ** (-5 + 4.2 * u0), momentum: 0.99 * u1 };
    let loss = 0;
    for (const lambda of [30, 3, 0.3]) {
      const json = {
        objective: { type: "surface", name: "ravine", parameters: { kappa: lambda } },
        start: [0, 1],
        steps: 40,
        runs: [{ optimizer: "momentum", parameters }],
      };
      const [{ losses, count }] = finish(bench.race(json)).runs;
      loss += losses[count - 1];
    }
    expect(hardship(u0, u1)).toBeCloseTo(Math.log10(loss + 1e-4), 10);
  });

  it("says the same of the same seed, and never finds more than there is", () => {
    const given = withDefaults(surrogateSearch.parameters, { evaluations: 10 });
    const { readings } = finish(surrogateSearch.run(given, 5));
    expect(finish(surrogateSearch.run(given, 5)).readings).toEqual(readings);
    expect(readings.regret).toBeGreaterThan(-0.05); // the grid misses the optimum by a little
  });
});
