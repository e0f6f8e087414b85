import type { Trajectory } from "../../engine/race.ts";

/** How the inner solve of the step that led to point `step` went. */
export function solveAt(
  trajectory: Trajectory,
  step: number,
): { readonly iterations: number; readonly residual: number } | undefined {
  const { solves } = trajectory;
  let low = 0;
  let high = solves.length / 3 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = solves[middle * 3];
    if (at === step - 1) return { iterations: solves[middle * 3 + 1], residual: solves[middle * 3 + 2] };
    if (at < step - 1) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
