import type { ExperimentJson, Inspected, Step, Workbench } from "../lesson.ts";

/** Share d of Dice and 1 − d of cross-entropy, of two pixels with logits x and y and targets a and b. */
const EXPRESSION =
  "d*(1 - (2*(a*sigmoid(x) + b*sigmoid(y)) + eps)/(sigmoid(x) + sigmoid(y) + a + b + eps)) + (1 - d)*0.5*(softplus(x) - a*x + softplus(y) - b*y)";

const unit = (value: number) => ({ value, min: 0, max: 1, scale: "linear" });

const loss = (d: number, a: number, eps: number) => ({
  type: "formula",
  expression: EXPRESSION,
  parameters: { d: unit(d), a: unit(a), b: unit(0), eps: unit(eps) },
  domain: [
    [-4, 4],
    [-4, 4],
  ],
});

/** ε on show; undefined where another loss is. */
function smoothingOf(bench: Workbench): number | undefined {
  const { objective } = bench.experiment ?? {};
  if (objective?.type !== "formula" || objective.expression !== EXPRESSION) return undefined;
  return objective.parameters.eps.value;
}

const DICE = 1;
const ENTROPY = 0;

const seen = (bench: Workbench, objective: ExperimentJson) => {
  const experiment = bench.changed({ objective, transforms: [] });
  return (x: number, y: number): Inspected => bench.inspect(experiment, [x, y]);
};

const entry = ({ hessian }: Inspected, i: number) => hessian?.[i] ?? Number.NaN;

/** Over 17 × 17 logits in [−4, 4]². */
function* census(bench: Workbench, objective: ExperimentJson) {
  const at = seen(bench, objective);
  const found = { mixed: 0, lowest: Number.POSITIVE_INFINITY, concave: 0 };
  for (let i = 0; i <= 16; i++) {
    yield undefined;
    for (let j = 0; j <= 16; j++) {
      const here = at(-4 + i / 2, -4 + j / 2);
      found.mixed = Math.max(found.mixed, Math.abs(entry(here, 1)));
      found.lowest = Math.min(found.lowest, here.eigenvalues[0]);
      if (entry(here, 0) < 0 || entry(here, 3) < 0) found.concave++;
    }
  }
  return found;
}

const norm = ({ gradient }: Inspected) => Math.sqrt(gradient[0] * gradient[0] + gradient[1] * gradient[1]);

const RUNS = [{ optimizer: "gradient-descent", parameters: { learningRate: 5 } }];

export const ceVsDice: Step = {
  id: "ce-vs-dice",
  experiment: {
    objective: loss(DICE, 1, 0.001),
    start: [1, 1],
    steps: 500,
    runs: RUNS,
    view: { height: "linear" },
  },
  handles: [
    { path: "objective.parameters.d", min: 0, max: 1, scale: "linear" },
    { path: "objective.parameters.a", min: 0, max: 1, scale: "linear" },
    { path: "objective.parameters.eps", min: 0, max: 1, scale: "linear" },
  ],
  claims: [
    {
      id: "coupled",
      recipe: "ce-vs-dice",
      *measure(bench) {
        const eps = smoothingOf(bench);
        if (eps === undefined) return undefined;
        yield undefined;
        const dice = seen(bench, loss(DICE, 1, eps));
        const entropy = seen(bench, loss(ENTROPY, 1, eps));
        const [low, middle, high] = [-4, 0, 4].map((y) => dice(0, y).gradient[0]);
        const slopes = [-4, 0, 4].map((y) => entropy(0, y).gradient[0]);
        return { low, middle, high, entropy: slopes[1], apart: Math.max(...slopes) - Math.min(...slopes) };
      },
      holds: ({ low, middle, high, entropy, apart }) =>
        low < -0.21 && middle > low && high > middle && high > -0.17 && entropy === -0.25 && apart === 0,
    },
    {
      id: "convex-or-not",
      recipe: "ce-vs-dice",
      *measure(bench) {
        const eps = smoothingOf(bench);
        if (eps === undefined) return undefined;
        const entropy = yield* census(bench, loss(ENTROPY, 1, eps));
        const dice = yield* census(bench, loss(DICE, 1, eps));
        return {
          entropyMixed: entropy.mixed,
          entropyLowest: entropy.lowest,
          diceMixed: dice.mixed,
          diceLowest: dice.lowest,
          concave: dice.concave,
        };
      },
      holds: ({ entropyMixed, entropyLowest, diceMixed, diceLowest, concave }) =>
        entropyMixed < 1e-8 && entropyLowest > 0.008 && diceMixed > 0.02 && diceLowest < -0.09 && concave > 200,
      heavy: 1,
    },
    {
      id: "empty",
      recipe: "ce-vs-dice",
      *measure(bench) {
        if (smoothingOf(bench) === undefined) return undefined;
        yield undefined;
        const dice = (eps: number) => norm(seen(bench, loss(DICE, 0, eps))(1, 1));
        return {
          zero: dice(0),
          tiny: dice(1e-5),
          one: dice(1),
          entropy: norm(seen(bench, loss(ENTROPY, 0, 0))(1, 1)),
        };
      },
      holds: ({ zero, tiny, one, entropy }) =>
        zero === 0 && tiny > 0 && tiny < 1e-5 && one > 0.04 && entropy > 10 * one,
    },
    {
      id: "stands-still",
      recipe: "ce-vs-dice",
      *measure(bench) {
        if (smoothingOf(bench) === undefined) return undefined;
        const ends: number[] = [];
        for (const d of [DICE, ENTROPY]) {
          const objective = loss(d, 0, 1e-5);
          const { runs } = yield* bench.race(bench.changed({ objective, start: [1, 1], steps: 500, runs: RUNS }));
          // The loss itself is log(1 + eˣ) for cross-entropy; the logit tells p of both.
          ends.push(runs[0].points[2 * (runs[0].count - 1)]);
        }
        const [dice, entropy] = ends.map((logit) => bench.inspect(PROBABILITY(bench), [logit, 0]).value);
        return { dice, entropy };
      },
      holds: ({ dice, entropy }) => Math.abs(dice - 0.731) < 0.001 && entropy < 0.001,
    },
  ],
  sources: [{ source: "milletari-2016", locator: "§3" }],
};

/** p = σ(x), worked out by the same code as the losses. */
const PROBABILITY = (bench: Workbench) =>
  bench.changed({ objective: { type: "formula", expression: "sigmoid(x) + 0*y" }, transforms: [], runs: [] });
