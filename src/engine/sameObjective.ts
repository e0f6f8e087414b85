import type { LandscapeRequest } from "../experiment/landscape.ts";

/**
 * The page repeats an objective by reference, so equal ones are mostly the same; samples are long to compare as text, and a
 * grid's million losses too long.
 */
export const sameObjective = (a: LandscapeRequest["objective"], b: LandscapeRequest["objective"]): boolean =>
  a === b || (a.type === b.type && a.type !== "grid" && JSON.stringify(a) === JSON.stringify(b));
