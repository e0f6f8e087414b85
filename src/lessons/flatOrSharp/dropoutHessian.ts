import { randomStream } from "../../math/random.ts";
import type { ExperimentJson, Inspected, Step, Workbench } from "../lesson.ts";

type Pair = readonly [number, number];

/** Four inputs with mean of squares S = [[0.8, 0.64], [0.64, 0.8]]: eigenvalues 0.16 and 1.44. */
const INPUTS: readonly Pair[] = [
  [1.2, 1.2],
  [-1.2, -1.2],
  [0.4, -0.4],
  [-0.4, 0.4],
];

/** Targets of the weights (1, 0.5). */
const targetsOf = (inputs: readonly Pair[]) => inputs.map(([x, y]) => [x + 0.5 * y]);

/** A linear unit of two inputs, over all masks of dropout on them, on half the mean squared error. */
const unit = (inputs: readonly Pair[], rate: number, scaling: string) => ({
  type: "network",
  layers: [2, 1],
  bias: false,
  activation: "linear",
  loss: "half-mse",
  ...(rate > 0 && { dropout: { rate, on: "inputs", scaling, form: "expected" } }),
  initialisation: { type: "given", values: [-1.5, 1.5] },
  data: { inputs, targets: targetsOf(inputs) },
});

/** Rate of dropout on show; undefined where something else is. */
function rateOf(bench: Workbench): number | undefined {
  const { objective, transforms = [] } = bench.experiment ?? {};
  if (objective?.type !== "network" || objective.layers.join() !== "2,1" || transforms.length > 0) return undefined;
  const { dropout } = objective;
  return dropout?.form === "expected" && dropout.on === "inputs" ? dropout.rate : undefined;
}

const ORIGIN = [0, 0];

/** Its curvature, the same everywhere. */
const bowl = (bench: Workbench, objective: ExperimentJson): Inspected =>
  bench.inspect(bench.changed({ objective }), ORIGIN);

/** The two inputs under a mask. */
const masked = (inputs: readonly Pair[], first: boolean, second: boolean): readonly Pair[] =>
  inputs.map(([x, y]) => [first ? x : 0, second ? y : 0]);

const BOTH = [true, false] as const;

export const dropoutHessian: Step = {
  id: "dropout-flattens-hessian",
  experiment: {
    objective: unit(INPUTS, 0.5, "inverted"),
    slice: { type: "weights", weights: ["W1[1,1]", "W1[1,2]"] },
    steps: 100,
    runs: [{ optimizer: "gradient-descent", parameters: { learningRate: 0.3 } }],
  },
  handles: [{ path: "objective.dropout.rate", min: 0, max: 0.9, scale: "linear" }],
  claims: [
    {
      id: "two-forms",
      recipe: "dropout-flattens-hessian",
      *measure(bench) {
        const rate = rateOf(bench);
        if (rate === undefined) return undefined;
        yield undefined;
        const [low, high] = bowl(bench, unit(INPUTS, 0, "test")).eigenvalues;
        const [maskLow, maskHigh] = bowl(bench, unit(INPUTS, rate, "test")).eigenvalues;
        const [invertedLow, invertedHigh] = bowl(bench, unit(INPUTS, rate, "inverted")).eigenvalues;
        return { low, high, maskLow, maskHigh, invertedLow, invertedHigh };
      },
      holds: ({ low, high, maskLow, maskHigh, invertedLow, invertedHigh }) =>
        Math.abs(low - 0.16) < 1e-9 &&
        Math.abs(high - 1.44) < 1e-9 &&
        Math.abs(maskLow - 0.24) < 0.005 &&
        Math.abs(maskHigh - 0.56) < 0.005 &&
        Math.abs(invertedLow - 0.96) < 0.005 &&
        Math.abs(invertedHigh - 2.24) < 0.005,
    },
    {
      id: "condition",
      recipe: "dropout-flattens-hessian",
      *measure(bench) {
        const rate = rateOf(bench);
        if (rate === undefined) return undefined;
        yield undefined;
        const condition = (objective: ExperimentJson) => {
          const [low, high] = bowl(bench, objective).eigenvalues;
          return high / low;
        };
        return {
          none: condition(unit(INPUTS, 0, "test")),
          mask: condition(unit(INPUTS, rate, "test")),
          inverted: condition(unit(INPUTS, rate, "inverted")),
        };
      },
      holds: ({ none, mask, inverted }) =>
        Math.abs(none - 9) < 1e-9 && Math.abs(mask - inverted) < 1e-9 && inverted < 2.4,
    },
    {
      id: "all-masks",
      recipe: "dropout-flattens-hessian",
      *measure(bench) {
        const rate = rateOf(bench);
        if (rate === undefined) return undefined;
        yield undefined;
        const sum = new Float64Array(4);
        for (const first of BOTH)
          for (const second of BOTH) {
            const share = (first ? 1 - rate : rate) * (second ? 1 - rate : rate);
            const { hessian } = bowl(bench, unit(masked(INPUTS, first, second), 0, "test"));
            hessian?.forEach((value, i) => {
              sum[i] += share * value;
            });
          }
        const closed = bowl(bench, unit(INPUTS, rate, "test")).hessian ?? sum;
        return {
          diagonal: sum[0],
          beside: sum[1],
          difference: Math.max(...sum.map((value, i) => Math.abs(value - closed[i]))),
        };
      },
      holds: ({ difference }) => difference < 1e-12,
    },
    {
      id: "any-inputs",
      recipe: "dropout-flattens-hessian",
      *measure(bench) {
        const rate = rateOf(bench);
        if (rate === undefined) return undefined;
        yield undefined;
        const random = randomStream(bench.seed, "correlated inputs");
        const mix = 2 * random.uniform() - 1;
        const inputs = Array.from({ length: 40 }, (): Pair => {
          const u = random.normal();
          return [u, mix * u + 0.6 * random.normal()];
        });
        const [, none] = bowl(bench, unit(inputs, 0, "test")).eigenvalues;
        const [, mask] = bowl(bench, unit(inputs, rate, "test")).eigenvalues;
        const [, inverted] = bowl(bench, unit(inputs, rate, "inverted")).eigenvalues;
        return { none, mask, bound: (1 - rate) * none, inverted };
      },
      holds: ({ none, mask, bound, inverted }) => mask <= bound * (1 + 1e-12) && inverted >= none * (1 - 1e-12),
      seeds: { least: 20 },
    },
  ],
  sources: [
    { source: "srivastava-2014", locator: "§9.1" },
    { source: "wager-2013", locator: "§2" },
  ],
};
