import { hypotenuse } from "../../math/vector.ts";
import type { Recorded, Step } from "../lesson.ts";
import { across, isSurface, run, stepBelow } from "./ways.ts";

const LOW = 0.01;

/** Twenty places high on the walls. */
const STARTS = [8, 9, 10, 11, 12].flatMap((x) => [0.7, 0.9, 1.1, 1.3].map((y) => [x, y]));

/** Cosine between a run's first step and the way to the minimum at the origin. */
function aim({ points }: Recorded): number {
  const [x, y, nextX, nextY] = points;
  const [dx, dy] = [nextX - x, nextY - y];
  return -(dx * x + dy * y) / (hypotenuse(dx, dy) * hypotenuse(x, y));
}

export const ravineZigzag: Step = {
  id: "ravine-zigzag",
  experiment: {
    objective: { type: "surface", name: "ravine", parameters: { kappa: 100 } },
    start: [10, 1],
    steps: 260,
    runs: [
      run("gradient-descent", { learningRate: 0.0198 }),
      run("momentum", { learningRate: 0.0198, momentum: 0.9 }),
      run("adam", { learningRate: 0.5 }),
    ],
  },
  handles: [
    { path: "objective.parameters.kappa", min: 1, max: 200, scale: "log" },
    { path: "runs[0].parameters.learningRate", min: 0.002, max: 0.021, scale: "log" },
    { path: "runs[2].parameters.learningRate", min: 0.02, max: 2, scale: "log" },
  ],
  claims: [
    {
      id: "walls",
      recipe: "ravine-zigzag",
      *measure(bench) {
        if (!isSurface(bench, "ravine", 3)) return undefined;
        const [descent, momentum, adam] = (yield* bench.shown()).runs.map((one) => across(one, LOW));
        return {
          descent: descent.steps,
          descentFlips: descent.flips,
          momentum: momentum.steps,
          momentumFlips: momentum.flips,
          adam: adam.steps,
          adamFlips: adam.flips,
        };
      },
      holds: (found) =>
        found.descent === 230 &&
        found.descentFlips === 230 &&
        found.momentum === 59 &&
        found.momentumFlips === 31 &&
        found.adam === 54 &&
        found.adamFlips === 7,
    },
    {
      id: "travel",
      recipe: "ravine-zigzag",
      *measure(bench) {
        if (!isSurface(bench, "ravine", 3)) return undefined;
        const [descent, momentum, adam] = (yield* bench.shown()).runs.map((one) => across(one, LOW).travel);
        return { descent, momentum, adam };
      },
      holds: ({ descent, momentum, adam }) =>
        Math.abs(descent - 98) < 0.5 && Math.abs(momentum - 24) < 0.5 && Math.abs(adam - 4.2) < 0.05,
    },
    {
      id: "aim",
      recipe: "ravine-zigzag",
      *measure(bench) {
        const { experiment } = bench;
        if (experiment === undefined || !isSurface(bench, "ravine", 3)) return undefined;
        const [descent, , adam] = experiment.runs;
        const runs = STARTS.flatMap((start) => [
          { ...descent, start },
          { ...adam, start },
        ]);
        const raced = (yield* bench.race({ ...experiment, runs, steps: 400 })).runs;
        const descents = raced.filter((_, i) => i % 2 === 0);
        const adams = raced.filter((_, i) => i % 2 === 1);
        return {
          descent: Math.max(...descents.map(aim)),
          adam: Math.min(...adams.map(aim)),
          faster: Math.min(...descents.map((one, i) => stepBelow(one, LOW) / stepBelow(adams[i], LOW))),
        };
      },
      holds: ({ descent, adam, faster }) => descent < 0.23 && adam > 0.74 && faster > 2.8,
    },
  ],
  sources: [{ source: "kingma-ba-2015", locator: "§2.1" }],
};
