import { type CriticalPoint, plane } from "../objective.ts";
import type { Surface } from "./surface.ts";

/** One of each pair ±(x, y), by Newton's method in 40 digits, rounded to double; the origin is its own mirror image. */
const half: readonly CriticalPoint[] = [
  { at: [0.08984201310031806, -0.7126564030207396], kind: "minimum", value: -1.0316284534898774 },
  { at: [1.703606714969981, -0.7960835686726251], kind: "minimum", value: -0.21546382438371764 },
  { at: [1.6071047529201972, 0.5686514548841314], kind: "minimum", value: 2.1042503103112584 },
  { at: [1.1092053368047865, -0.7682680925095399], kind: "saddle", value: 0.5437186009781851 },
  { at: [1.6380679841897785, 0.22867406904439408], kind: "saddle", value: 2.2293571975307147 },
  { at: [1.2960702671671092, 0.6050843880386585], kind: "saddle", value: 2.22947081802986 },
  { at: [1.2302298765166526, 0.16233458445899496], kind: "maximum", value: 2.496295351023577 },
];

const criticalPoints: readonly CriticalPoint[] = [
  ...half,
  ...half.map(({ at, kind, value }): CriticalPoint => ({ at: [-at[0], -at[1]], kind, value })),
  { at: [0, 0], kind: "saddle", value: 0 },
];

export const sixHumpCamel: Surface = {
  id: "six-hump-camel",
  parameters: [],
  expression: "(4 - 2.1*x^2 + x^4/3)*x^2 + x*y + (4*y^2 - 4)*y^2",
  latex: "\\left(4 - 2.1x^2 + \\tfrac13 x^4\\right)x^2 + xy + \\left(4y^2 - 4\\right)y^2",
  source:
    "L. C. W. Dixon & G. P. Szegö (eds.), Towards Global Optimisation 2, North-Holland 1978, pp. 1–15; Jamil & Yang, arXiv:1308.4008, §3, Camel – Six Hump",
  domain: () => [
    [-3, 3],
    [-2, 2],
  ],
  start: () => [1.2, 1.1],
  criticalPoints: () => criticalPoints,
  create: () =>
    plane({
      height(x, y) {
        const x2 = x * x;
        const y2 = y * y;
        return (4 - 2.1 * x2 + (x2 * x2) / 3) * x2 + x * y + (4 * y2 - 4) * y2;
      },
      slope(x, y, out) {
        const x2 = x * x;
        const y2 = y * y;
        out[0] = x * (8 - 8.4 * x2 + 2 * x2 * x2) + y;
        out[1] = x + y * (16 * y2 - 8);
        return (4 - 2.1 * x2 + (x2 * x2) / 3) * x2 + x * y + (4 * y2 - 4) * y2;
      },
      hessian(theta, out) {
        const x2 = theta[0] * theta[0];
        out[0] = 8 - 25.2 * x2 + 10 * x2 * x2;
        out[1] = out[2] = 1;
        out[3] = 48 * theta[1] * theta[1] - 8;
      },
    }),
};
