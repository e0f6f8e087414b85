import type { Experiment } from "../../experiment/experiment.ts";
import type { Step, Workbench } from "../lesson.ts";

const network = (rate: number) => ({
  type: "network",
  layers: [1, 16, 1],
  activation: "tanh",
  loss: "half-mse",
  initialisation: { type: "scaled", gain: 1, biasDeviation: 0.5 },
  data: { name: "sine", frequencies: [1], samples: 64, noise: 0, standardise: true },
  dropout: { rate },
});

const isOurs = ({ objective, runs, transforms }: Experiment) =>
  objective.type === "network" &&
  objective.layers.join() === "1,16,1" &&
  objective.dropout !== undefined &&
  "name" in objective.data &&
  objective.data.name === "sine" &&
  transforms.length === 0 &&
  runs.length === 1;

/** Where training with dropout of `rate` ends, looked at with dropout off. */
function* trained(bench: Workbench, rate: number): Generator<undefined, Found> {
  const { runs, experiment } = yield* bench.race(
    bench.changed({ objective: network(rate), record: { every: 1200, curvature: "none" } }),
  );
  const [run] = runs;
  const { value, eigenvalues } = bench.inspect(experiment, run.thetaAt(run.count - 1));
  return {
    loss: value,
    trace: eigenvalues.reduce((sum, lambda) => sum + lambda, 0),
    highest: eigenvalues[eigenvalues.length - 1],
  };
}

interface Found {
  readonly loss: number;
  readonly trace: number;
  /** λmax. */
  readonly highest: number;
}

/** What no dropout, the rate on show and a rate of one half gave, by bench: three claims read the same trainings. */
const known = new WeakMap<Workbench, Readonly<Record<"none" | "some" | "half", Found>>>();

function* three(bench: Workbench) {
  const { objective } = bench.experiment ?? {};
  if (bench.experiment === undefined || !isOurs(bench.experiment) || objective?.type !== "network") return undefined;
  const found = known.get(bench) ?? {
    none: yield* trained(bench, 0),
    some: yield* trained(bench, objective.dropout?.rate ?? 0),
    half: yield* trained(bench, 0.5),
  };
  known.set(bench, found);
  return found;
}

export const dropoutNet: Step = {
  id: "dropout-net-flatness",
  experiment: {
    objective: network(0.2),
    batch: { size: 16 },
    slice: { type: "random", centre: "end" },
    steps: 1200,
    runs: [{ optimizer: "adam", parameters: { learningRate: 0.01 } }],
    record: { every: 10, curvatureEvery: 40 },
  },
  handles: [{ path: "objective.dropout.rate", min: 0, max: 0.8, scale: "linear" }],
  claims: [
    {
      id: "smaller-trace",
      recipe: "dropout-net-flatness",
      *measure(bench) {
        const found = yield* three(bench);
        return found && { none: found.none.trace, some: found.some.trace, half: found.half.trace };
      },
      holds: ({ none, some, half }) => some < none && half < none,
      seeds: { least: 18 },
      heavy: 3,
    },
    {
      id: "no-law-of-the-largest",
      recipe: "dropout-net-flatness",
      *measure(bench) {
        const found = yield* three(bench);
        return found && { none: found.none.highest, some: found.some.highest, half: found.half.highest };
      },
      holds: ({ none, half }) => half > none,
      seeds: { least: 12 },
      heavy: 1,
    },
    {
      id: "price",
      recipe: "dropout-net-flatness",
      *measure(bench) {
        const found = yield* three(bench);
        return found && { none: found.none.loss, some: found.some.loss, half: found.half.loss };
      },
      holds: ({ none, some, half }) => some > 10 * none && half > 10 * none,
      seeds: { least: 18 },
      heavy: 1,
    },
  ],
  sources: [{ source: "srivastava-2014", locator: "§7" }],
};
