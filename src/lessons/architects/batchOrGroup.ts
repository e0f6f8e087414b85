import { randomStream } from "../../math/random.ts";
import type { Step, Workbench } from "../lesson.ts";

const RECIPE = "bn-vs-gn-tiny-batch";

const BATCH = { type: "batch" };
const GROUP = { type: "group", groups: 4 };

const network = (normalisation: object) => ({
  type: "network",
  layers: [2, 16, 1],
  activation: "relu",
  loss: "mse",
  normalisation,
  initialisation: { type: "he" },
  data: { name: "circles", samples: 128, noise: 0.1, split: 0.5 },
});

/** Samples that a training sees, whatever the size of its batches. */
const SEEN = 6400;

const RUNS = [{ optimizer: "adam", parameters: { learningRate: 0.01 } }];

/** Whether on show is the network of this step under any batches. */
function isOurs(bench: Workbench): boolean {
  const { objective, transforms } = bench.experiment ?? {};
  return (
    objective?.type === "network" &&
    objective.layers.join() === "2,16,1" &&
    "name" in objective.data &&
    objective.data.name === "circles" &&
    transforms?.length === 0
  );
}

/** Loss on the samples kept for testing after as many samples seen, in batches of `size`. */
function* tested(bench: Workbench, normalisation: object, size: number) {
  const steps = Math.ceil(SEEN / size);
  const { runs } = yield* bench.race(
    bench.changed({
      objective: network(normalisation),
      batch: { size },
      steps,
      runs: RUNS,
      record: { every: steps, curvature: "none" },
    }),
  );
  return runs[0].testLosses[runs[0].count - 1];
}

type Four = Readonly<Record<"batchTwo" | "batchMany" | "groupTwo" | "groupMany", number>>;

/** By bench: two claims read the same trainings. */
const known = new WeakMap<Workbench, Four>();

function* four(bench: Workbench): Generator<undefined, Four | undefined> {
  if (!isOurs(bench)) return undefined;
  const found = known.get(bench) ?? {
    batchTwo: yield* tested(bench, BATCH, 2),
    batchMany: yield* tested(bench, BATCH, 32),
    groupTwo: yield* tested(bench, GROUP, 2),
    groupMany: yield* tested(bench, GROUP, 32),
  };
  known.set(bench, found);
  return found;
}

/** One unit, normalised over two people of the given heights, asked for −1 and 1: its loss at weights 1. */
function lossOfTwo(bench: Workbench, heights: readonly [number, number]): number {
  const objective = {
    type: "network",
    layers: [1, 1],
    bias: false,
    activation: "linear",
    loss: "mse",
    normalisation: { type: "batch", affine: false, inputs: true, epsilon: 1e-12 },
    initialisation: { type: "given", values: [1] },
    data: { inputs: heights.map((height) => [height]), targets: [[-1], [1]] },
  };
  const experiment = bench.read({ objective, slice: { type: "random" }, steps: 1, runs: [] });
  return bench.inspect(experiment, [1]).value;
}

/** Deviation of a batch's standard deviation over its mean, over 8000 batches of standard normal numbers. */
function scatterOf(size: number): number {
  const random = randomStream(0, `batches of ${size}`);
  const batches = 8000;
  let [sum, squares] = [0, 0];
  for (let k = 0; k < batches; k++) {
    const values = Array.from({ length: size }, () => random.normal());
    const mean = values.reduce((total, value) => total + value, 0) / size;
    const variance = values.reduce((total, value) => total + (value - mean) * (value - mean), 0) / size;
    sum += Math.sqrt(variance);
    squares += variance;
  }
  const mean = sum / batches;
  return Math.sqrt(squares / batches - mean * mean) / mean;
}

export const batchOrGroup: Step = {
  id: RECIPE,
  experiment: {
    seed: 1,
    objective: network(BATCH),
    batch: { size: 2 },
    slice: { type: "random", centre: "end" },
    steps: 800,
    runs: RUNS,
    record: { every: 4, curvature: "none" },
  },
  handles: [{ path: "batch.size", min: 2, max: 32, scale: "log", integer: true }],
  claims: [
    {
      id: "two-people",
      recipe: RECIPE,
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        yield undefined;
        return { alike: lossOfTwo(bench, [1, 1.001]), unlike: lossOfTwo(bench, [1, 1000]) };
      },
      holds: ({ alike, unlike }) => alike < 1e-6 && unlike < 1e-6,
    },
    {
      id: "noisy-statistics",
      recipe: RECIPE,
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        yield undefined;
        return { two: scatterOf(2), eight: scatterOf(8), many: scatterOf(32) };
      },
      holds: ({ two, eight, many }) =>
        Math.abs(two - 0.76) < 0.02 && Math.abs(many - 0.13) < 0.01 && eight < two && many < eight,
    },
    {
      id: "batches-on-show",
      recipe: RECIPE,
      *measure(bench) {
        const size = bench.experiment?.batch?.size;
        if (!isOurs(bench) || size === undefined) return undefined;
        return { size, batch: yield* tested(bench, BATCH, size), group: yield* tested(bench, GROUP, size) };
      },
      holds: ({ batch, group }) => group < 0.5 * batch,
      seeds: { least: 18 },
      heavy: 2,
    },
    {
      id: "batches-of-many",
      recipe: RECIPE,
      *measure(bench) {
        const found = yield* four(bench);
        return (
          found && { two: found.batchTwo, many: found.batchMany, groupTwo: found.groupTwo, groupMany: found.groupMany }
        );
      },
      holds: ({ two, many, groupTwo, groupMany }) => two > 1.5 * many && two / many > groupTwo / groupMany,
      seeds: { least: 17 },
      heavy: 4,
    },
    {
      id: "in-between",
      recipe: RECIPE,
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        return {
          batchFour: yield* tested(bench, BATCH, 4),
          groupFour: yield* tested(bench, GROUP, 4),
          batchEight: yield* tested(bench, BATCH, 8),
          groupEight: yield* tested(bench, GROUP, 8),
        };
      },
      holds: ({ batchFour, groupFour, batchEight, groupEight }) => groupFour < batchFour && groupEight < batchEight,
      seeds: { least: 14 },
      heavy: 4,
    },
    {
      id: "crossing",
      recipe: RECIPE,
      *measure(bench) {
        const found = yield* four(bench);
        return found && { batch: found.batchMany, group: found.groupMany };
      },
      holds: ({ batch, group }) => batch < group,
      seeds: { least: 14 },
      heavy: 1,
    },
  ],
  sources: [
    { source: "wu-he-2018", locator: "§3–4" },
    { source: "ioffe-szegedy-2015", locator: "§3.1" },
  ],
};
