import { integerPower, pow } from "../math/elementary.ts";
import { type NumberParameter, numberOf, type Parameter } from "../math/parameter.ts";
import type { Companion, Report } from "./companion.ts";

/** A bowl of three curvatures, the distance of the start along each, and the largest rate that is tried, 1.9/λmax. */
interface Bowl {
  readonly lambdas: readonly number[];
  readonly start: number;
  readonly eta: number;
}

export const BOWLS: Readonly<Record<"broad" | "sharp", Bowl>> = {
  broad: { lambdas: [1, 0.1, 0.02], start: 3, eta: 1.9 },
  sharp: { lambdas: [20, 5, 1], start: 1, eta: 0.095 },
};
/** Variance of the gradient's noise, per coordinate. */
const NOISE = 0.05;
/** Schedules tried: final rates down to 10⁻⁴ of the first; drops at 19 times by 30 factors down to 10⁻³. */
const EXPONENTIALS = 61;
const TIMES = 20;
const FACTORS = 30;

const budget: NumberParameter = {
  kind: "number",
  id: "budget",
  symbol: "T",
  default: 400,
  domain: { min: 10, max: 1000, integer: true },
  slider: { min: 20, max: 800, scale: "log" },
};
const landscape: Parameter = { kind: "choice", id: "landscape", default: "broad", choices: ["broad", "sharp"] };

/**
 * The expected loss ½Σλ(m² + s) before each step and after the last, exactly: with noise of variance σ² in the gradient
 * the mean and the variance along curvature λ obey m ← (1 − ηλ)m and s ← (1 − ηλ)²s + η²σ².
 */
export function expectedLosses(bowl: Bowl, rates: ArrayLike<number>): Float64Array {
  const losses = new Float64Array(rates.length + 1);
  for (const lambda of bowl.lambdas) {
    let [m, s] = [bowl.start, 0];
    losses[0] += 0.5 * lambda * (m * m);
    for (let k = 0; k < rates.length; k++) {
      const factor = 1 - rates[k] * lambda;
      m *= factor;
      s = factor * factor * s + rates[k] * rates[k] * NOISE;
      losses[k + 1] += 0.5 * lambda * (m * m + s);
    }
  }
  return losses;
}

/** The final expected loss alone, without keeping the way. */
function finalLoss(bowl: Bowl, rates: Float64Array): number {
  let loss = 0;
  for (const lambda of bowl.lambdas) {
    let [m, s] = [bowl.start, 0];
    for (let k = 0; k < rates.length; k++) {
      const factor = 1 - rates[k] * lambda;
      m *= factor;
      s = factor * factor * s + rates[k] * rates[k] * NOISE;
    }
    loss += 0.5 * lambda * (m * m + s);
  }
  return loss;
}

interface Tried {
  readonly rates: Float64Array;
  readonly loss: number;
}

const better = (best: Tried | undefined, bowl: Bowl, rates: Float64Array): Tried => {
  const loss = finalLoss(bowl, rates);
  return best !== undefined && best.loss <= loss ? best : { rates, loss };
};

/** The best exponential decay η₀γ^k whose last rate is 1 to 10⁻⁴ of the first. */
export function* bestExponential(bowl: Bowl, steps: number): Generator<undefined, Tried> {
  let best: Tried | undefined;
  for (let i = 0; i < EXPONENTIALS; i++) {
    const gamma = pow(10, (-4 * i) / ((EXPONENTIALS - 1) * steps));
    best = better(
      best,
      bowl,
      Float64Array.from({ length: steps }, (_, k) => bowl.eta * integerPower(gamma, k)),
    );
    yield undefined;
  }
  return best as Tried;
}

/** The best single drop of η₀. */
export function* bestDrop(bowl: Bowl, steps: number): Generator<undefined, Tried> {
  let best: Tried | undefined;
  for (let j = 1; j < TIMES; j++) {
    const from = Math.round((steps * j) / TIMES);
    for (let i = 1; i <= FACTORS; i++) {
      const low = bowl.eta * pow(10, (-3 * i) / FACTORS);
      best = better(
        best,
        bowl,
        Float64Array.from({ length: steps }, (_, k) => (k < from ? bowl.eta : low)),
      );
    }
    yield undefined;
  }
  return best as Tried;
}

/** Which decay of the rate leaves less loss when noisy gradient descent on a quadratic bowl may take T steps. */
export const decayRaces: Companion = {
  id: "decay-races",
  parameters: [budget, landscape],
  *run(values): Generator<number | undefined, Report> {
    const steps = numberOf(values, "budget");
    const bowl = BOWLS[values.landscape === "sharp" ? "sharp" : "broad"];
    const exponential = yield* bestExponential(bowl, steps);
    const drop = yield* bestDrop(bowl, steps);
    const k = Float64Array.from({ length: steps + 1 }, (_, i) => i);
    const line = (id: string, y: Float64Array, mark: "line" | "steps") => ({ id, x: k.subarray(0, y.length), y, mark });
    return {
      readings: {
        exponential: exponential.loss,
        step: drop.loss,
        // T in units of the slowest direction's time.
        reach: steps * bowl.eta * Math.min(...bowl.lambdas),
      },
      figures: [
        {
          kind: "lines",
          id: "losses",
          x: { scale: "linear" },
          y: { scale: "log" },
          series: [
            line("exponential", expectedLosses(bowl, exponential.rates), "line"),
            line("step", expectedLosses(bowl, drop.rates), "line"),
          ],
        },
        {
          kind: "lines",
          id: "rates",
          x: { scale: "linear" },
          y: { scale: "log" },
          series: [line("exponential", exponential.rates, "line"), line("step", drop.rates, "steps")],
        },
      ],
    };
  },
};
