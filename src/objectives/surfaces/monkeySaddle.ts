import { plane } from "../objective.ts";
import type { Surface } from "./surface.ts";

/** Re (x + iy)³: three valleys and three ridges meet at the origin, where gradient and Hessian both vanish. */
export const monkeySaddle: Surface = {
  id: "monkey-saddle",
  parameters: [],
  expression: "x^3 - 3*x*y^2",
  latex: "x^3 - 3xy^2",
  source: "D. Hilbert & S. Cohn-Vossen, Geometry and the Imagination, Chelsea 1952, ch. IV",
  domain: () => [
    [-1.5, 1.5],
    [-1.5, 1.5],
  ],
  start: () => [1.2, 0.02],
  criticalPoints: () => [{ at: [0, 0], kind: "degenerate", value: 0 }],
  create: () =>
    plane({
      height(x, y) {
        return x * (x * x - 3 * y * y);
      },
      slope(x, y, out) {
        out[0] = 3 * (x * x - y * y);
        out[1] = -6 * x * y;
        return x * (x * x - 3 * y * y);
      },
      hessian(theta, out) {
        out[0] = 6 * theta[0];
        out[1] = out[2] = -6 * theta[1];
        out[3] = -6 * theta[0];
      },
    }),
};
