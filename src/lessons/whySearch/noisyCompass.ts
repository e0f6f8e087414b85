import { randomStream } from "../../math/random.ts";
import type { ExperimentJson, Step, Workbench } from "../lesson.ts";
import { lastLoss } from "../ways.ts";

const SAMPLES = 1000;
const EPOCHS = 2;

/** A line w·u + b as a network without hidden layers, and 1000 points about 1.5u − 0.5, with ½ of noise. */
function objective(seed: number): ExperimentJson {
  const random = randomStream(seed, "noisy compass");
  const rounded = (x: number) => Math.round(1000 * x) / 1000;
  const inputs = Array.from({ length: SAMPLES }, () => rounded(random.normal()));
  return {
    type: "network",
    layers: [1, 1],
    activation: "linear",
    loss: "half-mse",
    data: {
      inputs: inputs.map((u) => [u]),
      targets: inputs.map((u) => [rounded(1.5 * u - 0.5 + 0.5 * random.normal())]),
    },
  };
}

const at = (seed: number): ExperimentJson => ({
  seed,
  objective: objective(seed),
  batch: { size: 32 },
  start: [0, 0.5],
  steps: EPOCHS * Math.ceil(SAMPLES / 32),
  runs: [{ optimizer: "gradient-descent", parameters: { learningRate: 0.1 } }],
  slice: { type: "weights", weights: ["W1[1,1]", "b1[1]"], centre: "end" },
});

const isOurs = ({ experiment }: Workbench) =>
  experiment?.objective.type === "network" &&
  experiment.objective.layers.join() === "1,1" &&
  "inputs" in experiment.objective.data &&
  experiment.objective.data.inputs.length === SAMPLES;

export const noisyCompass: Step = {
  id: "noisy-compass",
  experiment: at(1),
  reseeded: (_, seed) => at(seed),
  companion: { id: "batch-compass" },
  handles: [
    { path: "batch.size", min: 1, max: 1000, scale: "log", integer: true },
    { path: "runs[0].parameters.learningRate", min: 0.01, max: 1, scale: "log" },
  ],
  claims: [
    {
      id: "root-of-b",
      recipe: "minibatch-noise-and-epochs",
      seeds: { least: 19 },
      *measure(bench) {
        if (bench.companion?.id !== "batch-compass") return undefined;
        const { slope, without, withoutExpected } = (yield* bench.report()).readings;
        return { slope, without, withoutExpected };
      },
      holds: ({ slope, without, withoutExpected }) =>
        Math.abs(slope + 0.5) < 0.03 && Math.abs(without / withoutExpected - 1) < 0.1,
    },
    {
      id: "four-iterations",
      recipe: "minibatch-noise-and-epochs",
      *measure(bench) {
        if (bench.companion?.id !== "batch-compass") return undefined;
        const { iterations, last } = (yield* bench.report()).readings;
        return { iterations, last };
      },
      holds: ({ iterations, last }) => iterations === 4 && last === 232,
    },
    {
      id: "two-epochs",
      recipe: "minibatch-noise-and-epochs",
      seeds: { least: 18 },
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const readings: Record<string, number> = {};
        for (const [name, size] of [
          ["whole", SAMPLES],
          ["quarter", 256],
          ["small", 32],
          ["single", 1],
        ] as const) {
          const steps = EPOCHS * Math.ceil(SAMPLES / size);
          const { runs } = yield* bench.race(
            bench.changed({
              batch: { size },
              steps,
              runs: [{ optimizer: "gradient-descent", parameters: { learningRate: 0.1 } }],
              record: { every: steps, curvature: "none" },
            }),
          );
          readings[name] = lastLoss(runs[0]);
        }
        return readings;
      },
      holds: ({ whole, quarter, small, single }) =>
        whole > quarter && quarter > small && small < single && small < 0.16,
    },
  ],
  sources: [{ source: "bottou-curtis-nocedal-2018", locator: "§3.2 and §4" }],
};
