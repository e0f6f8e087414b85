import { multiplesWithin } from "../../math/multiples.ts";
import { oneTwoFive } from "../../terrain/contours.ts";

/** Round coordinates inside [from, to], at most about `most` of them, at a 1-2-5 interval. */
export function axisTicks(from: number, to: number, most: number): readonly number[] {
  const span = to - from;
  if (!(span > 0) || !Number.isFinite(span)) return [];
  let interval = oneTwoFive(span / most);
  while (span / interval > most) interval = oneTwoFive(interval * 2.6); // 2.6: takes 1 to 2, 2 to 5 and 5 to 10
  const slack = 1e-9 * span; // 1e-9: an edge that is a multiple up to rounding still gets its figure
  return multiplesWithin(interval, from - slack, to + slack).map((k) => Number((k * interval).toPrecision(12)));
}
