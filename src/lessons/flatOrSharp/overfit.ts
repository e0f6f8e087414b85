import type { Experiment } from "../../experiment/experiment.ts";
import type { Recorded, Step, Workbench } from "../lesson.ts";

/** Twelve noisy points of one wave of a sine, or the wave itself. */
const data = (samples: number, noise: number) => ({
  name: "sine",
  frequencies: [1],
  samples,
  noise,
  standardise: true,
});

const NOISE = 0.25;

const network = (samples: number, noise: number) => ({
  type: "network",
  layers: [1, 12, 1],
  activation: "tanh",
  loss: "half-mse",
  initialisation: { type: "scaled", gain: 2, biasDeviation: 1 },
  data: data(samples, noise),
});

/** Deviation of the nudges of all weights. */
const SIGMA = 0.02;

const endOf = (run: Recorded) => run.thetaAt(run.count - 1);

/** Whether on show are two runs of the network of this step, whatever their decay. */
function isOurs({ objective, runs, transforms }: Experiment): boolean {
  return (
    objective.type === "network" &&
    "name" in objective.data &&
    objective.data.name === "sine" &&
    objective.layers.join() === "1,12,1" &&
    objective.loss === "half-mse" &&
    transforms.length === 0 &&
    runs.length === 2
  );
}

/** Ends of both runs, that without decay first; undefined where something else is on show. */
function* ends(bench: Workbench) {
  if (bench.experiment === undefined || !isOurs(bench.experiment)) return undefined;
  const { runs, experiment } = yield* bench.shown();
  if (runs.some(({ outcome }) => outcome !== "completed")) return undefined;
  return { experiment, thetas: runs.map(endOf) };
}

export const overfit: Step = {
  id: "overfit-is-a-narrow-well",
  experiment: {
    seed: 4,
    objective: network(12, NOISE),
    slice: { type: "line", runs: [0, 1] },
    steps: 400,
    runs: [0, 0.003].map((weightDecay) => ({ optimizer: "lbfgs", parameters: { weightDecay } })),
    record: { every: 10, curvatureEvery: 40 },
  },
  handles: [{ path: "runs[1].parameters.weightDecay", min: 0.0001, max: 0.1, scale: "log" }],
  claims: [
    {
      id: "better-and-worse",
      recipe: "overfit-is-a-narrow-well",
      *measure(bench) {
        const found = yield* ends(bench);
        if (found === undefined) return undefined;
        const [trainFree, trainHeld] = found.thetas.map((theta) => bench.inspect(found.experiment, theta).value);
        // Of the wave itself: what is asked is whether the network has found it, not how well it guesses noise.
        const clean = bench.changed({ objective: network(100, 0) });
        const [testFree, testHeld] = found.thetas.map((theta) => bench.inspect(clean, theta).value);
        return { trainFree, trainHeld, testFree, testHeld };
      },
      holds: ({ trainFree, trainHeld, testFree, testHeld }) => trainFree < 0.05 * trainHeld && testFree > testHeld,
      seeds: { least: 19 },
    },
    {
      id: "narrower",
      recipe: "overfit-is-a-narrow-well",
      *measure(bench) {
        const found = yield* ends(bench);
        if (found === undefined) return undefined;
        const [free, held] = found.thetas.map((theta) =>
          bench.inspect(found.experiment, theta).eigenvalues.reduce((sum, lambda) => sum + lambda, 0),
        );
        return { free, held, ratio: free / held };
      },
      holds: ({ ratio }) => ratio > 1.5,
      seeds: { least: 20 },
    },
    {
      id: "nudged",
      recipe: "overfit-is-a-narrow-well",
      *measure(bench) {
        const found = yield* ends(bench);
        if (found === undefined) return undefined;
        const mean = bench.changed({ transforms: [{ type: "smoothing", width: SIGMA, samples: 16 }] });
        const rises: number[] = [];
        const formulas: number[] = [];
        for (const theta of found.thetas) {
          yield undefined;
          const { value, eigenvalues } = bench.inspect(found.experiment, theta);
          rises.push(bench.inspect(mean, theta).value - value);
          formulas.push(0.5 * SIGMA * SIGMA * eigenvalues.reduce((sum, lambda) => sum + lambda, 0));
        }
        const [free, held] = rises;
        return { free, freeFormula: formulas[0], held, heldFormula: formulas[1] };
      },
      holds: ({ free, held }) => free > 1.5 * held,
      seeds: { least: 19 },
    },
  ],
  sources: [{ source: "hochreiter-schmidhuber-1997", locator: "pp. 1–42" }],
};
