import type { CriticalPoint } from "../objective.ts";

/** Where p′ = 0 on one axis, with p there and whether p has a valley (p″ > 0) or a crest (p″ < 0). */
export interface AxisPoint {
  readonly at: number;
  readonly value: number;
  readonly bends: "up" | "down";
}

/** The critical points of p(x) + q(y): every pair of a stationary point of p with one of q. */
export function pairedPoints(alongX: readonly AxisPoint[], alongY: readonly AxisPoint[]): readonly CriticalPoint[] {
  return alongX.flatMap((x) =>
    alongY.map(
      (y): CriticalPoint => ({
        at: [x.at, y.at],
        kind: x.bends !== y.bends ? "saddle" : x.bends === "up" ? "minimum" : "maximum",
        value: x.value + y.value,
      }),
    ),
  );
}

/** A zero of `slope`, and whether the curve below it bends up there (slope goes from − to +) or down. */
export interface SlopeZero {
  readonly at: number;
  readonly bends: "up" | "down";
}

/**
 * The zeros of `slope` on [from, to] at which it changes sign, in ascending order: `cells` equal cells are scanned and
 * each change is bisected to neighbouring doubles. Two zeros within one cell are not seen.
 */
export function slopeZeros(
  slope: (t: number) => number,
  from: number,
  to: number,
  cells: number,
): readonly SlopeZero[] {
  const zeros: SlopeZero[] = [];
  let left = from;
  let before = slope(left);
  for (let cell = 1; cell <= cells; cell++) {
    const right = cell === cells ? to : from + ((to - from) * cell) / cells;
    const after = slope(right);
    if (before < 0 !== after < 0) zeros.push({ at: bisected(slope, left, right), bends: before < 0 ? "up" : "down" });
    left = right;
    before = after;
  }
  return zeros;
}

/** The double at or next to a sign change of `slope` between `left` and `right`; the end with the smaller |slope|. */
function bisected(slope: (t: number) => number, left: number, right: number): number {
  let a = left;
  let b = right;
  const leftNegative = slope(a) < 0;
  for (;;) {
    const middle = a + (b - a) / 2;
    if (middle <= a || middle >= b) return Math.abs(slope(a)) < Math.abs(slope(b)) ? a : b;
    if (slope(middle) < 0 === leftNegative) a = middle;
    else b = middle;
  }
}
