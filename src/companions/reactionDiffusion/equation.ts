import { cos } from "../../math/elementary.ts";

/** u_t = D·u_xx + R·u(1 − u) on 0 ≤ x ≤ 1, 0 ≤ t ≤ 1, nothing flowing through the walls: u_x = 0 at x = 0 and 1. */
export const D = 0.1;
export const R = 2;

/** u(x, 0). */
export const initial = (x: number): number => 0.5 + 0.4 * cos(Math.PI * x);

/** Places along x, and stored times, of the reference solution; both include the ends. */
export const COLUMNS = 101;
export const ROWS = 11;
/** Time steps: D·Δt/Δx² = 0.25, half of what explicit steps bear. */
const STEPS = 4000;

/** The solution by explicit finite differences with mirrored walls, row-major [11 times][101 places]. */
export function finiteDifferences(): Float64Array {
  const stored = new Float64Array(ROWS * COLUMNS);
  let u = Float64Array.from({ length: COLUMNS }, (_, i) => initial(i / (COLUMNS - 1)));
  let next = new Float64Array(COLUMNS);
  const dt = 1 / STEPS;
  const squares = (COLUMNS - 1) * (COLUMNS - 1);
  const every = STEPS / (ROWS - 1);
  stored.set(u);
  for (let k = 1; k <= STEPS; k++) {
    for (let i = 0; i < COLUMNS; i++) {
      const left = u[i === 0 ? 1 : i - 1];
      const right = u[i === COLUMNS - 1 ? COLUMNS - 2 : i + 1];
      next[i] = u[i] + dt * (D * squares * (left - 2 * u[i] + right) + R * u[i] * (1 - u[i]));
    }
    [u, next] = [next, u];
    if (k % every === 0) stored.set(u, (k / every) * COLUMNS);
  }
  return stored;
}
