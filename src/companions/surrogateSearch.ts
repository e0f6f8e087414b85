import { log10, pow } from "../math/elementary.ts";
import { type NumberParameter, numberOf } from "../math/parameter.ts";
import { randomStream } from "../math/random.ts";
import type { Companion, Report } from "./companion.ts";
import { expectedImprovement, fitSurrogate, type Surrogate } from "./surrogate/gaussianProcess.ts";

const CURVATURES = [30, 3, 0.3];
const STEPS = 40;
/** log₁₀ of the loss at the start: runs that end above it all count as this, for how far a diverged run got says nothing. */
const WORST = log10(0.5 * (30 + 3 + 0.3));
/** How close to the optimum, in powers of ten, counts as found: a factor of 2. */
export const CLOSE = 0.3;
/** Cells of the grid on which the optimum is looked up. */
const SIDE = 200;
/** Guesses after which random search gives up. */
const PATIENCE = 4000;

/** η = 10^(−5 + 4.2u₀) and β = 0.99u₁. */
const rateOf = (u0: number): number => pow(10, -5 + 4.2 * u0);
const momentumOf = (u1: number): number => 0.99 * u1;

/** log₁₀(loss + 10⁻⁴), at most the start's, after 40 momentum steps on ½(30x² + 3y² + 0.3z²) from (1, 1, 1). */
export function hardship(u0: number, u1: number): number {
  const eta = rateOf(u0);
  const beta = momentumOf(u1);
  let loss = 0;
  for (const lambda of CURVATURES) {
    let [x, v] = [1, 0];
    for (let k = 0; k < STEPS; k++) {
      v = beta * v + lambda * x;
      x -= eta * v;
    }
    loss += 0.5 * lambda * x * x;
  }
  return Math.min(WORST, log10(loss + 1e-4));
}

const rows: readonly NumberParameter[] = [
  {
    kind: "number",
    id: "guesses",
    symbol: "n_0",
    default: 6,
    domain: { min: 2, max: 30, integer: true },
    slider: { min: 2, max: 20, scale: "linear" },
  },
  {
    kind: "number",
    id: "evaluations",
    symbol: "n",
    default: 30,
    domain: { min: 4, max: 60, integer: true },
    slider: { min: 8, max: 50, scale: "linear" },
  },
];

/** The lowest value on the grid, and which share of it lies within `CLOSE` of that. */
function* survey(): Generator<undefined, { lowest: number; share: number }> {
  const all = new Float64Array((SIDE + 1) * (SIDE + 1));
  for (let j = 0; j <= SIDE; j++) {
    for (let i = 0; i <= SIDE; i++) all[j * (SIDE + 1) + i] = hardship(i / SIDE, j / SIDE);
    if (j % 16 === 0) yield undefined;
  }
  let lowest = all[0];
  for (const y of all) lowest = Math.min(lowest, y);
  return { lowest, share: all.filter((y) => y <= lowest + CLOSE).length / all.length };
}

/** Lowest value so far, evaluation by evaluation. */
function records(values: readonly number[]): Float64Array {
  let lowest = Number.POSITIVE_INFINITY;
  return Float64Array.from(values, (y) => {
    lowest = Math.min(lowest, y);
    return lowest;
  });
}

/** Heights over the unit square, `side` × `side`. */
const field = (side: number, height: (u0: number, u1: number) => number) =>
  Float64Array.from({ length: side * side }, (_, i) =>
    height((i % side) / (side - 1), Math.floor(i / side) / (side - 1)),
  );

/** Bayesian optimisation against guessing, for a rate and a momentum: a Gaussian process and its expected improvement. */
export const surrogateSearch: Companion = {
  id: "surrogate-search",
  parameters: rows,
  *run(values, seed): Generator<number | undefined, Report> {
    const guesses = numberOf(values, "guesses");
    const total = Math.max(guesses, numberOf(values, "evaluations"));
    const { lowest, share } = yield* survey();
    const random = randomStream(seed, "surrogate search");
    const points: (readonly number[])[] = [];
    const found: number[] = [];
    const evaluate = (u: readonly number[]) => {
      points.push(u);
      found.push(hardship(u[0], u[1]));
    };
    for (let k = 0; k < guesses; k++) evaluate([random.uniform(), random.uniform()]);
    let surrogate: Surrogate = fitSurrogate(points, found);
    while (points.length < total) {
      const best = found.reduce((at, y, i) => (y < found[at] ? i : at), 0);
      let next = { u: [0.5, 0.5], gain: -1 };
      for (let c = 0; c < 900; c++) {
        // Two thirds anywhere, one third near the best so far.
        const near = c % 3 === 2;
        const coordinate = (i: number) =>
          near ? Math.min(1, Math.max(0, points[best][i] + 0.05 * random.normal())) : random.uniform();
        const u = [coordinate(0), coordinate(1)];
        const gain = expectedImprovement(surrogate.at(u[0], u[1]), found[best]);
        if (gain > next.gain) next = { u, gain };
        if (c % 300 === 0) yield points.length / total;
      }
      evaluate(next.u);
      surrogate = fitSurrogate(points, found);
    }
    const blind = randomStream(seed, "random search");
    const guessed: number[] = [];
    let lucky = -1;
    while (guessed.length < PATIENCE && (lucky < 0 || guessed.length < total)) {
      guessed.push(hardship(blind.uniform(), blind.uniform()));
      if (lucky < 0 && guessed[guessed.length - 1] <= lowest + CLOSE) lucky = guessed.length;
    }
    yield undefined;
    const searched = records(found);
    const drawn = records(guessed.slice(0, total));
    const close = searched.findIndex((y) => y <= lowest + CLOSE);
    const at = found.reduce((i, y, j) => (y < found[i] ? j : i), 0);
    const n = Float64Array.from({ length: total }, (_, i) => i + 1);
    const side = 61;
    const u0 = Float64Array.from({ length: 101 }, (_, i) => i / 100);
    const along = Array.from(u0, (u) => surrogate.at(u, points[at][1]));
    return {
      readings: {
        share,
        // Not found in time counts as one evaluation more than there were.
        evaluations: close < 0 ? total + 1 : close + 1,
        guesses: lucky < 0 ? PATIENCE + 1 : lucky,
        regret: searched[total - 1] - lowest,
        guessRegret: drawn[total - 1] - lowest,
        rate: rateOf(points[at][0]),
        momentum: momentumOf(points[at][1]),
      },
      figures: [
        {
          kind: "field",
          id: "truth",
          values: field(side, hardship),
          columns: side,
          rows: side,
          x: [0, 1],
          y: [0, 1],
          ways: [{ id: "visited", points: points.flat() }],
        },
        {
          kind: "lines",
          id: "records",
          x: { scale: "linear" },
          y: { scale: "linear" },
          series: [
            { id: "surrogate", x: n, y: searched.map((y) => y - lowest), mark: "steps" },
            { id: "random", x: n, y: drawn.map((y) => y - lowest), mark: "steps" },
          ],
        },
        {
          kind: "lines",
          id: "belief",
          x: { scale: "linear" },
          y: { scale: "linear" },
          series: [
            { id: "mean", x: u0, y: along.map(({ mean }) => mean), mark: "line" },
            { id: "above", x: u0, y: along.map(({ mean, deviation }) => mean + deviation), mark: "dashed" },
            { id: "below", x: u0, y: along.map(({ mean, deviation }) => mean - deviation), mark: "dashed" },
            { id: "true", x: u0, y: u0.map((u) => hardship(u, points[at][1])), mark: "line" },
          ],
        },
      ],
    };
  },
};
