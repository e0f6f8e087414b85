import { spiral } from "./lawsOfChange/spiral.ts";
import type { ExperimentJson } from "./lesson.ts";

const sine = { name: "sine", frequencies: [1], samples: 24, noise: 0, standardise: true };

const descent = (learningRate: number) => ({ optimizer: "gradient-descent", parameters: { learningRate } });
const momentum = (learningRate: number, beta: number) => ({
  optimizer: "momentum",
  parameters: { learningRate, momentum: beta },
});
const adam = (learningRate: number) => ({ optimizer: "adam", parameters: { learningRate } });

const network = (
  layers: readonly number[],
  more: ExperimentJson = {},
  data: ExperimentJson = sine,
): ExperimentJson => ({
  objective: { type: "network", layers, activation: "tanh", loss: "half-mse", data, ...more },
  steps: 400,
  runs: [descent(0.1), adam(0.02)],
  record: { curvature: "none" },
});

/** −ln of the probability of a text under independent frames, over two logits against a third symbol's 0. */
const text = (probability: string, note: readonly [x: number, y: number]): ExperimentJson => ({
  objective: {
    type: "formula",
    expression: `-log(${probability})`,
    domain: [
      [-4, 6],
      [-4, 6],
    ],
  },
  start: note,
  steps: 200,
  runs: [descent(0.2), adam(0.1)],
});

/**
 * What the explorer opens with for steps whose companion has nothing to race: a landscape on which the same can be tried.
 * Steps without one have no landscape of their own.
 */
const nearby: Readonly<Record<string, ExperimentJson>> = {
  "checked-gradient": network([1, 8, 1]),
  "price-of-a-gradient": network([1, 16, 16, 1]),
  // Rate and momentum: what the search looks for is the stability map of the second run.
  "bayesian-optimisation": {
    objective: { type: "surface", name: "ravine", parameters: { kappa: 100 } },
    start: [1, 1],
    steps: 40,
    runs: [momentum(0.01, 0.5), momentum(0.03, 0.8), momentum(0.1, 0.95)],
  },
  hyperband: {
    ...network([1, 8, 1]),
    steps: 810,
    runs: [momentum(0.003, 0.9), momentum(0.03, 0.9), momentum(0.3, 0.5), momentum(0.3, 0.9)],
  },
  "signal-propagation": network([2, 8, 8, 8, 8, 1], { activation: "relu" }, { name: "xor" }),
  "ever-wider": network([1, 64, 1]),
  "lake-and-ponds": network([1, 6, 6, 6, 1]),
  "one-for-the-committee": network([1, 16, 1], { dropout: { rate: 0.5 } }),
  "float32-order": { ...network([1, 8, 1]), runs: [descent(0.01), descent(0.3)] },
  "checkpointing-budget": network([1, 6, 6, 6, 6, 1]),
  "what-memory-buys": { ...network([1, 16, 16, 1]), batch: { size: 2 } },
  // A stiff canyon askew to the axes, as the equation's loss is.
  "pinn-adam-vs-lbfgs": {
    objective: { type: "surface", name: "rotated-quadratic", parameters: { kappa: 10000, angle: 30 } },
    start: [-1, 1],
    steps: 600,
    runs: [adam(0.01), { optimizer: "lbfgs" }],
  },
  "neural-ode-protein": { objective: spiral(2, 1), start: [1.2, 0.6], steps: 400, runs: [descent(0.1), adam(0.02)] },
  // Frame by frame: the letter with logit x in the first frame and y in the second, against blank. "a" is a−, −a or aa.
  "ctc-alignment-sum": text("1 - 1/((1 + exp(x))*(1 + exp(y)))", [-2, 1]),
  "ctc-greedy-vs-beam": text("1 - 1/((1 + exp(x))*(1 + exp(y)))", [-0.4, -0.4]),
  // Four frames alike: blank with logit x, the letter with y, another letter with 0. One letter from four frames.
  "ctc-blank-trap": text(
    "(4*exp(3*x + y) + 3*exp(2*x + 2*y) + 2*exp(x + 3*y) + exp(4*y))/(1 + exp(x) + exp(y))^4",
    [0, -3],
  ),
};

/** The landscape near a step that shows a companion alone; undefined where there is none. */
export const nearbyOf = (step: string): ExperimentJson | undefined => nearby[step];

/** Steps that have one. */
export const nearbySteps: readonly string[] = Object.keys(nearby);
