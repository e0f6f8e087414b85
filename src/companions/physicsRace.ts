import { numberOf } from "../math/parameter.ts";
import { randomStream } from "../math/random.ts";
import { symmetricEigen } from "../math/symmetricEigen.ts";
import { fixedLandscape, type Landscape } from "../objectives/objective.ts";
import type { Companion, Report } from "./companion.ts";
import { beginning, everywhere, somewhere, start, walls } from "./reactionDiffusion/demands.ts";
import { DIMENSION, physicsObjective } from "./reactionDiffusion/objective.ts";
import { type Trained, train } from "./wholeRun.ts";

/** Collocation points of one noisy evaluation. */
const FRESH = 8;

/** The whole loss, or for every gradient asked for another eight points of the equation. What is recorded is whole. */
function landscapeOf(fresh: boolean, seed: number): Landscape {
  const known = [...walls, ...beginning];
  const all = [...everywhere, ...known];
  const whole = physicsObjective(() => all);
  if (!fresh) return fixedLandscape(whole);
  const random = randomStream(seed, "collocation");
  const noisy = physicsObjective(() => [...somewhere(random, FRESH), ...known]);
  return { dimension: DIMENSION, fixed: false, at: () => noisy, whole: () => whole };
}

/** Loss at the last point reached within `budget` gradients. */
function lossWithin({ work, losses, count }: Trained, budget: number): number {
  let i = 0;
  while (i + 1 < count && work[i + 1] <= budget) i++;
  return losses[i];
}

/** All eigenvalues of the whole loss at θ, ascending. */
function spectrum(theta: Float64Array): Float64Array {
  const objective = physicsObjective(() => [...everywhere, ...walls, ...beginning]);
  const matrix = new Float64Array(DIMENSION * DIMENSION);
  const unit = new Float64Array(DIMENSION);
  const column = new Float64Array(DIMENSION);
  for (let i = 0; i < DIMENSION; i++) {
    unit.fill(0);
    unit[i] = 1;
    objective.hessianVector(theta, unit, column);
    matrix.set(column, i * DIMENSION);
  }
  const eigenvalues = new Float64Array(DIMENSION);
  symmetricEigen(matrix, DIMENSION, eigenvalues);
  return eigenvalues;
}

/** Adam and L-BFGS on the loss of a reaction-diffusion equation, with equal numbers of gradients. */
export const physicsRace: Companion = {
  id: "physics-race",
  parameters: [
    { kind: "flag", id: "fresh", default: false },
    {
      kind: "number",
      id: "learningRate",
      symbol: "\\eta",
      default: 0.01,
      domain: { min: 1e-4, max: 0.3 },
      slider: { min: 1e-3, max: 0.1, scale: "log" },
    },
    {
      kind: "number",
      id: "evaluations",
      symbol: "N",
      default: 600,
      domain: { min: 100, max: 1000, integer: true },
      slider: { min: 100, max: 1000, scale: "linear" },
    },
  ],
  *run(values, seed): Generator<number | undefined, Report> {
    const budget = numberOf(values, "evaluations");
    const racing = (optimizer: string, parameters: { learningRate: number; historySize?: number }) =>
      train({
        landscape: landscapeOf(values.fresh === true, seed),
        optimizer,
        parameters,
        start: start(randomStream(seed, "network")),
        steps: budget,
        seed,
        budget,
      });
    const adam = yield* racing("adam", { learningRate: numberOf(values, "learningRate") });
    const lbfgs = yield* racing("lbfgs", { learningRate: 1, historySize: 20 });
    const eigenvalues = spectrum(lbfgs.at(lbfgs.count - 1));
    const sizes = eigenvalues.map(Math.abs).sort();
    const drawn = (id: string, { work, losses, count }: Trained) => ({
      id,
      x: work.subarray(0, count),
      y: losses.subarray(0, count),
      mark: "line" as const,
    });
    return {
      readings: {
        adam100: lossWithin(adam, 100),
        adam300: lossWithin(adam, 300),
        adam: lossWithin(adam, budget),
        lbfgs100: lossWithin(lbfgs, 100),
        lbfgs300: lossWithin(lbfgs, 300),
        lbfgs: lossWithin(lbfgs, budget),
        largest: eigenvalues[DIMENSION - 1],
        median: sizes[Math.floor(DIMENSION / 2)],
      },
      figures: [
        {
          kind: "lines",
          id: "losses",
          x: { scale: "linear" },
          y: { scale: "log" },
          series: [drawn("adam", adam), drawn("lbfgs", lbfgs)],
        },
        {
          kind: "lines",
          id: "spectrum",
          x: { scale: "linear" },
          y: { scale: "log" },
          series: [{ id: "sizes", x: Array.from(sizes, (_, i) => i + 1), y: sizes, mark: "dots" }],
        },
      ],
    };
  },
};
