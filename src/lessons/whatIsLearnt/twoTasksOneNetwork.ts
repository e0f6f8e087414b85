import { TASK_A, TASK_B } from "../../companions/twoTasks.ts";
import type { InlineDataSpec } from "../../experiment/experiment.ts";
import type { Step } from "../lesson.ts";

const network = ({ inputs, targets }: InlineDataSpec) => ({
  type: "network",
  layers: [1, 24, 1],
  loss: "half-mse",
  initialisation: { type: "scaled", gain: 1.5, biasDeviation: 1 },
  data: { inputs, targets },
});

/** Steps spent on each task. */
const STEPS = 1500;

export const twoTasksOneNetwork: Step = {
  id: "two-tasks-one-network",
  experiment: {
    objective: network(TASK_A),
    transforms: [{ type: "moving-target", step: STEPS, objective: network(TASK_B) }],
    steps: 2 * STEPS,
    runs: [{ optimizer: "adam", parameters: { learningRate: 0.01 } }],
    record: { every: 10, curvature: "none" },
  },
  companion: { id: "two-tasks" },
  handles: [{ path: "transforms[0].step", min: 100, max: 2900, scale: "linear", integer: true }],
  claims: [
    {
      id: "forgets",
      recipe: "ewc-net",
      seeds: { least: 19 },
      *measure(bench) {
        if (bench.companion?.id !== "two-tasks") return undefined;
        const { learntA, freeA, freeB, forgotten } = (yield* bench.report()).readings;
        return { learntA, freeA, freeB, forgotten };
      },
      holds: ({ freeB, forgotten }) => freeB < 0.001 && forgotten > 200,
    },
    {
      id: "keeps",
      recipe: "ewc-net",
      seeds: { least: 20 },
      *measure(bench) {
        if (bench.companion?.id !== "two-tasks") return undefined;
        const { freeA, ewcA, ewcB, kept } = (yield* bench.report()).readings;
        return { freeA, ewcA, ewcB, kept };
      },
      holds: ({ kept }) => kept <= 0.21,
    },
    {
      id: "not-all-alike",
      recipe: "ewc-net",
      seeds: { least: 18 },
      *measure(bench) {
        if (bench.companion?.id !== "two-tasks") return undefined;
        const { ewcA, ewcB, equalA, equalB } = (yield* bench.report()).readings;
        return { ewcA, ewcB, equalA, equalB };
      },
      holds: ({ ewcB, equalB }) => ewcB < equalB,
    },
    {
      id: "on-show",
      recipe: "ewc-net",
      *measure(bench) {
        const target = bench.experiment?.transforms.find(({ type }) => type === "moving-target");
        if (bench.experiment === undefined || target?.type !== "moving-target") return undefined;
        const { runs } = yield* bench.shown();
        const [run] = runs;
        if (run === undefined || run.count === 0) return undefined;
        const after = run.thetaAt(run.count - 1);
        const before = run.thetaAt(Math.max(0, run.indexAt(target.step)));
        const first = { ...bench.experiment, transforms: [] };
        return { before: bench.inspect(first, before).value, after: bench.inspect(first, after).value };
      },
      holds: ({ before, after }) => before < 0.01 && after > 20 * before,
    },
  ],
  sources: [{ source: "mccloskey-cohen-1989" }, { source: "kirkpatrick-2017", locator: "eq. 3" }],
};
