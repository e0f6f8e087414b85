import type { Step, Workbench } from "../lesson.ts";
import { CYCLES, cyclic, descent, settle, twenty } from "./kicks.ts";

const EXPRESSION = "-0.5*exp(-(x + 1.5)^2/(2*0.8^2)) - 1.5*exp(-(x - 1.5)^2/(2*0.3^2)) + 0.02*x^2 + 0.25*y^2";

const isOurs = ({ experiment }: Workbench) =>
  experiment?.objective.type === "formula" && experiment.objective.expression === EXPRESSION;

export const sharpFirst: Step = {
  id: "sharp-wells-first",
  experiment: {
    objective: {
      type: "formula",
      expression: EXPRESSION,
      domain: [
        [-3, 3],
        [-2, 2],
      ],
    },
    steps: CYCLES,
    runs: [1.35, 1.5, 1.65, -1.8, -1.2].map((x) => descent(0.1, { schedule: cyclic(1), start: [x, 0.8] })),
  },
  handles: [
    { path: "runs[0].schedule.max", min: 0.05, max: 2, scale: "log" },
    { path: "runs[3].schedule.max", min: 0.05, max: 4, scale: "log" },
  ],
  claims: [
    {
      id: "wells",
      recipe: "cyclical-lr-escape",
      *measure(bench) {
        const { experiment } = bench;
        if (experiment === undefined || !isOurs(bench)) return undefined;
        const [flatX] = yield* settle(bench, descent(0.1), [[-1.5, 0]]);
        const [sharpX] = yield* settle(bench, descent(0.1), [[1.5, 0]]);
        const flat = bench.inspect(experiment, [flatX, 0]);
        const sharp = bench.inspect(experiment, [sharpX, 0]);
        return {
          flat: flat.value,
          flatCurvature: Math.max(...flat.eigenvalues),
          sharp: sharp.value,
          sharpCurvature: Math.max(...sharp.eigenvalues),
        };
      },
      holds: ({ flat, flatCurvature, sharp, sharpCurvature }) =>
        sharp < -1.4 && flat > -0.5 && Math.abs(flatCurvature - 0.81) < 0.01 && Math.abs(sharpCurvature - 16.7) < 0.05,
    },
    {
      id: "thrown-out",
      recipe: "cyclical-lr-escape",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const kick = descent(0.1, { schedule: cyclic(1) });
        const fromSharp = yield* settle(bench, kick, twenty(1.35, 1.65));
        const fromFlat = yield* settle(bench, kick, twenty(-1.8, -1.2));
        return {
          leftSharp: fromSharp.filter((x) => x < 0).length,
          leftFlat: fromFlat.filter((x) => x > 0).length,
        };
      },
      holds: ({ leftSharp, leftFlat }) => leftSharp === 20 && leftFlat === 0,
    },
  ],
  sources: [{ source: "smith-2017", locator: "§3" }],
};
