import type { Step } from "../lesson.ts";
import { atLowest, descent, eggBox, isEggBox, reachedShifts, scattered } from "./eggBox.ts";

const LEVELS = [2, 1.5, 1.2, 1, 0.8, 0.6, 0.4, 0.2, 0];
const HOLD = 100;
const STEPS = LEVELS.length * HOLD;

/** Gaussian blur from wide to none, each width held. */
const sharpened = [{ type: "homotopy", path: "blur", strength: LEVELS[0], levels: LEVELS, hold: HOLD }];
const atOnce = { record: { every: STEPS, curvature: "none" } };

export const blurFirst: Step = {
  id: "blur-first",
  experiment: {
    objective: eggBox(2.4, -1.8),
    transforms: sharpened,
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
      id: "shown",
      recipe: "homotopy-blur",
      seeds: { least: 20 },
      heavy: 1,
      *measure(bench) {
        const { experiment } = bench;
        if (experiment?.objective.type !== "formula" || !isEggBox(bench)) return undefined;
        const { p, q } = experiment.objective.parameters;
        const { runs } = yield* bench.race(bench.changed({ runs: scattered(bench.seed, 20).map(descent), ...atOnce }));
        return { reached: runs.filter((run) => atLowest(run, p.value, q.value)).length, of: 20 };
      },
      holds: ({ reached, of }) => reached === of,
    },
    {
      id: "any-place",
      recipe: "homotopy-blur",
      heavy: 21,
      *measure(bench) {
        if (!isEggBox(bench)) return undefined;
        return yield* reachedShifts(bench, sharpened, STEPS);
      },
      holds: ({ reached }) => reached === 41,
    },
  ],
  sources: [{ source: "mobahi-fisher-2015", locator: "§2" }],
};
