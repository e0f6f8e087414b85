import { type CriticalPoint, plane } from "../objective.ts";
import type { Surface } from "./surface.ts";

/** On y = −x/2 the gradient vanishes where x = 0 or x⁴ − 4.2x² + 3.5 = 0, that is x² = 2.1 ± √0.91. */
const outer = 1.7475523458302888;
const inner = 1.07054229182366;

const criticalPoints: readonly CriticalPoint[] = [
  { at: [0, 0], kind: "minimum", value: 0 },
  { at: [outer, -outer / 2], kind: "minimum", value: 0.2986384422368598 },
  { at: [-outer, outer / 2], kind: "minimum", value: 0.2986384422368598 },
  { at: [inner, -inner / 2], kind: "saddle", value: 0.8773615577631402 },
  { at: [-inner, inner / 2], kind: "saddle", value: 0.8773615577631402 },
];

export const threeHumpCamel: Surface = {
  id: "three-hump-camel",
  parameters: [],
  expression: "2*x^2 - 1.05*x^4 + x^6/6 + x*y + y^2",
  latex: "2x^2 - 1.05x^4 + \\tfrac16 x^6 + xy + y^2",
  source: "F. H. Branin, IBM J. Res. Dev. 16 (1972) 504–522; Jamil & Yang, arXiv:1308.4008, §3, Camel – Three Hump",
  nonNegative: true,
  domain: () => [
    [-5, 5],
    [-5, 5],
  ],
  start: () => [-2.4, -3.6],
  criticalPoints: () => criticalPoints,
  create: () =>
    plane({
      height(x, y) {
        const x2 = x * x;
        return (2 - 1.05 * x2 + (x2 * x2) / 6) * x2 + x * y + y * y;
      },
      slope(x, y, out) {
        const x2 = x * x;
        out[0] = x * (4 - 4.2 * x2 + x2 * x2) + y;
        out[1] = x + 2 * y;
        return (2 - 1.05 * x2 + (x2 * x2) / 6) * x2 + x * y + y * y;
      },
      hessian(theta, out) {
        const x2 = theta[0] * theta[0];
        out[0] = 4 - 12.6 * x2 + 5 * x2 * x2;
        out[1] = out[2] = 1;
        out[3] = 2;
      },
    }),
};
