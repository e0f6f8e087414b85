import { exp, log, sin } from "../math/elementary.ts";
import { type NumberParameter, numberOf } from "../math/parameter.ts";
import { randomStream } from "../math/random.ts";
import { norm2 } from "../math/vector.ts";
import { createNetwork, type Network } from "../objectives/networks/network.ts";
import type { Companion, Report } from "./companion.ts";

const SAMPLES = 20;
const LN_10 = log(10);
/** 10⁻¹ to 10⁻¹³ in quarters of a decade. */
const STEPS: readonly number[] = Array.from({ length: 49 }, (_, i) => exp(-LN_10 * (1 + i / 4)));

const rows: readonly NumberParameter[] = [
  {
    kind: "number",
    id: "h",
    symbol: "h",
    default: 1e-5,
    domain: { min: 1e-15, max: 1 },
    slider: { min: 1e-13, max: 0.1, scale: "log" },
  },
  {
    kind: "number",
    id: "width",
    symbol: "n",
    default: 8,
    domain: { min: 1, max: 64, integer: true },
    slider: { min: 1, max: 16, scale: "linear" },
  },
  {
    kind: "number",
    id: "bug",
    symbol: "\\delta",
    default: 0.02,
    domain: { min: 0, max: 1 },
    slider: { min: 0, max: 0.1, scale: "linear" },
  },
];

/** Relative error ‖d − g‖/‖g‖ of difference quotients d with step h: forward (f(θ + h) − f)/h, central (f(θ + h) − f(θ − h))/2h. */
export function quotientErrors(objective: Network, theta: Float64Array, g: Float64Array, h: number) {
  const moved = Float64Array.from(theta);
  const here = objective.value(theta);
  const forward = new Float64Array(theta.length);
  const central = new Float64Array(theta.length);
  for (let j = 0; j < theta.length; j++) {
    moved[j] = theta[j] + h;
    const above = objective.value(moved);
    moved[j] = theta[j] - h;
    const below = objective.value(moved);
    moved[j] = theta[j];
    forward[j] = (above - here) / h - g[j];
    central[j] = (above - below) / (2 * h) - g[j];
  }
  const length = norm2(g);
  return { forward: norm2(forward) / length, central: norm2(central) / length };
}

/** Slope of the least-squares line through (ln x, ln y) of those with x in [from, to]. */
export function logSlope(x: readonly number[], y: readonly number[], from: number, to: number): number {
  const points = x.flatMap((one, i) => (one >= from * 0.999 && one <= to * 1.001 ? [[log(one), log(y[i])]] : []));
  const mean = (k: number) => points.reduce((sum, point) => sum + point[k], 0) / points.length;
  const [mx, my] = [mean(0), mean(1)];
  let [top, bottom] = [0, 0];
  for (const [a, b] of points) {
    top += (a - mx) * (b - my);
    bottom += (a - mx) * (a - mx);
  }
  return top / bottom;
}

/** The index of the least. */
const least = (values: readonly number[]) => values.indexOf(Math.min(...values));

/**
 * How well difference quotients meet the exact gradient of a 2-n-1 tanh network on y = sin a + b. Central quotients err by
 * O(h²) and by rounding, ε/h: the best h is near ε^⅓; forward ones by O(h) and ε/h: near ε^½. (Nocedal & Wright, §8.1.)
 */
export const gradientCheck: Companion = {
  id: "gradient-check",
  parameters: rows,
  *run(values, seed): Generator<number | undefined, Report> {
    const [h, width, bug] = ["h", "width", "bug"].map((id) => numberOf(values, id));
    const random = randomStream(seed, "gradient check");
    const inputs = Float64Array.from({ length: 2 * SAMPLES }, () => 4 * random.uniform() - 2);
    const targets = Float64Array.from({ length: SAMPLES }, (_, n) => sin(inputs[2 * n]) + inputs[2 * n + 1]);
    const objective = createNetwork(
      { layers: [2, width, 1], activation: "tanh", loss: "half-mse", bias: true },
      { samples: SAMPLES, inputs, targets },
    );
    // W₁ of deviation 1/√2, W₂ of 1/√n, biases of ½, in the order of the parameters.
    const deviation = (j: number) =>
      j < 2 * width ? Math.SQRT1_2 : j < 3 * width || j === 4 * width ? 0.5 : 1 / Math.sqrt(width);
    const theta = Float64Array.from({ length: objective.dimension }, (_, j) => deviation(j) * random.normal());
    const g = new Float64Array(theta.length);
    objective.gradient(theta, g);
    const [forward, central]: [number[], number[]] = [[], []];
    for (const [i, step] of STEPS.entries()) {
      const errors = quotientErrors(objective, theta, g, step);
      forward.push(errors.forward);
      central.push(errors.central);
      yield i / STEPS.length;
    }
    const wrong = g.map((one, j) => (j < 2 * width ? (1 + bug) * one : one));
    const chosen = quotientErrors(objective, theta, g, h);
    const [bestCentral, bestForward] = [least(central), least(forward)];
    const line = (id: string, y: readonly number[], mark: "line" | "dashed") => ({ id, x: STEPS, y, mark });
    return {
      readings: {
        truncation: logSlope(STEPS, central, 1e-3, 1e-1),
        rounding: logSlope(STEPS, central, 1e-11, 1e-8),
        bestCentral: STEPS[bestCentral],
        bestForward: STEPS[bestForward],
        errorCentral: central[bestCentral],
        errorForward: forward[bestForward],
        chosen: chosen.central,
        withBug: quotientErrors(objective, theta, wrong, h).central,
        // relu(x) at x = 10⁻⁶ with h = 6·10⁻⁶, where the slope is 1: the quotient reaches over the kink.
        kink: (Math.max(0, 1e-6 + 6e-6) - Math.max(0, 1e-6 - 6e-6)) / 12e-6,
      },
      figures: [
        {
          kind: "lines",
          id: "errors",
          x: { scale: "log" },
          y: { scale: "log" },
          series: [
            line("central", central, "line"),
            line("forward", forward, "dashed"),
            { id: "chosen", x: [h], y: [chosen.central], mark: "dots" },
          ],
        },
      ],
    };
  },
};
