import { tanh } from "../../math/elementary.ts";

/** Hidden units of the field. */
export const HIDDEN = 8;
/** W₁ [8][2], b₁ [8], W₂ [2][8], b₂ [2]: a 2-8-2 network. */
export const DIMENSION = 5 * HIDDEN + 2;
const B1 = 2 * HIDDEN;
const W2 = 3 * HIDDEN;
const B2 = 5 * HIDDEN;

/** Writes ż = W₂ tanh(W₁z + b₁) + b₂ into `out` at `to`, and the hidden values into `hidden` at `at`. */
export function field(
  theta: Float64Array,
  x: number,
  y: number,
  out: Float64Array,
  to: number,
  hidden: Float64Array,
  at: number,
): void {
  let dx = theta[B2];
  let dy = theta[B2 + 1];
  for (let k = 0; k < HIDDEN; k++) {
    const h = tanh(theta[2 * k] * x + theta[2 * k + 1] * y + theta[B1 + k]);
    hidden[at + k] = h;
    dx += theta[W2 + k] * h;
    dy += theta[W2 + HIDDEN + k] * h;
  }
  out[to] = dx;
  out[to + 1] = dy;
}

/**
 * Pulls the cotangent (cx, cy) of ż back: adds its part of the gradient to `gradient` and writes the cotangent of z into
 * `back`. `hidden` at `at` holds what `field` left there.
 */
export function pullBack(
  theta: Float64Array,
  x: number,
  y: number,
  hidden: Float64Array,
  at: number,
  cx: number,
  cy: number,
  gradient: Float64Array,
  back: Float64Array,
): void {
  let bx = 0;
  let by = 0;
  for (let k = 0; k < HIDDEN; k++) {
    const h = hidden[at + k];
    gradient[W2 + k] += cx * h;
    gradient[W2 + HIDDEN + k] += cy * h;
    const inner = (cx * theta[W2 + k] + cy * theta[W2 + HIDDEN + k]) * (1 - h * h);
    gradient[2 * k] += inner * x;
    gradient[2 * k + 1] += inner * y;
    gradient[B1 + k] += inner;
    bx += inner * theta[2 * k];
    by += inner * theta[2 * k + 1];
  }
  gradient[B2] += cx;
  gradient[B2 + 1] += cy;
  back[0] = bx;
  back[1] = by;
}
