import type { Experiment } from "../../experiment/experiment.ts";
import type { ExperimentJson, Recorded, Step } from "../lesson.ts";

const network: ExperimentJson = {
  type: "network",
  layers: [2, 8, 1],
  activation: "tanh",
  loss: "mse",
  initialisation: { type: "xavier", seed: 0 },
  data: { name: "xor", samples: 128, noise: 0.1, split: 0.5, seed: 1 },
};

/** ‖θ − θ′‖ at the end. */
function apart(a: Recorded, b: Recorded): number {
  const [p, q] = [a.thetaAt(a.count - 1), b.thetaAt(b.count - 1)];
  let square = 0;
  for (let i = 0; i < p.length; i++) square += (p[i] - q[i]) * (p[i] - q[i]);
  return Math.sqrt(square);
}

/** Recorded points at which two runs differ, be it by the last bit. */
function differing(a: Recorded, b: Recorded): number {
  let found = Math.abs(a.count - b.count);
  for (let i = 0; i < Math.min(a.count, b.count); i++) {
    const [p, q] = [a.thetaAt(i), b.thetaAt(i)];
    if (a.losses[i] !== b.losses[i] || p.some((value, j) => value !== q[j])) found++;
  }
  return found;
}

/** The seed that the initialisation flows from; undefined where it is another experiment. */
function initialSeed({ objective, batch, runs }: Experiment): number | undefined {
  if (objective.type !== "network" || batch === undefined || runs.length === 0) return undefined;
  return objective.initialisation.seed;
}

export const reproducibilitySeeds: Step = {
  id: "reproducibility-seeds",
  experiment: {
    objective: network,
    batch: { size: 16 },
    seed: 0,
    steps: 600,
    slice: { type: "pca" },
    runs: [{ optimizer: "adam", parameters: { learningRate: 0.05 } }],
    record: { every: 10, curvature: "none" },
  },
  companion: { id: "seed-lottery" },
  handles: [
    { path: "seed", min: 0, max: 19, scale: "linear", integer: true },
    { path: "objective.initialisation.seed", min: 0, max: 19, scale: "linear", integer: true },
  ],
  claims: [
    {
      id: "to-the-bit",
      recipe: "reproducibility-seeds",
      *measure(bench) {
        const { experiment, runs } = yield* bench.shown();
        if (initialSeed(experiment) === undefined) return undefined;
        const again = yield* bench.race(bench.changed({}));
        return { points: runs[0].count, differing: differing(runs[0], again.runs[0]) };
      },
      holds: ({ points, differing: found }) => points === 61 && found === 0,
    },
    {
      id: "two-seeds",
      recipe: "reproducibility-seeds",
      *measure(bench) {
        const { experiment, runs } = yield* bench.shown();
        const first = initialSeed(experiment);
        if (first === undefined) return undefined;
        const shuffled = yield* bench.race(bench.changed({ seed: experiment.seed + 1 }));
        const begun = yield* bench.race(
          bench.changed({
            objective: { ...network, initialisation: { type: "xavier", seed: first + 1 + bench.seed } },
          }),
        );
        return { shuffle: apart(runs[0], shuffled.runs[0]), start: apart(runs[0], begun.runs[0]) };
      },
      holds: ({ shuffle, start }) => shuffle > 0.01 && start > 3 && start > 3 * shuffle,
      seeds: { least: 18 },
    },
    {
      id: "lottery",
      recipe: "reproducibility-seeds",
      *measure(bench) {
        const { least, most, ratio, share } = (yield* bench.report()).readings;
        return { least, most, ratio, share };
      },
      holds: ({ ratio, share }) => ratio > 3 && share > 0.7,
      heavy: 1,
    },
  ],
  sources: [
    { source: "bouthillier-2021", locator: "§2, §3" },
    { source: "henderson-2018", locator: "pp. 3207–3214" },
  ],
};
