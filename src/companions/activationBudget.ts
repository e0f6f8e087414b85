import { type NumberParameter, numberOf } from "../math/parameter.ts";
import { randomStream } from "../math/random.ts";
import type { Companion, Report } from "./companion.ts";

const UNITS = 16;

/** The nearest point to `z` ≥ 0 with a ≥ 0 and Σa ≤ τ: a = max(0, z − λ), λ the budget's multiplier, 0 where it does not bind. */
export function withinBudget(
  z: ArrayLike<number>,
  budget: number,
): { readonly a: Float64Array; readonly lambda: number } {
  const sorted = Float64Array.from(z).sort().reverse();
  const total = sorted.reduce((sum, one) => sum + one, 0);
  if (total <= budget) return { a: Float64Array.from(z), lambda: 0 };
  // The k largest stay: λ = (their sum − τ)/k for the largest k that leaves all of them above λ.
  let lambda = 0;
  let sum = 0;
  for (let k = 0; k < sorted.length; k++) {
    sum += sorted[k];
    const price = (sum - budget) / (k + 1);
    if (sorted[k] <= price) break;
    lambda = price;
  }
  return { a: Float64Array.from(z, (one) => Math.max(0, one - lambda)), lambda };
}

/** Half the squared distance. */
const cost = (a: ArrayLike<number>, z: ArrayLike<number>) => {
  let sum = 0;
  for (let i = 0; i < z.length; i++) sum += (a[i] - z[i]) * (a[i] - z[i]);
  return sum / 2;
};

const share: NumberParameter = {
  kind: "number",
  id: "share",
  symbol: "s",
  default: 0.25,
  domain: { min: 0, minOpen: true, max: 2 },
  slider: { min: 0.05, max: 1.1, scale: "linear" },
};

/** What sixteen units want to say, cut to a budget for the sum of their activations, and shrunk to the same sum by L2. */
export const activationBudget: Companion = {
  id: "activation-budget",
  parameters: [share],
  *run(values, seed): Generator<number | undefined, Report> {
    const random = randomStream(seed, "activations");
    const z = Float64Array.from({ length: UNITS }, () => Math.abs(random.normal()));
    const total = z.reduce((sum, one) => sum + one, 0);
    const budget = numberOf(values, "share") * total;
    const { a, lambda } = withinBudget(z, budget);
    const spent = a.reduce((sum, one) => sum + one, 0);
    const shrunk = z.map((one) => (one * spent) / total);
    const step = 1e-4 * total;
    const [less, more] = [-step, step].map((by) => cost(withinBudget(z, budget + by).a, z));
    const active = (x: Float64Array) => x.filter((one) => one > 0).length;
    return {
      readings: {
        active: active(a),
        shrunkActive: active(shrunk),
        spent: spent / total,
        lambda,
        price: (less - more) / (2 * step),
      },
      figures: [
        {
          kind: "bars",
          id: "units",
          y: { scale: "linear" },
          groups: Array.from(z, (_, i) => ({ id: "unit", values: { n: i + 1 } })),
          series: [
            { id: "wanted", values: z },
            { id: "budget", values: a },
            { id: "shrunk", values: shrunk },
          ],
        },
      ],
    };
  },
};
