import type { Domain } from "../../objectives/objective.ts";
import { decimalExponent } from "../../terrain/contours.ts";

/** A thousandth of the side's decade: about a pixel, so that a point placed by hand is short to write. */
function rounded(value: number, [from, to]: readonly [number, number]): number {
  const step = 10 ** (decimalExponent(to - from) - 3);
  return Number((Math.round(value / step) * step).toPrecision(12));
}

/** A point under the pointer, without figures that no hand could mean. */
export function roundedPoint(domain: Domain, [x, y]: readonly [number, number]): readonly [number, number] {
  return [rounded(x, domain[0]), rounded(y, domain[1])];
}
