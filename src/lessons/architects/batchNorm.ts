import { randomStream } from "../../math/random.ts";
import type { Step } from "../lesson.ts";

/** Forty-eight inputs, ten times as wide along the first axis as along the second, to three decimals so that links stay short. */
const INPUTS = (() => {
  const random = randomStream(1, "forty-eight inputs");
  const rounded = (value: number) => Math.round(1000 * value) / 1000;
  return Array.from({ length: 48 }, () => [rounded(10 * random.normal()), rounded(random.normal())]);
})();

/** Targets of the weights (0.1, 1): both inputs matter alike. */
const TARGETS = INPUTS.map(([wide, narrow]) => [Math.round(1000 * (0.1 * wide + narrow)) / 1000]);

const RECIPE = "batchnorm-recondition";

/** A linear read-out of inputs that are normalised over the batch, with ε under the root. */
const readOut = (epsilon: number) => ({
  type: "network",
  layers: [2, 1],
  bias: false,
  activation: "linear",
  loss: "half-mse",
  normalisation: { type: "batch", affine: false, inputs: true, epsilon },
  initialisation: { type: "given", values: [-2, 2.5] },
  data: { inputs: INPUTS, targets: TARGETS },
});

export const batchNorm: Step = {
  id: RECIPE,
  experiment: {
    objective: readOut(1e-5),
    slice: { type: "weights", weights: ["W1[1,1]", "W1[1,2]"] },
    steps: 60,
    runs: [{ optimizer: "gradient-descent", parameters: { learningRate: 0.5 } }],
  },
  companion: { id: "stretched-inputs" },
  handles: [
    { path: "objective.normalisation.epsilon", min: 0.00001, max: 1000, scale: "log" },
    { path: "runs[0].parameters.learningRate", min: 0.1, max: 20, scale: "log" },
  ],
  claims: [
    {
      id: "round-again",
      recipe: RECIPE,
      *measure(bench) {
        const { readings } = yield* bench.report({ angle: 0 });
        const { map, raw, normalised } = readings;
        return { map, raw, normalised };
      },
      holds: ({ map, raw, normalised }) => map > 8 && map < 12 && raw > 60 && normalised < 1.4,
      seeds: { least: 19 },
    },
    {
      id: "hundreds-to-a-few",
      recipe: RECIPE,
      *measure(bench) {
        const { readings } = yield* bench.report({ angle: 0 });
        return { raw: readings.rawSteps, normalised: readings.normalisedSteps };
      },
      holds: ({ raw, normalised }) => raw > 400 && normalised <= 8,
      seeds: { least: 19 },
    },
    {
      id: "axes-only",
      recipe: RECIPE,
      *measure(bench) {
        const conditions: number[] = [];
        for (const angle of [15, 30, 45]) {
          const { readings } = yield* bench.report({ angle });
          conditions.push(readings.normalised);
        }
        const { readings } = yield* bench.report({ angle: 45 });
        const [at15, at30, at45] = conditions;
        return { at15, at30, at45, raw: readings.raw, steps: readings.normalisedSteps };
      },
      holds: ({ at15, at30, at45, raw, steps }) => at15 > 15 && at30 > at15 && at45 > 0.9 * raw && steps > 300,
      seeds: { least: 18 },
    },
    {
      id: "on-show",
      recipe: RECIPE,
      *measure(bench) {
        const { objective, runs: asked } = bench.experiment ?? {};
        if (objective?.type !== "network" || objective.layers.join() !== "2,1" || asked?.length !== 1) return undefined;
        const { experiment, runs } = yield* bench.shown();
        const [low, high] = bench.inspect(experiment, [0, 0]).eigenvalues;
        const [run] = runs;
        return { condition: high / low, gradient: run.gradientNorms[run.count - 1] };
      },
      holds: ({ condition, gradient }) => condition < 2 && gradient < 1e-6,
    },
    {
      id: "epsilon-undoes-it",
      recipe: RECIPE,
      *measure(bench) {
        const { objective } = bench.experiment ?? {};
        if (objective?.type !== "network" || objective.normalisation?.type !== "batch") return undefined;
        yield undefined;
        const condition = (epsilon: number) => {
          const [low, high] = bench.inspect(bench.changed({ objective: readOut(epsilon) }), [0, 0]).eigenvalues;
          return high / low;
        };
        return { small: condition(1e-5), large: condition(1000) };
      },
      holds: ({ small, large }) => small < 2 && large > 40,
    },
  ],
  sources: [{ source: "ioffe-szegedy-2015", locator: "§3, algorithm 1" }],
};
