import { exp } from "../../math/elementary.ts";
import { type CriticalPoint, plane } from "../objective.ts";
import type { Surface } from "./surface.ts";

/** One term A·exp(a·Δx² + b·Δx·Δy + c·Δy²) with Δx = x − x₀, Δy = y − y₀. */
interface Term {
  readonly A: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly x0: number;
  readonly y0: number;
}

const terms: readonly Term[] = [
  { A: -200, a: -1, b: 0, c: -10, x0: 1, y0: 0 },
  { A: -100, a: -1, b: 0, c: -10, x0: 0, y0: 0.5 },
  { A: -170, a: -6.5, b: 11, c: -6.5, x0: -0.5, y0: 1.5 },
  { A: 15, a: 0.7, b: 0.6, c: 0.7, x0: -1, y0: 1 },
];

function termAt({ A, a, b, c }: Term, dx: number, dy: number): number {
  return A * exp(a * dx * dx + b * dx * dy + c * dy * dy);
}

/** The term in the formula language. */
function written({ A, a, b, c, x0, y0 }: Term): string {
  const dx = `(x - (${x0}))`;
  const dy = `(y - (${y0}))`;
  return `(${A})*exp((${a})*${dx}^2 + (${b})*${dx}*${dy} + (${c})*${dy}^2)`;
}

/** Roots of ∇f = 0 by Newton's method in 40 digits, rounded to double; there are no others in the domain. */
const criticalPoints: readonly CriticalPoint[] = [
  { at: [-0.5582236346330243, 1.4417258418046686], kind: "minimum", value: -146.69951720995402 },
  { at: [0.6234994049308765, 0.028037758528685664], kind: "minimum", value: -108.16672411685235 },
  { at: [-0.050010822998206056, 0.4666941048719721], kind: "minimum", value: -80.76781812965903 },
  { at: [-0.8220015587327321, 0.6243128028148713], kind: "saddle", value: -40.664843508657405 },
  { at: [0.212486582000662, 0.2929883251073678], kind: "saddle", value: -72.24894011232522 },
];

/** Three wells joined by two passes; a stand-in for a chemical reaction that must turn twice. */
export const mullerBrown: Surface = {
  id: "muller-brown",
  parameters: [],
  expression: terms.map(written).join(" + "),
  latex:
    "\\sum_{k=1}^{4} A_k \\exp\\!\\left(a_k (x-\\bar x_k)^2 + b_k (x-\\bar x_k)(y-\\bar y_k) + c_k (y-\\bar y_k)^2\\right)",
  source: "K. Müller & L. D. Brown, Theoretica Chimica Acta 53 (1979) 75–93",
  domain: () => [
    [-1.5, 1.2],
    [-0.2, 2],
  ],
  start: () => [-0.75, 0.55],
  criticalPoints: () => criticalPoints,
  create: () =>
    plane({
      height(x, y) {
        let sum = 0;
        for (let k = 0; k < 4; k++) sum += termAt(terms[k], x - terms[k].x0, y - terms[k].y0);
        return sum;
      },
      slope(x, y, out) {
        let sum = 0;
        let fx = 0;
        let fy = 0;
        for (let k = 0; k < 4; k++) {
          const { a, b, c, x0, y0 } = terms[k];
          const dx = x - x0;
          const dy = y - y0;
          const value = termAt(terms[k], dx, dy);
          sum += value;
          fx += value * (2 * a * dx + b * dy);
          fy += value * (b * dx + 2 * c * dy);
        }
        out[0] = fx;
        out[1] = fy;
        return sum;
      },
      hessian(theta, out) {
        let fxx = 0;
        let fxy = 0;
        let fyy = 0;
        for (let k = 0; k < 4; k++) {
          const { a, b, c, x0, y0 } = terms[k];
          const dx = theta[0] - x0;
          const dy = theta[1] - y0;
          const value = termAt(terms[k], dx, dy);
          const px = 2 * a * dx + b * dy;
          const py = b * dx + 2 * c * dy;
          fxx += value * (px * px + 2 * a);
          fxy += value * (px * py + b);
          fyy += value * (py * py + 2 * c);
        }
        out[0] = fxx;
        out[1] = out[2] = fxy;
        out[3] = fyy;
      },
    }),
};
