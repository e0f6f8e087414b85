import type { Recorded, Step, Workbench } from "../lesson.ts";
import { cyclic, descent } from "./kicks.ts";

/** Slope −0.02 up to x = 0, then (x − 1)(1 − e^(−4x))/4 − 0.02e^(−4x), integrated; and 0.15y². */
const EXPRESSION =
  "-0.02*min(x, 0) + 0.25*(0.5*max(x, 0)^2 - max(x, 0) + (0.25*max(x, 0) - 0.1875)*exp(-4*max(x, 0)) + 0.1875) - 0.005*(1 - exp(-4*max(x, 0))) + 0.15*y^2";

const isOurs = ({ experiment }: Workbench) =>
  experiment?.objective.type === "formula" &&
  experiment.objective.expression === EXPRESSION &&
  experiment.runs.length === 3;

/** The first step with |x − 1| < 0.05; −1 where there is none. */
function arrival({ points, count, steps }: Recorded): number {
  for (let i = 0; i < count; i++) if (Math.abs(points[2 * i] - 1) < 0.05) return steps[i];
  return -1;
}

export const plateauCrossing: Step = {
  id: "plateau-crossing",
  experiment: {
    objective: {
      type: "formula",
      expression: EXPRESSION,
      domain: [
        [-5, 3],
        [-1.5, 1.5],
      ],
    },
    start: [-4, 1],
    steps: 2200,
    runs: [descent(0.1), descent(0.1, { schedule: cyclic(1) }), descent(0.51)],
    record: { curvature: "none" },
  },
  handles: [
    { path: "runs[1].schedule.max", min: 0.02, max: 2, scale: "log" },
    { path: "runs[2].parameters.learningRate", min: 0.02, max: 2, scale: "log" },
  ],
  claims: [
    {
      id: "crossing",
      recipe: "plateau-crossing",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const [small, cycled, mean] = (yield* bench.shown()).runs.map(arrival);
        return { small, cycled, mean };
      },
      holds: ({ small, cycled, mean }) => small === 2149 && cycled === 421 && mean === 422,
    },
    {
      id: "above-the-edge",
      recipe: "plateau-crossing",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const walls = {
          objective: { type: "surface", name: "ravine", parameters: { kappa: 10 } },
          start: [1, 1],
          steps: 400,
          runs: [descent(0.25), descent(0.1, { schedule: cyclic(0.25) })],
          record: { curvature: "none" },
        };
        const [constant, cycled] = (yield* bench.race(walls)).runs.map((run) => run.losses[run.count - 1]);
        return { constant, cycled };
      },
      holds: ({ constant, cycled }) => constant > 1e100 && cycled < 1e-40,
    },
  ],
  sources: [{ source: "smith-2017", locator: "§3.1" }],
};
