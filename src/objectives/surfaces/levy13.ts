import { cos, sin } from "../../math/elementary.ts";
import { type CriticalPoint, plane } from "../objective.ts";
import type { Surface } from "./surface.ts";

const TWO_PI = 2 * Math.PI;
const THREE_PI = 3 * Math.PI;

/** sin² 3πt. */
function ripple(t: number): number {
  const s = sin(THREE_PI * t);
  return s * s;
}

/** (t − 1)²(1 + sin² 2πt). */
function trough(t: number): number {
  const u = t - 1;
  const s = sin(TWO_PI * t);
  return u * u * (1 + s * s);
}

/** The deepest well and its neighbours on y = 1, by Newton's method in 40 digits; wells fill the whole plane. */
const criticalPoints: readonly CriticalPoint[] = [
  { at: [1, 1], kind: "minimum", value: 0 },
  { at: [0.6703805254516864, 1], kind: "minimum", value: 0.10987365835883794 },
  { at: [1.3296194745483136, 1], kind: "minimum", value: 0.10987365835883794 },
  { at: [0.8314352416485596, 1], kind: "saddle", value: 1.0280940922572972 },
  { at: [1.1685647583514405, 1], kind: "saddle", value: 1.0280940922572972 },
];

/** f = sin² 3πx + (x − 1)²(1 + sin² 3πy) + (y − 1)²(1 + sin² 2πy): a wide bowl covered by ripples. */
export const levy13: Surface = {
  id: "levy-13",
  parameters: [],
  expression: "sin(3*pi*x)^2 + (x - 1)^2*(1 + sin(3*pi*y)^2) + (y - 1)^2*(1 + sin(2*pi*y)^2)",
  latex: "\\sin^2 3\\pi x + (x-1)^2\\left(1 + \\sin^2 3\\pi y\\right) + (y-1)^2\\left(1 + \\sin^2 2\\pi y\\right)",
  source:
    "A. V. Levy & A. Montalvo, SIAM J. Sci. Stat. Comput. 6 (1985) 15–29; S. K. Mishra, MPRA 2718 (2006), Levy 13",
  nonNegative: true,
  domain: () => [
    [-10, 10],
    [-10, 10],
  ],
  start: () => [-6.3, 7.2],
  criticalPoints: () => criticalPoints,
  create: () =>
    plane({
      height(x, y) {
        const u = x - 1;
        return ripple(x) + u * u * (1 + ripple(y)) + trough(y);
      },
      grid(xs, ys, out) {
        const columns = xs.length;
        const ripples = xs.map(ripple);
        for (let j = 0; j < ys.length; j++) {
          const stiffness = 1 + ripple(ys[j]);
          const base = trough(ys[j]);
          const row = j * columns;
          for (let i = 0; i < columns; i++) {
            const u = xs[i] - 1;
            out[row + i] = ripples[i] + u * u * stiffness + base;
          }
        }
      },
      slope(x, y, out) {
        const u = x - 1;
        const v = y - 1;
        const s3 = sin(THREE_PI * y);
        const s2 = sin(TWO_PI * y);
        const sx = sin(THREE_PI * x);
        out[0] = 2 * (THREE_PI * sx * cos(THREE_PI * x) + u * (1 + s3 * s3));
        out[1] =
          2 * (u * u * THREE_PI * s3 * cos(THREE_PI * y) + v * (1 + s2 * s2) + v * v * TWO_PI * s2 * cos(TWO_PI * y));
        return sx * sx + u * u * (1 + s3 * s3) + v * v * (1 + s2 * s2);
      },
      hessian(theta, out) {
        const u = theta[0] - 1;
        const y = theta[1];
        const v = y - 1;
        const s2 = sin(TWO_PI * y);
        out[0] = 2 * (THREE_PI * THREE_PI * cos(2 * THREE_PI * theta[0]) + 1 + ripple(y));
        out[1] = out[2] = 2 * u * THREE_PI * sin(2 * THREE_PI * y);
        out[3] =
          2 *
          (u * u * THREE_PI * THREE_PI * cos(2 * THREE_PI * y) +
            1 +
            s2 * s2 +
            2 * v * TWO_PI * sin(2 * TWO_PI * y) +
            v * v * TWO_PI * TWO_PI * cos(2 * TWO_PI * y));
      },
    }),
};
