import { plane } from "../objective.ts";
import type { Surface } from "./surface.ts";

/**
 * Hubble's 24 nebulae with known distances: distance in megaparsec, radial velocity in 100 km/s. E. Hubble, Proc. Natl.
 * Acad. Sci. 15 (1929) 168–173, Table 1, in its order (velocities printed there in km/s).
 */
export const nebulae: readonly (readonly [distance: number, velocity: number])[] = [
  [0.032, 1.7],
  [0.034, 2.9],
  [0.214, -1.3],
  [0.263, -0.7],
  [0.275, -1.85],
  [0.275, -2.2],
  [0.45, 2],
  [0.5, 2.9],
  [0.5, 2.7],
  [0.63, 2],
  [0.8, 3],
  [0.9, -0.3],
  [0.9, 6.5],
  [0.9, 1.5],
  [0.9, 5],
  [1, 9.2],
  [1.1, 4.5],
  [1.1, 5],
  [1.4, 5],
  [1.7, 9.6],
  [2, 5],
  [2, 8.5],
  [2, 8],
  [2, 10.9],
];

/** The normal equations of least squares: the best line, its loss, and the constant Hessian of the loss. */
function bestLine() {
  const count = nebulae.length;
  const mean = (of: (r: number, v: number) => number) => nebulae.reduce((sum, [r, v]) => sum + of(r, v), 0) / count;
  const meanR = mean((r) => r);
  const meanV = mean((_, v) => v);
  const slope = mean((r, v) => (r - meanR) * (v - meanV)) / mean((r) => (r - meanR) * (r - meanR));
  const intercept = meanV - slope * meanR;
  const loss = mean((r, v) => {
    const residual = slope * r + intercept - v;
    return residual * residual;
  });
  return { slope, intercept, loss, fxx: 2 * mean((r) => r * r), fxy: 2 * meanR };
}

const { slope, intercept, loss, fxx, fxy } = bestLine();

/**
 * Mean squared error of the line v = x·r + y through Hubble's points, over slope x and intercept y, written around its
 * minimum: f = f* + ½·dᵀHd with d = (x, y) − (x*, y*) and H = 2·[[mean r², mean r], [mean r, 1]]. The slope x* is
 * Hubble's constant, 454 km/s per megaparsec.
 */
export const linearRegression: Surface = {
  id: "linear-regression",
  parameters: [],
  expression: `(${nebulae.map(([r, v]) => `(${r}*x + y - (${v}))^2`).join(" + ")})/${nebulae.length}`,
  latex: "\\tfrac{1}{24}\\sum_{i=1}^{24}\\left(x\\,r_i + y - v_i\\right)^2",
  source: "E. Hubble, Proc. Natl. Acad. Sci. 15 (1929) 168–173, Table 1",
  quadratic: true,
  domain: () => [
    [-2, 11],
    [-6, 6],
  ],
  start: () => [-1, 4.5],
  criticalPoints: () => [{ at: [slope, intercept], kind: "minimum", value: loss }],
  create: () =>
    plane({
      height(x, y) {
        const dx = x - slope;
        const dy = y - intercept;
        return loss + 0.5 * (dx * (fxx * dx + fxy * dy) + dy * (fxy * dx + 2 * dy));
      },
      slope(x, y, out) {
        const dx = x - slope;
        const dy = y - intercept;
        const fx = fxx * dx + fxy * dy;
        const fy = fxy * dx + 2 * dy;
        out[0] = fx;
        out[1] = fy;
        return loss + 0.5 * (dx * fx + dy * fy);
      },
      hessian(_theta, out) {
        out[0] = fxx;
        out[1] = out[2] = fxy;
        out[3] = 2;
      },
    }),
};
