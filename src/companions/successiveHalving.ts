import { pow, sin } from "../math/elementary.ts";
import { type NumberParameter, numberOf, type Parameter } from "../math/parameter.ts";
import { type RandomStream, randomStream } from "../math/random.ts";
import { createNetwork } from "../objectives/networks/network.ts";
import type { Companion, Report } from "./companion.ts";

const WIDTH = 8;
const P = 3 * WIDTH + 1;
const SAMPLES = 12;
/** Steps of one unit of training, and units of a whole one. */
const UNIT = 10;
export const WHOLE = 81;

/** Configurations in the first round and units they get, by bracket (Li et al. 2018, algorithm 1, R = 81, η = 3). */
export const BRACKETS = [
  { configurations: 5, units: 81 },
  { configurations: 8, units: 27 },
  { configurations: 15, units: 9 },
  { configurations: 34, units: 3 },
  { configurations: 81, units: 1 },
] as const;

/** What is trained, and how one way of training it is drawn. */
interface Task {
  readonly dimension: number;
  value(theta: Float64Array): number;
  gradient(theta: Float64Array, out: Float64Array): void;
  enrol(random: RandomStream): Trainee;
}

/** η = 10^(−5 … 0.5). */
const drawRate = (random: RandomStream) => pow(10, -5 + 5.5 * random.uniform());

/**
 * A 1-8-1 tanh network on sin 3x at twelve places. β = 0 … 0.99, first weights of deviation gain/√fan-in with gain
 * 10^(−1 … 0.7), biases 0.5 and 0, no weight decay.
 */
function networkTask(): Task {
  const inputs = Float64Array.from({ length: SAMPLES }, (_, i) => -1 + (2 * i) / (SAMPLES - 1));
  const network = createNetwork(
    { layers: [1, WIDTH, 1], activation: "tanh", loss: "half-mse", bias: true },
    { samples: SAMPLES, inputs, targets: inputs.map((x) => sin(3 * x)) },
  );
  return {
    dimension: P,
    value: (theta) => network.value(theta),
    gradient: (theta, out) => network.gradient(theta, out),
    enrol(random) {
      const eta = drawRate(random);
      const beta = 0.99 * random.uniform();
      const gain = pow(10, -1 + 1.7 * random.uniform());
      const deviations = [gain, 0.5, gain / Math.sqrt(WIDTH), 0];
      const theta = Float64Array.from({ length: P }, (_, i) => deviations[Math.floor(i / WIDTH)] * random.normal());
      return beginner(eta, beta, 0, theta);
    },
  };
}

/** Curvatures of the ravine; its lowest point is at 1 in every coordinate, the way begins at 0. */
const CURVATURES = [1000, 0.1];

/** A quadratic ravine. β = 0 … 0.99, weight decay 10^(−6 … 0), which draws back to where the way begins. */
const ravineTask: Task = {
  dimension: CURVATURES.length,
  value: (theta) =>
    CURVATURES.reduce((sum, curvature, i) => sum + 0.5 * curvature * (theta[i] - 1) * (theta[i] - 1), 0),
  gradient(theta, out) {
    for (const [i, curvature] of CURVATURES.entries()) out[i] = curvature * (theta[i] - 1);
  },
  enrol(random) {
    const eta = drawRate(random);
    const beta = 0.99 * random.uniform();
    const decay = pow(10, -6 + 6 * random.uniform());
    return beginner(eta, beta, decay, new Float64Array(CURVATURES.length));
  },
};

/** One configuration in training: its rate, momentum, and where it has got to. */
export interface Trainee {
  readonly eta: number;
  readonly beta: number;
  /** Weight decay: `decay`·θ is added to the gradient. */
  readonly decay: number;
  readonly theta: Float64Array;
  readonly v: Float64Array;
  /** Last loss; infinite once it has diverged. */
  loss: number;
  units: number;
  /** Loss after each unit. */
  readonly history: number[];
}

function beginner(eta: number, beta: number, decay: number, theta: Float64Array): Trainee {
  const v = new Float64Array(theta.length);
  return { eta, beta, decay, theta, v, loss: Number.POSITIVE_INFINITY, units: 0, history: [] };
}

/** Trains on to `units` units in all; continues where it stopped. */
function train(task: Task, one: Trainee, units: number, g: Float64Array): void {
  for (; one.units < units; one.units++) {
    if (one.units === 0 || Number.isFinite(one.loss)) {
      for (let k = 0; k < UNIT; k++) {
        task.gradient(one.theta, g);
        for (let i = 0; i < task.dimension; i++) {
          one.v[i] = one.beta * one.v[i] + (one.decay > 0 ? g[i] + one.decay * one.theta[i] : g[i]);
          one.theta[i] -= one.eta * one.v[i];
        }
      }
      const loss = task.value(one.theta);
      one.loss = Number.isFinite(loss) ? loss : Number.POSITIVE_INFINITY;
    }
    one.history.push(one.loss);
  }
}

const byLoss = (a: Trainee, b: Trainee) => (a.loss < b.loss ? -1 : a.loss > b.loss ? 1 : 0);

/** Trains all a while, keeps the best third, trains those three times as long in all, and so on until the whole training. */
function* halve(
  task: Task,
  all: readonly Trainee[],
  first: number,
): Generator<undefined, { last: Trainee; spent: number }> {
  const g = new Float64Array(task.dimension);
  let field = [...all];
  let [spent, done] = [0, 0];
  for (let units = first; ; units *= 3) {
    for (const one of field) {
      train(task, one, units, g);
      yield undefined;
    }
    spent += field.length * (units - done);
    done = units;
    field.sort(byLoss);
    if (units >= WHOLE) return { last: field[0], spent };
    field = field.slice(0, Math.max(1, Math.floor(field.length / 3)));
  }
}

const bracket: NumberParameter = {
  kind: "number",
  id: "bracket",
  symbol: "s",
  default: 4,
  domain: { min: 0, max: 4, integer: true },
  slider: { min: 0, max: 4, scale: "linear" },
};

const taught: Parameter = { kind: "choice", id: "task", default: "network", choices: ["network", "ravine"] };

/** Successive halving of many configurations against training a few at random for as long in all; and what full trainings would say. */
export const successiveHalving: Companion = {
  id: "successive-halving",
  parameters: [taught, bracket],
  *run(values, seed): Generator<number | undefined, Report> {
    const s = numberOf(values, "bracket");
    const { configurations, units } = BRACKETS[s];
    const task = values.task === "ravine" ? ravineTask : networkTask();
    const g = new Float64Array(task.dimension);
    const random = randomStream(seed, `bracket ${s}`);
    const all = Array.from({ length: configurations }, () => task.enrol(random));
    const { last, spent } = yield* halve(task, all, units);
    const curves = all.map(({ history }) => [...history]);
    const guesses = Math.ceil(spent / WHOLE);
    const blind = randomStream(seed, `guesses ${s}`);
    let guessed = Number.POSITIVE_INFINITY;
    for (let k = 0; k < guesses; k++) {
      const one = task.enrol(blind);
      train(task, one, WHOLE, g);
      guessed = Math.min(guessed, one.loss);
      yield undefined;
    }
    // The truth, which no search could afford: every configuration to the end.
    for (const one of all) {
      train(task, one, WHOLE, g);
      yield undefined;
    }
    const rank = [...all].sort(byLoss).indexOf(last) + 1;
    return {
      readings: { configurations, spent, guesses, halving: last.loss, guessed, rank },
      figures: [
        {
          kind: "lines",
          id: "curves",
          x: { scale: "log" },
          y: { scale: "log" },
          series: curves.map((history, i) => ({
            id: all[i] === last ? "kept" : "dropped",
            x: history.map((_, k) => k + 1),
            y: history,
            mark: "line" as const,
          })),
        },
        {
          kind: "table",
          id: "outcome",
          columns: ["configurations", "spent", "halving", "guesses", "guessed", "rank"],
          rows: [[configurations, spent, last.loss, guesses, guessed, rank]],
        },
      ],
    };
  },
};
