import { type NumberParameter, numberOf } from "../math/parameter.ts";
import type { Companion, Report } from "./companion.ts";

const beta: NumberParameter = {
  kind: "number",
  id: "beta",
  symbol: "\\beta",
  default: 0.9,
  domain: { min: 0, max: 0.99 },
  slider: { min: 0, max: 0.99, scale: "linear" },
};

/** Steps until β^n is below a rounding error: ln 10¹⁷ / −ln 0.99 is 3895. */
const STEPS = 4000;
/** What the figure shows of them. */
const SHOWN = 60;

/** v ← βv + g for every g of a stream, from v = 0. */
export function velocities(momentum: number, gradient: (k: number) => number, steps: number): Float64Array {
  const v = new Float64Array(steps);
  let last = 0;
  for (let k = 0; k < steps; k++) {
    last = momentum * last + gradient(k);
    v[k] = last;
  }
  return v;
}

/** What momentum makes of a gradient that never changes, and of one that changes its sign at every step (Polyak 1964). */
export const twoStreams: Companion = {
  id: "two-streams",
  parameters: [beta],
  *run(values): Generator<number | undefined, Report> {
    const momentum = numberOf(values, "beta");
    const steady = velocities(momentum, () => 1, STEPS);
    const alternating = velocities(momentum, (k) => (k % 2 === 0 ? 1 : -1), STEPS);
    const x = Float64Array.from({ length: SHOWN }, (_, k) => k + 1);
    const [fast, slow] = [steady[STEPS - 1], Math.abs(alternating[STEPS - 1])];
    return {
      readings: { steady: fast, alternating: slow },
      figures: [
        {
          kind: "lines",
          id: "velocity",
          x: { scale: "linear" },
          y: { scale: "linear" },
          series: [
            { id: "steady", x, y: steady.subarray(0, SHOWN), mark: "line" },
            { id: "alternating", x, y: alternating.subarray(0, SHOWN), mark: "steps" },
          ],
        },
        {
          kind: "bars",
          id: "sizes",
          y: { scale: "linear", from: 0 },
          groups: ["steady", "alternating"],
          series: [
            { id: "gradient", values: [1, 1] },
            { id: "velocity", values: [fast, slow] },
          ],
        },
      ],
    };
  },
};
