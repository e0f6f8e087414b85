import { type CriticalPoint, plane } from "../objective.ts";
import type { Surface } from "./surface.ts";

/** P(s) = 1 + (s + 1)²(3s² − 14s + 19); P′ = 12(s + 1)(s − 1)(s − 2). */
function factorP(s: number): number {
  const u = s + 1;
  return 1 + u * u * (19 - 14 * s + 3 * s * s);
}

/** Q(t) = 30 + t²(3t² − 16t + 18); Q′ = 12t(t − 1)(t − 3). */
function factorQ(t: number): number {
  return 30 + t * t * (18 - 16 * t + 3 * t * t);
}

/** P, Q > 0, so the gradient vanishes where P′(s) = Q′(t) = 0: nine points, x = (3s + t)/5 and y = (2s − t)/5. */
const criticalPoints: readonly CriticalPoint[] = [
  { at: [0, -1], kind: "minimum", value: 3 },
  { at: [-0.6, -0.4], kind: "minimum", value: 30 },
  { at: [1.8, 0.2], kind: "minimum", value: 84 },
  { at: [1.2, 0.8], kind: "minimum", value: 840 },
  { at: [-0.4, -0.6], kind: "saddle", value: 35 },
  { at: [1.2, -0.2], kind: "saddle", value: 99 },
  { at: [1.4, 0.6], kind: "saddle", value: 980 },
  { at: [0.6, 0.4], kind: "saddle", value: 990 },
  { at: [0.8, 0.2], kind: "maximum", value: 1155 },
];

/**
 * Both brackets of the formula depend on one combination of x and y: f = P(s)·Q(t) with s = x + y, t = 2x − 3y. The
 * values span five decades.
 */
export const goldsteinPrice: Surface = {
  id: "goldstein-price",
  parameters: [],
  expression:
    "(1 + (x + y + 1)^2*(19 - 14*x + 3*x^2 - 14*y + 6*x*y + 3*y^2))" +
    " * (30 + (2*x - 3*y)^2*(18 - 32*x + 12*x^2 + 48*y - 36*x*y + 27*y^2))",
  latex:
    "\\left[1 + (x+y+1)^2(19 - 14x + 3x^2 - 14y + 6xy + 3y^2)\\right]\\left[30 + (2x-3y)^2(18 - 32x + 12x^2 + 48y - 36xy + 27y^2)\\right]",
  source: "A. A. Goldstein & J. F. Price, Mathematics of Computation 25 (1971) 569–574",
  domain: () => [
    [-2, 2],
    [-2, 2],
  ],
  start: () => [-1.2, 0.6],
  criticalPoints: () => criticalPoints,
  create: () =>
    plane({
      height(x, y) {
        return factorP(x + y) * factorQ(2 * x - 3 * y);
      },
      slope(x, y, out) {
        const s = x + y;
        const t = 2 * x - 3 * y;
        const p = factorP(s);
        const q = factorQ(t);
        const fs = 12 * (s + 1) * (s - 1) * (s - 2) * q;
        const ft = 12 * t * (t - 1) * (t - 3) * p;
        out[0] = fs + 2 * ft;
        out[1] = fs - 3 * ft;
        return p * q;
      },
      hessian(theta, out) {
        const s = theta[0] + theta[1];
        const t = 2 * theta[0] - 3 * theta[1];
        const fss = 12 * (3 * s * s - 4 * s - 1) * factorQ(t);
        const fst = 144 * (s + 1) * (s - 1) * (s - 2) * t * (t - 1) * (t - 3);
        const ftt = 12 * (3 * t * t - 8 * t + 3) * factorP(s);
        out[0] = fss + 4 * fst + 4 * ftt;
        out[1] = out[2] = fss - fst - 6 * ftt;
        out[3] = fss - 6 * fst + 9 * ftt;
      },
    }),
};
