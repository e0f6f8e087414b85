import type { Experiment } from "./experiment.ts";
import { readExperiment } from "./read.ts";
import { standardExperiment } from "./standard.ts";

/** A race worth watching. Its name and line of commentary are in the catalogues under `preset.<id>`; tests hold what they claim. */
export interface Preset {
  /** Kebab-case, permanent. */
  readonly id: string;
  readonly experiment: Experiment;
}

type RunJson = Readonly<Record<string, unknown>>;

const run = (optimizer: string, parameters: RunJson = {}, more: RunJson = {}): RunJson => ({
  optimizer,
  parameters,
  ...more,
});
const descent = (learningRate: number, more: RunJson = {}) => run("gradient-descent", { learningRate }, more);
const surface = (name: string, parameters: RunJson = {}) => ({ type: "surface", name, parameters });

/** Two spirals of 30 points for a small tanh network, full batches. */
const spirals = {
  type: "network",
  layers: [2, 10, 10, 1],
  activation: "tanh",
  loss: "mse",
  data: { name: "spirals", samples: 60 },
};

function preset(id: string, json: RunJson): Preset {
  const read = readExperiment({ version: 1, ...json });
  if ("experiment" in read) return { id, experiment: read.experiment };
  throw new Error(`preset ${id}: ${read.problems.map(({ field }) => field).join(", ")}`);
}

/** The gallery, first screen first. Bad choices are among them on purpose. */
export const presets: readonly Preset[] = [
  { id: "one-start-three-valleys", experiment: standardExperiment() },
  preset("edge-of-stability", {
    objective: surface("ravine", { kappa: 10 }),
    start: [1, 1],
    steps: 100,
    runs: [descent(0.05), descent(0.19), descent(0.2), descent(0.21)],
  }),
  preset("progressive-sharpening", {
    objective: spirals,
    slice: { type: "random" },
    steps: 3000,
    runs: [descent(0.15), descent(0.3)],
    record: { every: 10, curvatureEvery: 20 },
  }),
  preset("adaptive-edge", {
    objective: spirals,
    slice: { type: "random" },
    steps: 1500,
    runs: [run("rmsprop", { learningRate: 0.003 }), run("adam", { learningRate: 0.01 })],
    record: { every: 5, curvatureEvery: 10 },
  }),
  preset("zigzag-in-the-ravine", {
    objective: surface("ravine", { kappa: 100 }),
    start: [10, 1],
    steps: 260,
    runs: [
      descent(0.0198),
      run("momentum", { learningRate: 0.0198, momentum: 0.9 }),
      run("adam", { learningRate: 0.5 }),
    ],
  }),
  preset("adam-on-the-diagonal", {
    objective: surface("rotated-quadratic", { kappa: 1000, angle: 45 }),
    start: [6.36, 7.78],
    steps: 2200,
    runs: [
      descent(0.00198),
      run("momentum", { learningRate: 0.001, momentum: 0.9 }),
      run("adam", { learningRate: 0.2 }),
    ],
  }),
  preset("too-much-momentum", {
    objective: surface("ravine", { kappa: 100 }),
    start: [10, 1],
    steps: 300,
    runs: [0.5, 0.9, 0.99].map((momentum) => run("momentum", { learningRate: 0.01, momentum })),
  }),
  preset("settling-on-a-hilltop", {
    objective: surface("quartic-hilltop"),
    start: [0.2, 0.9],
    steps: 20,
    runs: [
      run("implicit-euler", { learningRate: 5, root: "newton" }),
      run("implicit-euler", { learningRate: 5, root: "proximal" }),
      descent(0.5),
    ],
  }),
  preset("solving-is-not-minimising", {
    objective: surface("himmelblau"),
    start: [0, 0],
    steps: 20,
    runs: [run("newton"), run("newton", { mode: "saddle-free" }), descent(0.01)],
  }),
  preset("banana-valley", {
    objective: surface("rosenbrock"),
    start: [-1.2, 1],
    steps: 300,
    runs: [
      descent(0.001),
      run("adam", { learningRate: 0.05 }),
      run("lbfgs"),
      run("newton"),
      run("implicit-euler", { learningRate: 1 }),
    ],
  }),
  preset("stalled-at-a-saddle", {
    objective: surface("saddle-escape"),
    start: [1, 0.0001],
    steps: 1500,
    runs: [descent(0.1), run("gradient-descent", { learningRate: 0.1, noise: 0.001 }), descent(0.1, { start: [1, 0] })],
  }),
  preset("kicked-out-of-a-pit", {
    objective: surface("shallow-well"),
    start: [-1, 0.8],
    steps: 300,
    runs: [
      descent(0.1),
      descent(0.1, { schedule: { type: "cyclic", base: 0.02, max: 0.6, up: 20 } }),
      descent(0.1, { schedule: { type: "cyclic", base: 0.02, max: 1, up: 20 } }),
    ],
  }),
  preset("flat-or-sharp", {
    objective: surface("double-well"),
    start: [3.25, 0.1],
    steps: 200,
    runs: [descent(0.05), descent(0.15), descent(1)],
  }),
  preset("adagrad-runs-dry", {
    objective: surface("adagrad-cliff"),
    start: [-2, 1],
    steps: 7000,
    runs: [run("adagrad", { learningRate: 0.5 }), run("rmsprop", { learningRate: 0.05 })],
  }),
  preset("three-roots-of-one-step", {
    objective: surface("muller-brown"),
    start: [-0.75, 0.55],
    steps: 20,
    runs: ["branch", "newton", "proximal"].map((root) => run("implicit-euler", { learningRate: 0.05, root })),
  }),
  preset("many-minima", {
    objective: {
      type: "formula",
      expression: "0.5*(x + 2*y - 3)^2",
      domain: [
        [-2, 3],
        [-2, 3],
      ],
    },
    start: [0, 0],
    steps: 400,
    runs: [descent(0.1), run("momentum", { learningRate: 0.05 }), run("adam", { learningRate: 0.05 })],
  }),
  preset("two-kinds-of-momentum", {
    objective: surface("ravine", { kappa: 20 }),
    start: [10, 1],
    steps: 60,
    runs: ["pytorch", "classical"].map((form) =>
      run("momentum", { learningRate: 0.05, form }, { schedule: { type: "multi-step", milestones: [20] } }),
    ),
  }),
  preset("nobody-wins", {
    objective: surface("two-players", { a: 0 }),
    transforms: [{ type: "minimax" }],
    start: [1, 0],
    steps: 200,
    runs: [
      descent(0.1),
      run("alternating-descent", { learningRate: 0.1 }),
      run("extragradient", { learningRate: 0.1 }),
    ],
  }),
  preset("small-batches-shake-loose", {
    objective: {
      type: "sum",
      expression: "0.05*(x^2 + y^2) + 0.12*(2 - cos(6*x + p) - cos(6*y + q))",
      columns: {
        p: { distribution: "normal", mean: 0, deviation: 1.5 },
        q: { distribution: "normal", mean: 0, deviation: 1.5 },
      },
      samples: 64,
      seed: 11,
      domain: [
        [-4, 4],
        [-4, 4],
      ],
    },
    batch: { size: 4 },
    start: [3, 3.2],
    steps: 1500,
    runs: [descent(0.3), descent(0.02)],
    record: { curvature: "none" },
    view: { height: "linear" },
  }),
  preset("noise-and-a-falling-rate", {
    objective: surface("bowl"),
    start: [3, 2],
    steps: 300,
    runs: [
      run("gradient-descent", { learningRate: 0.3, noise: 0.5 }),
      run("gradient-descent", { learningRate: 0.3, noise: 0.5 }, { schedule: { type: "cosine", total: 300 } }),
    ],
  }),
];

/** The same text for the same value, in whatever order its fields were written. */
const written = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

const raceOf = ({ view: _, ...race }: Experiment): string => written(race);
const optimizersOf = ({ runs }: Experiment): string => runs.map(({ optimizer }) => optimizer).join();

/** The preset that an experiment is, however it is looked at. */
export function presetOf(experiment: Experiment): Preset | undefined {
  const sameKind = presets.filter((other) => other.experiment.objective.type === experiment.objective.type);
  if (sameKind.length === 0) return undefined;
  const race = raceOf(experiment);
  return sameKind.find((other) => raceOf(other.experiment) === race);
}

/**
 * Place in the gallery of the preset that an experiment is or was made from: the same landscape, and the same optimizers
 * where several have it. −1 where none has.
 */
export function nearestPreset(experiment: Experiment): number {
  const same = presetOf(experiment);
  if (same !== undefined) return presets.indexOf(same);
  const landscape = written(experiment.objective);
  const near = presets.filter((other) => written(other.experiment.objective) === landscape);
  const optimizers = optimizersOf(experiment);
  return presets.indexOf(near.find((other) => optimizersOf(other.experiment) === optimizers) ?? near[0]);
}
