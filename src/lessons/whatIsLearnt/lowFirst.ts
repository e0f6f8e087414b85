import { INPUTS } from "../../companions/spectrum.ts";
import { sin } from "../../math/elementary.ts";
import type { Step, Workbench } from "../lesson.ts";

const isOurs = ({ experiment }: Workbench) =>
  experiment?.objective.type === "network" &&
  "inputs" in experiment.objective.data &&
  experiment.objective.data.inputs.length === INPUTS.length;

export const lowFirst: Step = {
  id: "low-first",
  experiment: {
    objective: {
      type: "network",
      layers: [1, 32, 32, 1],
      initialisation: { type: "scaled" },
      data: {
        inputs: INPUTS.map((x) => [x]),
        targets: INPUTS.map((x) => [sin(Math.PI * x) + sin(4 * Math.PI * x)]),
      },
    },
    steps: 800,
    runs: [{ optimizer: "adam", parameters: { learningRate: 0.003 } }],
    record: { every: 5, curvature: "none" },
  },
  companion: { id: "spectrum" },
  handles: [{ path: "runs[0].parameters.learningRate", min: 0.0003, max: 0.03, scale: "log" }],
  claims: [
    {
      id: "plateau",
      recipe: "spectral-bias",
      seeds: { least: 18 },
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const { runs } = yield* bench.shown();
        const [run] = runs;
        const at = run?.indexAt(100) ?? -1;
        if (at < 0 || run.steps[at] !== 100) return undefined;
        return { start: run.losses[0], hundred: run.losses[at], end: run.losses[run.count - 1] };
      },
      holds: ({ hundred, end }) => hundred > 0.4 && hundred < 0.6 && end < 0.1,
    },
    {
      id: "half-learnt",
      recipe: "spectral-bias",
      seeds: { least: 19 },
      heavy: 1,
      *measure(bench) {
        if (bench.companion?.id !== "spectrum") return undefined;
        const { low, high, ratio } = (yield* bench.report()).readings;
        return { low, high, ratio };
      },
      holds: ({ ratio }) => ratio >= 45,
    },
    {
      id: "features",
      recipe: "spectral-bias",
      seeds: { least: 19 },
      heavy: 1,
      *measure(bench) {
        if (bench.companion?.id !== "spectrum") return undefined;
        const { high, featuredLow, featuredHigh } = (yield* bench.report()).readings;
        return { high, featuredLow, featuredHigh };
      },
      holds: ({ high, featuredHigh }) => featuredHigh <= 40 && high > 6 * featuredHigh,
    },
  ],
  sources: [
    { source: "rahaman-2019", locator: "§3" },
    { source: "tancik-2020", locator: "§4" },
  ],
};
