import { describe, expect, it } from "vitest";
import { curvatureGrid } from "../../src/engine/curvatureGrid.ts";
import { probe } from "../../src/engine/inspect.ts";
import { createLandscape, prepareLandscape } from "../../src/experiment/landscape.ts";
import { type CurvatureFrame, chooseToneMap, toneOf } from "../../src/terrain/curvatureTone.ts";
import { axisSamples } from "../../src/terrain/grid.ts";
import { createExperiment } from "../experiment/createExperiment.ts";

const himmelblau = createExperiment({ objective: { type: "surface", name: "himmelblau" } });
const network = createExperiment({
  objective: { type: "network", layers: [2, 3, 1], data: { name: "moons", samples: 20 } },
  slice: { type: "random" },
});
await prepareLandscape(network);

function framesOf(...asked: Parameters<typeof curvatureGrid>): CurvatureFrame[] {
  const task = curvatureGrid(...asked);
  const frames: CurvatureFrame[] = [];
  for (let step = task.next(); !step.done; step = task.next()) if (step.value !== undefined) frames.push(step.value);
  return frames;
}

describe("λmax over the ground", () => {
  it.each([
    ["a surface", himmelblau],
    ["a network's plane", network],
  ])("is what the probe says at every point, coarse to fine: %s", (_, experiment) => {
    const drawn = createLandscape(experiment);
    const frames = framesOf(drawn, [5, 17]);
    expect(frames.map(({ n, final }) => [n, final])).toEqual([
      [5, false],
      [17, true],
    ]);
    for (const { n, lambda, domain } of frames) {
      const [xs, ys] = [axisSamples(domain[0], n), axisSamples(domain[1], n)];
      for (let k = 0; k < n * n; k += 7) {
        const { eigenvalues } = probe(drawn.plane, [xs[k % n], ys[Math.floor(k / n)]]);
        expect(lambda[k]).toBe(Math.fround(eigenvalues[1]));
      }
    }
  });

  it("is taken over the window that is asked for", () => {
    const window = [
      [0, 1],
      [2, 3],
    ] as const;
    expect(framesOf(createLandscape(himmelblau), [5], window)[0].domain).toEqual(window);
  });
});

describe("the tones of λmax", () => {
  const map = chooseToneMap(Float32Array.of(-3, 0.5, 2, Number.NaN, 4000));

  it("rise with it from the least to the largest", () => {
    const tones = [-3, 0, 0.5, 2, 100, 4000].map((lambda) => toneOf(map, lambda));
    expect(tones).toEqual(tones.toSorted((a, b) => a - b));
    expect([tones[0], tones.at(-1)]).toEqual([0, 1]);
    expect(toneOf(map, Number.NaN)).toBeNaN();
  });

  it("are there for ground of one curvature, and for none", () => {
    expect(toneOf(chooseToneMap(Float32Array.of(2, 2)), 2)).toBe(0);
    expect(toneOf(chooseToneMap(new Float32Array(0)), 0)).toBe(0);
  });
});
