import { eigenvalues2 } from "../curvature/planeCurvature.ts";
import type { DrawnLandscape } from "../experiment/landscape.ts";
import type { Domain } from "../objectives/objective.ts";
import type { CurvatureFrame } from "../terrain/curvatureTone.ts";
import { axisSamples } from "../terrain/grid.ts";

/** Hessians between two looks at the clock: a millisecond or so of a surface's. */
const BREATH = 4096;

/**
 * λmax of what is drawn (of a network: within the plane) on grids of `sizes` points a side, coarse to fine; values of a
 * coarser grid that lie on a finer one are worked out again there, as 33 of 129 are few.
 */
export function* curvatureGrid(
  { plane, domain: own }: DrawnLandscape,
  sizes: readonly number[],
  domain: Domain = own,
): Generator<CurvatureFrame | undefined, undefined> {
  const theta = new Float64Array(2);
  const square = new Float64Array(4);
  const pair = new Float64Array(2);
  // A Hessian of a network costs several losses.
  const breath = Math.max(1, Math.floor(Math.min(BREATH, (plane.breath ?? Number.POSITIVE_INFINITY) / 4)));
  let since = 0;
  for (const [stage, n] of sizes.entries()) {
    const [xs, ys] = [axisSamples(domain[0], n), axisSamples(domain[1], n)];
    const lambda = new Float32Array(n * n);
    for (let k = 0; k < lambda.length; k++) {
      theta[0] = xs[k % n];
      theta[1] = ys[Math.floor(k / n)];
      plane.hessian(theta, square);
      eigenvalues2(square[0], square[1], square[3], pair, 0);
      lambda[k] = Number.isFinite(pair[1]) ? pair[1] : Number.NaN;
      if (++since < breath) continue;
      since = 0;
      yield undefined;
    }
    yield { n, domain, lambda, final: stage === sizes.length - 1 };
  }
  return undefined;
}
