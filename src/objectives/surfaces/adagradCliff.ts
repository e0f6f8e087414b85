import { sigmoid, softplus } from "../../math/elementary.ts";
import { plane } from "../objective.ts";
import { alongAxes } from "./axes.ts";
import type { Surface } from "./surface.ts";

/** p(x) = 4 ln(1 + e^(−5x)) + 0.02(x − 10)²: slope near −20 on the cliff x < 0, under 0.5 on the meadow x > 1. */
function p(x: number): number {
  const v = x - 10;
  return 4 * softplus(-5 * x) + 0.02 * v * v;
}

/** f = p(x) + ½y², made here: whoever remembers the cliff for ever crosses the meadow slowly. */
export const adagradCliff: Surface = {
  id: "adagrad-cliff",
  parameters: [],
  expression: "4*softplus(-5*x) + 0.02*(x - 10)^2 + 0.5*y^2",
  latex: "4\\ln\\left(1 + e^{-5x}\\right) + 0.02\\,(x - 10)^2 + \\tfrac12 y^2",
  source: "cf. J. Duchi, E. Hazan & Y. Singer, JMLR 12 (2011) 2121–2159, eq. 1",
  domain: () => [
    [-3, 12],
    [-2, 2],
  ],
  start: () => [-2, 1],
  /** The cliff's tail e^(−50) moves the minimum by less than a rounding error of 10, and leaves 4 ln(1 + e^(−50)). */
  criticalPoints: () => [{ at: [10, 0], kind: "minimum", value: 7.714999391855671e-22 }],
  create: () =>
    plane({
      ...alongAxes(
        p,
        (y) => 0.5 * y * y,
        (_x, _y, px, qy) => px + qy,
      ),
      slope(x, y, out) {
        out[0] = 0.04 * (x - 10) - 20 * sigmoid(-5 * x);
        out[1] = y;
        return p(x) + 0.5 * y * y;
      },
      hessian(theta, out) {
        const z = 5 * theta[0];
        out[0] = 0.04 + 100 * sigmoid(z) * sigmoid(-z);
        out[1] = out[2] = 0;
        out[3] = 1;
      },
    }),
};
