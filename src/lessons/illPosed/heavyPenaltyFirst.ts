import type { Step } from "../lesson.ts";
import { lastLoss } from "../ways.ts";
import { atLowest, descent, eggBox, isEggBox, reachedShifts, ridge, scattered } from "./eggBox.ts";

const LEVELS = [20, 10, 7, 5, 4, 3, 2, 1.5, 1, 0.7, 0.5, 0.3, 0.2, 0.1, 0.05, 0];
const HOLD = 100;
const STEPS = LEVELS.length * HOLD;
const [P, Q] = [0.9, -0.7];

/** The penalty from heavy to none, each level held. */
const eased = [{ type: "homotopy", path: "l2", strength: LEVELS[0], levels: LEVELS, hold: HOLD }];

/** Stable with the heaviest penalty: λmax ≤ 20 + 0.3 + 5.4. */
const atOnce = { record: { every: STEPS, curvature: "none" } };

export const heavyPenaltyFirst: Step = {
  id: "heavy-penalty-first",
  experiment: {
    objective: eggBox(P, Q),
    transforms: eased,
    steps: STEPS,
    runs: [
      [-3.5, 3.2],
      [3.6, 2.8],
      [-2.9, -3.4],
      [3.1, -3.7],
    ].map(descent),
    view: { height: "linear" },
  },
  handles: [
    { path: "objective.parameters.p", min: -3, max: 3, scale: "linear" },
    { path: "objective.parameters.q", min: -3, max: 3, scale: "linear" },
  ],
  claims: [
    {
      id: "led-down",
      recipe: "homotopy-l2",
      seeds: { least: 19 },
      heavy: 2,
      *measure(bench) {
        const { experiment } = bench;
        if (experiment?.objective.type !== "formula" || !isEggBox(bench)) return undefined;
        const { p, q } = experiment.objective.parameters;
        const runs = scattered(bench.seed, 50).map(descent);
        const lead = yield* bench.race(bench.changed({ runs, ...atOnce }));
        const straight = yield* bench.race(bench.changed({ transforms: [], runs, ...atOnce }));
        const reached = (raced: typeof lead) => raced.runs.filter((run) => atLowest(run, p.value, q.value)).length;
        return {
          led: reached(lead),
          straight: reached(straight),
          loss: straight.runs.reduce((sum, run) => sum + lastLoss(run), 0) / 50,
        };
      },
      holds: ({ led, straight, loss }) => led === 50 && straight < 15 && loss > 1,
    },
    {
      id: "pulled-to-the-origin",
      recipe: "homotopy-l2",
      heavy: 21,
      *measure(bench) {
        if (!isEggBox(bench)) return undefined;
        return yield* reachedShifts(bench, eased, STEPS);
      },
      holds: ({ reached }) => reached === 15,
    },
    {
      id: "threshold",
      recipe: "homotopy-l2",
      heavy: 14,
      *measure(bench) {
        if (!isEggBox(bench)) return undefined;
        let [inside, outside] = [0.5, 2];
        while (outside - inside > 1e-4) {
          const p = (inside + outside) / 2;
          const { runs } = yield* bench.race(
            bench.changed({
              objective: eggBox(p, p),
              transforms: eased,
              steps: STEPS + 2000,
              runs: [descent([3.5, 3.5])],
              record: { every: STEPS + 2000, curvature: "none" },
            }),
          );
          if (atLowest(runs[0], p, p)) inside = p;
          else outside = p;
        }
        return { threshold: (inside + outside) / 2, ridge: ridge() };
      },
      holds: ({ threshold, ridge }) => Math.abs(threshold - ridge) < 1e-3 && Math.abs(ridge - 1.1092) < 1e-4,
    },
  ],
  sources: [{ source: "allgower-georg-2003", locator: "§2" }],
};
