import type { Step, Workbench } from "../lesson.ts";
import { CYCLES, cyclic, descent, settle, twenty } from "./kicks.ts";

const STARTS = twenty(-1.2, -0.8);
const RUNS = 4;

const isOurs = ({ experiment }: Workbench) =>
  experiment?.objective.type === "surface" &&
  experiment.objective.name === "shallow-well" &&
  experiment.runs.length === RUNS;

const out = (ends: readonly number[]) => ends.filter((x) => x > 0).length;

export const cyclicalEscape: Step = {
  id: "cyclical-lr-escape",
  experiment: {
    objective: { type: "surface", name: "shallow-well" },
    start: [-1.15, 0.8],
    steps: CYCLES,
    runs: [descent(0.1), ...[0.4, 0.6, 1].map((max) => descent(0.1, { schedule: cyclic(max) }))],
  },
  handles: [
    { path: "runs[1].schedule.max", min: 0.05, max: 2, scale: "log" },
    { path: "objective.parameters.depth", min: 0.2, max: 1, scale: "linear" },
  ],
  claims: [
    {
      id: "edge",
      recipe: "cyclical-lr-escape",
      *measure(bench) {
        const { experiment } = bench;
        if (experiment === undefined || !isOurs(bench)) return undefined;
        const [constant] = (yield* bench.shown()).runs;
        const [x] = constant.thetaAt(constant.count - 1);
        const [, steepest] = bench.inspect(experiment, [x, 0]).eigenvalues;
        return { x, limit: 2 / steepest };
      },
      holds: ({ x, limit }) => x < -0.8 && Math.abs(limit - 0.303) < 5e-4,
    },
    {
      id: "kick",
      recipe: "cyclical-lr-escape",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        return {
          constant: out(yield* settle(bench, descent(0.1), STARTS)),
          low: out(yield* settle(bench, descent(0.1, { schedule: cyclic(0.5) }), STARTS)),
          high: out(yield* settle(bench, descent(0.1, { schedule: cyclic(0.8) }), STARTS)),
          higher: out(yield* settle(bench, descent(0.1, { schedule: cyclic(1) }), STARTS)),
        };
      },
      holds: ({ constant, low, high, higher }) => constant === 0 && low === 0 && high === 20 && higher === 20,
    },
    {
      id: "large-constant",
      recipe: "cyclical-lr-escape",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        return { out: out(yield* settle(bench, descent(0.8), STARTS)) };
      },
      holds: (found) => found.out === 20,
    },
  ],
  sources: [{ source: "smith-2017", locator: "§3" }],
};
