import { finish } from "../math/parts.ts";
import { type GridSpline, gridObjective, splineInParts } from "./grid/spline.ts";
import type { Bare } from "./index.ts";
import type { Domain } from "./objective.ts";
import type { GridSpec } from "./spec.ts";

/** The splines of grids that are still in use: terrain, relief, probe and race all ask for the same one. */
const splines = new WeakMap<GridSpec["values"], GridSpline>();

/** Works out the spline that `gridLandscape` needs, yielding every millisecond or so. */
export function* prepareSpline(spec: GridSpec): Generator<undefined, GridSpline> {
  const known = splines.get(spec.values);
  if (known !== undefined) return known;
  const spline = yield* splineInParts(spec);
  splines.set(spec.values, spline);
  return spline;
}

/** Builds the surface that a validated grid describes. */
export function gridLandscape(spec: GridSpec): Bare {
  const domain = gridDomain(spec);
  return {
    plane: gridObjective(finish(prepareSpline(spec))),
    domain,
    start: suggestedStart(spec, domain),
    criticalPoints: [],
    quadratic: false,
    latex: "\\sum_{i,j} c_{ij}\\,B_i(x)\\,B_j(y)",
    // The spline may dip below its lowest value.
    nonNegative: false,
    bounded: true,
  };
}

/** All of the grid. */
export const gridDomain = ({ x, y }: GridSpec): Domain => [
  [x[0], x[x.length - 1]],
  [y[0], y[y.length - 1]],
];

/** Where the recorded way begins, if that is on the grid; else as of a formula. Part of version 1. */
function suggestedStart({ trajectory }: GridSpec, [[x0, x1], [y0, y1]]: Domain): readonly [number, number] {
  const [x, y] = trajectory?.points[0] ?? [Number.NaN, Number.NaN];
  if (x >= x0 && x <= x1 && y >= y0 && y <= y1) return [x, y];
  return [0.8 * x0 + 0.2 * x1, 0.2 * y0 + 0.8 * y1];
}
