import type { Step } from "../lesson.ts";
import { isSurface, run, stepBelow } from "./ways.ts";

const LOW = 0.01;

export const adamTurned: Step = {
  id: "adam-rotated-ravine",
  experiment: {
    objective: { type: "surface", name: "rotated-quadratic", parameters: { kappa: 1000, angle: 45 } },
    steps: 2200,
    runs: [
      run("gradient-descent", { learningRate: 0.00198 }),
      run("momentum", { learningRate: 0.001, momentum: 0.9 }),
      run("adam", { learningRate: 0.2 }),
    ],
  },
  handles: [
    { path: "objective.parameters.angle", min: 0, max: 90, scale: "linear" },
    { path: "runs[2].parameters.learningRate", min: 0.01, max: 1, scale: "log" },
  ],
  claims: [
    {
      id: "at-this-angle",
      recipe: "adam-rotated-ravine",
      *measure(bench) {
        if (!isSurface(bench, "rotated-quadratic", 3)) return undefined;
        const [descent, momentum, adam] = (yield* bench.shown()).runs.map((one) => stepBelow(one, LOW));
        return { descent, momentum, adam };
      },
      holds: ({ descent, momentum, adam }) => descent === 2037 && momentum === 372 && adam > momentum,
    },
    {
      id: "every-angle",
      recipe: "adam-rotated-ravine",
      *measure(bench) {
        const { experiment } = bench;
        if (experiment?.objective.type !== "surface" || !isSurface(bench, "rotated-quadratic", 3)) return undefined;
        const { parameters } = experiment.objective;
        const readings: Record<string, number> = {};
        const others = new Set<number>();
        for (const [angle, name] of [
          [0, "none"],
          [5, "five"],
          [15, "fifteen"],
          [30, "thirty"],
          [45, "diagonal"],
        ] as const) {
          const objective = { ...experiment.objective, parameters: { ...parameters, angle } };
          const { runs } = yield* bench.race({ ...experiment, objective, start: undefined });
          const [descent, momentum, adam] = runs.map((one) => stepBelow(one, LOW));
          others.add(descent).add(momentum);
          readings[name] = adam;
        }
        return { ...readings, different: others.size };
      },
      holds: ({ none, five, fifteen, thirty, diagonal, different }) =>
        none === 65 && five === 282 && fifteen === 609 && thirty === 916 && diagonal === 1017 && different === 2,
    },
  ],
  sources: [{ source: "kingma-ba-2015", locator: "algorithm 1" }],
};
