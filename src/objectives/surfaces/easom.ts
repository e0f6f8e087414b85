import { cos, exp, sin } from "../../math/elementary.ts";
import { type CriticalPoint, plane } from "../objective.ts";
import { alongAxes } from "./axes.ts";
import type { Surface } from "./surface.ts";

/** p(t) = cos t · e^(−(t − π)²); f = −p(x)·p(y). */
function axis(t: number): number {
  const u = t - Math.PI;
  return cos(t) * exp(-u * u);
}

/** p′(t) = −(sin t + 2u cos t)·e^(−u²), u = t − π. */
function slope(t: number): number {
  const u = t - Math.PI;
  return -(sin(t) + 2 * u * cos(t)) * exp(-u * u);
}

/** p″(t) = ((4u² − 3) cos t + 4u sin t)·e^(−u²). */
function bend(t: number): number {
  const u = t - Math.PI;
  return ((4 * u * u - 3) * cos(t) + 4 * u * sin(t)) * exp(-u * u);
}

/** p′ = 0 at π and next at π ± 1.836…, where p = 0.009…; p = 0 at π ± π/2. By Newton's method in 40 digits. */
const near = [1.3049954504376675, 4.978189856741919] as const;
const zero = [Math.PI / 2, 1.5 * Math.PI] as const;
const crest = 0.009005678148573858;

/** All in the domain: the well and the faint ring around it. */
const criticalPoints: readonly CriticalPoint[] = [
  { at: [Math.PI, Math.PI], kind: "minimum", value: -1 },
  ...near.flatMap((t): CriticalPoint[] => [
    { at: [t, Math.PI], kind: "maximum", value: crest },
    { at: [Math.PI, t], kind: "maximum", value: crest },
    ...near.map((s): CriticalPoint => ({ at: [t, s], kind: "minimum", value: -crest * crest })),
  ]),
  ...zero.flatMap((t) => zero.map((s): CriticalPoint => ({ at: [t, s], kind: "saddle", value: 0 }))),
];

/**
 * A needle's eye in a plain: away from the well the gradient is smaller than rounding can tell from zero. The literature
 * searches [−100, 100]²; drawn is the neighbourhood of the well.
 */
export const easom: Surface = {
  id: "easom",
  parameters: [],
  expression: "-cos(x)*cos(y)*exp(-((x - pi)^2 + (y - pi)^2))",
  latex: "-\\cos x\\,\\cos y\\,e^{-(x-\\pi)^2-(y-\\pi)^2}",
  source: "E. E. Easom, M. Eng. thesis, University of Louisville 1990; Jamil & Yang, arXiv:1308.4008, §3, Easom",
  domain: () => [
    [-1, 7],
    [-1, 7],
  ],
  start: () => [4.7, 4.6],
  criticalPoints: () => criticalPoints,
  create: () =>
    plane({
      ...alongAxes(axis, axis, (_x, _y, px, py) => -(px * py)),
      slope(x, y, out) {
        const px = axis(x);
        const py = axis(y);
        out[0] = -(slope(x) * py);
        out[1] = -(px * slope(y));
        return -(px * py);
      },
      hessian(theta, out) {
        const x = theta[0];
        const y = theta[1];
        out[0] = -(bend(x) * axis(y));
        out[1] = out[2] = -(slope(x) * slope(y));
        out[3] = -(axis(x) * bend(y));
      },
    }),
};
