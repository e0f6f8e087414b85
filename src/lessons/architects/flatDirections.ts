import type { Experiment } from "../../experiment/experiment.ts";
import type { Inspected, Step, Workbench } from "../lesson.ts";

const INPUTS = [-1.5, -0.8, 0.1, 0.7, 1.4];
const TARGETS = [-0.6, 0.9, 0.2, -0.8, 0.5];
const N = INPUTS.length;

const data = (inputs: readonly number[], targets: readonly number[]) => ({
  inputs: inputs.map((x) => [x]),
  targets: targets.map((y) => [y]),
});

const network = (hidden: number, samples = data(INPUTS, TARGETS)) => ({
  type: "network",
  layers: [1, hidden, 1],
  activation: "tanh",
  loss: "half-mse",
  initialisation: { type: "scaled", gain: 1.5, biasDeviation: 0.5 },
  data: samples,
});

const isOurs = ({ objective, transforms }: Experiment) =>
  objective.type === "network" &&
  objective.layers.length === 3 &&
  objective.loss === "half-mse" &&
  "inputs" in objective.data &&
  objective.data.inputs.length === N &&
  transforms.length === 0;

const RUNS = [{ optimizer: "lbfgs" }];

/** Of a spectrum, ascending. */
function counted({ eigenvalues }: Inspected, share: number) {
  const most = eigenvalues[eigenvalues.length - 1];
  return {
    flat: eigenvalues.filter((lambda) => Math.abs(lambda) < share * most).length,
    negative: eigenvalues.filter((lambda) => lambda < 0).length,
  };
}

/** What the network of `hidden` units gives for each input at θ: of a single sample with target 0 it is ∂L/∂(last bias). */
const outputsAt = (bench: Workbench, hidden: number, theta: Float64Array) =>
  INPUTS.map((x) => {
    const { gradient } = bench.inspect(bench.changed({ objective: network(hidden, data([x], [0])) }), theta);
    return gradient[gradient.length - 1];
  });

/** Trained to the bottom: spectrum there and at the start. */
function* trained(bench: Workbench, hidden: number) {
  const { runs, experiment } = yield* bench.race(
    bench.changed({ objective: network(hidden), steps: 300, runs: RUNS, record: { every: 300, curvature: "none" } }),
  );
  const [run] = runs;
  const from = run.thetaAt(0);
  const end = bench.inspect(experiment, run.thetaAt(run.count - 1));
  // Where targets are what the network gives, no residual is left and H is Gauss–Newton's part alone.
  const met = bench.changed({ objective: network(hidden, data(INPUTS, outputsAt(bench, hidden, from))) });
  return {
    loss: end.value,
    flatAtEnd: counted(end, 1e-6).flat,
    start: counted(bench.inspect(experiment, from), 1e-3),
    rank: from.length - counted(bench.inspect(met, from), 1e-9).flat,
  };
}

type Found = ReturnType<typeof trained> extends Generator<undefined, infer R> ? R : never;

/** What three widths gave, by bench: the claims read the same trainings. */
const known = new WeakMap<Workbench, readonly Found[]>();

function* three(bench: Workbench) {
  if (bench.experiment === undefined || !isOurs(bench.experiment)) return undefined;
  const found = known.get(bench) ?? [yield* trained(bench, 4), yield* trained(bench, 8), yield* trained(bench, 16)];
  known.set(bench, found);
  return found;
}

export const flatDirections: Step = {
  id: "flat-directions-p-minus-n",
  experiment: {
    objective: network(8),
    slice: { type: "eigenvectors", which: "extremes", centre: "end" },
    steps: 300,
    runs: RUNS,
    record: { every: 2, curvature: "full" },
  },
  handles: [{ path: "objective.layers[1]", min: 3, max: 16, scale: "linear", integer: true }],
  claims: [
    {
      id: "at-the-bottom",
      recipe: "flat-directions-p-minus-n",
      *measure(bench) {
        const found = yield* three(bench);
        if (found === undefined) return undefined;
        const [four, eight, sixteen] = found;
        return {
          loss: Math.max(...found.map(({ loss }) => loss)),
          four: four.flatAtEnd,
          eight: eight.flatAtEnd,
          sixteen: sixteen.flatAtEnd,
        };
      },
      holds: ({ loss, four, eight, sixteen }) => loss < 1e-9 && four === 8 && eight === 20 && sixteen === 44,
      seeds: { least: 18 },
    },
    {
      id: "on-show",
      recipe: "flat-directions-p-minus-n",
      *measure(bench) {
        const { experiment } = bench;
        if (experiment === undefined || !isOurs(experiment) || experiment.objective.type !== "network")
          return undefined;
        const [, hidden] = experiment.objective.layers;
        const { flatAtEnd, start } = yield* trained(bench, hidden);
        return { parameters: 3 * hidden + 1, end: flatAtEnd, start: start.flat };
      },
      holds: ({ parameters, end, start }) => end === parameters - N && start < end,
      seeds: { least: 18 },
    },
    {
      id: "not-at-the-start",
      recipe: "flat-directions-p-minus-n",
      *measure(bench) {
        const found = yield* three(bench);
        if (found === undefined) return undefined;
        const [four, eight, sixteen] = found.map(({ start }) => start);
        return {
          four: four.flat,
          eight: eight.flat,
          sixteen: sixteen.flat,
          negativeFour: four.negative,
          negativeEight: eight.negative,
          negativeSixteen: sixteen.negative,
        };
      },
      holds: ({ four, eight, sixteen, negativeFour, negativeEight, negativeSixteen }) =>
        four <= 4 && eight <= 10 && sixteen <= 22 && negativeFour >= 4 && negativeEight >= 8 && negativeSixteen >= 16,
      seeds: { least: 18 },
    },
    {
      id: "gauss-newton",
      recipe: "flat-directions-p-minus-n",
      *measure(bench) {
        const found = yield* three(bench);
        if (found === undefined) return undefined;
        const [four, eight, sixteen] = found.map(({ rank }) => rank);
        return { four, eight, sixteen };
      },
      holds: ({ four, eight, sixteen }) => four <= N && eight <= N && sixteen <= N,
      seeds: { least: 20 },
    },
  ],
  sources: [{ source: "sagun-2017", locator: "§3" }],
};
