import type { Domain } from "../objectives/objective.ts";

/** World units of the block diagram's longer side. */
export const PLAN_SIDE = 12;
/** World units between h = 0 and h = 1 at relief 1. */
export const RELIEF = 2.9;
/** Depth of the base below the lowest ground. */
export const PLINTH = 0.45;
/** A longer domain is drawn at this ratio, and x and y then differ in scale. */
const MAX_RATIO = 1.25;

/** The block's plan in world units: x east, z south. */
export interface Plan {
  readonly x: number;
  readonly z: number;
  /** False where the domain's own ratio was clamped. */
  readonly trueToScale: boolean;
}

/** Plan of a domain: longer side 12, sides in the domain's ratio, clamped to 1–1.25. */
export function planOf([[x0, x1], [y0, y1]]: Domain): Plan {
  const ratio = (x1 - x0) / (y1 - y0);
  const drawn = Math.min(MAX_RATIO, Math.max(1 / MAX_RATIO, ratio));
  const trueToScale = Math.abs(drawn - ratio) < 1e-9 * ratio; // 1e-9: rounding of the two subtractions and the quotient
  return drawn >= 1
    ? { x: PLAN_SIDE, z: PLAN_SIDE / drawn, trueToScale }
    : { x: PLAN_SIDE * drawn, z: PLAN_SIDE, trueToScale };
}
