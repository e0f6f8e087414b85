import { randomStream } from "../../math/random.ts";
import type { ExperimentJson, Recorded, Step } from "../lesson.ts";
import { lastLoss } from "../ways.ts";

/** The steep coordinate y of recorded point i. */
const steep = ({ points }: Recorded, i: number) => points[2 * i + 1];

/** Steps on which y changed its sign. */
function flips(run: Recorded): number {
  let changed = 0;
  for (let i = 1; i < run.count; i++) if (steep(run, i) * steep(run, i - 1) < 0) changed++;
  return changed;
}

/** A quadratic of four coordinates, ½·mean (uᵢ·θ)² with twelve random uᵢ: a linear network that is to answer 0. */
function randomBowl(seed: number): ExperimentJson {
  const random = randomStream(seed, "random bowl");
  return {
    type: "network",
    layers: [4, 1],
    activation: "linear",
    loss: "half-mse",
    bias: false,
    data: {
      inputs: Array.from({ length: 12 }, () => Array.from({ length: 4 }, () => random.normal())),
      targets: Array.from({ length: 12 }, () => [0]),
    },
  };
}

export const stabilityEdge: Step = {
  id: "euler-stability-edge",
  experiment: {
    objective: { type: "surface", name: "ravine", parameters: { kappa: 10 } },
    start: [1, 1],
    steps: 100,
    runs: [
      { optimizer: "gradient-descent", parameters: { learningRate: 0.05 } },
      { optimizer: "gradient-descent", parameters: { learningRate: 0.19 } },
      { optimizer: "gradient-descent", parameters: { learningRate: 0.2 } },
      { optimizer: "gradient-descent", parameters: { learningRate: 0.21 } },
    ],
  },
  handles: [
    { path: "objective.parameters.kappa", min: 1, max: 100, scale: "log" },
    { path: "runs[1].parameters.learningRate", min: 0.01, max: 0.25, scale: "log" },
  ],
  claims: [
    {
      id: "edge",
      recipe: "euler-stability-edge",
      *measure(bench) {
        const { experiment, runs } = yield* bench.shown();
        const { objective } = experiment;
        if (objective.type !== "surface" || objective.name !== "ravine" || runs.length !== 4) return undefined;
        const [, below, at, above] = runs.map((run) => Math.abs(steep(run, run.count - 1)));
        const justOver = { optimizer: "gradient-descent", parameters: { learningRate: 0.202 } };
        const [over] = (yield* bench.race(bench.changed({ runs: [justOver] }))).runs;
        const justAbove = Math.abs(steep(over, over.count - 1));
        return { limit: 2 / Math.max(1, objective.parameters.kappa), below, at, justAbove, above };
      },
      holds: ({ below, at, justAbove, above }) =>
        below < 1e-4 && Math.abs(at - 1) < 1e-9 && Math.abs(justAbove - 7.24) < 0.01 && above > 1e4,
    },
    {
      id: "flips",
      recipe: "euler-stability-edge",
      *measure(bench) {
        const { experiment, runs } = yield* bench.shown();
        const { objective } = experiment;
        if (objective.type !== "surface" || objective.name !== "ravine" || runs.length !== 4) return undefined;
        const [slow, below] = runs.map(flips);
        return { slow, below };
      },
      holds: ({ slow, below }) => slow === 0 && below === 100,
    },
    {
      id: "four-dimensions",
      recipe: "euler-stability-edge",
      seeds: { least: 19 },
      *measure(bench) {
        const bowl = randomBowl(bench.seed);
        const steepest = Math.max(...bench.inspect(bench.read({ objective: bowl }), [0, 0, 0, 0]).eigenvalues);
        let [stable, unstable] = [1 / steepest, 4 / steepest];
        while (unstable - stable > 5e-4 * stable) {
          const learningRate = (stable + unstable) / 2;
          const { runs } = yield* bench.race({
            objective: bowl,
            start: [1, 1, 1, 1],
            steps: 4000,
            runs: [{ optimizer: "gradient-descent", parameters: { learningRate } }],
            record: { every: 4000, curvature: "none" },
          });
          if (runs[0].outcome === "completed" && lastLoss(runs[0]) <= runs[0].losses[0]) stable = learningRate;
          else unstable = learningRate;
        }
        return { found: stable, predicted: 2 / steepest };
      },
      holds: ({ found, predicted }) => Math.abs(found / predicted - 1) < 0.005,
    },
  ],
  sources: [{ source: "nesterov-2018", locator: "§2.1.5, theorem 2.1.14" }],
};
