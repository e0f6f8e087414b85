import { type CriticalPoint, plane } from "../objective.ts";
import type { Surface } from "./surface.ts";

/** The first two are exact; the third by Newton's method in 40 digits, rounded to double. */
const criticalPoints: readonly CriticalPoint[] = [
  { at: [3, 0.5], kind: "minimum", value: 0 },
  { at: [0, 1], kind: "saddle", value: 14.203125 },
  { at: [0.10053793732415836, -2.644513585023125], kind: "saddle", value: 9.86451228475556 },
];

/** f = Σ tᵢ² with tᵢ = cᵢ − x(1 − yⁱ), i = 1, 2, 3: a narrow curved valley and flat arms along y = 1. */
export const beale: Surface = {
  id: "beale",
  parameters: [],
  expression: "(1.5 - x*(1 - y))^2 + (2.25 - x*(1 - y^2))^2 + (2.625 - x*(1 - y^3))^2",
  latex: "(1.5 - x + xy)^2 + (2.25 - x + xy^2)^2 + (2.625 - x + xy^3)^2",
  source:
    "E. M. L. Beale, Technical Report 25, Princeton 1958; Moré, Garbow & Hillstrom, ACM TOMS 7 (1981) 17–41, no. 5",
  nonNegative: true,
  domain: () => [
    [-4.5, 4.5],
    [-4.5, 4.5],
  ],
  start: () => [1, 1],
  criticalPoints: () => criticalPoints,
  create: () =>
    plane({
      height(x, y) {
        const y2 = y * y;
        const t1 = 1.5 - x * (1 - y);
        const t2 = 2.25 - x * (1 - y2);
        const t3 = 2.625 - x * (1 - y2 * y);
        return t1 * t1 + t2 * t2 + t3 * t3;
      },
      slope(x, y, out) {
        const y2 = y * y;
        const u1 = 1 - y;
        const u2 = 1 - y2;
        const u3 = 1 - y2 * y;
        const t1 = 1.5 - x * u1;
        const t2 = 2.25 - x * u2;
        const t3 = 2.625 - x * u3;
        out[0] = -2 * (t1 * u1 + t2 * u2 + t3 * u3);
        out[1] = 2 * x * (t1 + 2 * y * t2 + 3 * y2 * t3);
        return t1 * t1 + t2 * t2 + t3 * t3;
      },
      hessian(theta, out) {
        const x = theta[0];
        const y = theta[1];
        const y2 = y * y;
        const u1 = 1 - y;
        const u2 = 1 - y2;
        const u3 = 1 - y2 * y;
        const t1 = 1.5 - x * u1;
        const t2 = 2.25 - x * u2;
        const t3 = 2.625 - x * u3;
        out[0] = 2 * (u1 * u1 + u2 * u2 + u3 * u3);
        out[1] = out[2] = 2 * (t1 - x * u1 + 2 * y * (t2 - x * u2) + 3 * y2 * (t3 - x * u3));
        out[3] = 2 * x * (x * (1 + 4 * y2 + 9 * y2 * y2) + 2 * t2 + 6 * y * t3);
      },
    }),
};
