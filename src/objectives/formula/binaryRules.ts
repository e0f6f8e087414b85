import { log, pow } from "../../math/elementary.ts";
import { Operation } from "./operation.ts";

/** The partial derivatives of a power uʷ or of atan2(u, w); overwritten by each call. */
export interface BinaryPartials {
  u: number;
  w: number;
  uu: number;
  uw: number;
  ww: number;
}

export function createBinaryPartials(): BinaryPartials {
  return { u: 0, w: 0, uu: 0, uw: 0, ww: 0 };
}

/**
 * Writes the partial derivatives of the operation at (u, w), where it has the given value. Those by an operand that
 * does not move are 0: the logarithm of a negative base must not spoil x³ for want of an exponent that changes.
 */
export function binaryPartials(
  code: number,
  u: number,
  w: number,
  value: number,
  uMoves: boolean,
  wMoves: boolean,
  out: BinaryPartials,
): void {
  if (code === Operation.atan2) {
    const square = u * u + w * w;
    out.u = w / square;
    out.w = -u / square;
    out.uu = 2 * out.u * out.w;
    out.uw = out.w * out.w - out.u * out.u;
    out.ww = -out.uu;
    return;
  }
  out.u = uMoves ? powerSlope(u, w) : 0;
  out.uu = uMoves && w !== 0 ? w * powerSlope(u, w - 1) : 0;
  out.w = wMoves ? powerGrowth(u, w, value) : 0;
  out.ww = wMoves && out.w !== 0 ? out.w * log(u) : 0;
  const below = uMoves && wMoves ? pow(u, w - 1) : 0;
  out.uw = uMoves && wMoves ? below + w * powerGrowth(u, w - 1, below) : 0;
}

/** ∂(uʷ)/∂u = w·uʷ⁻¹, and 0 for w = 0 whatever u is. */
function powerSlope(u: number, w: number): number {
  return w === 0 ? 0 : w * pow(u, w - 1);
}

/** ∂(uʷ)/∂w = uʷ ln u, and 0 for u = 0 ≤ w, where PyTorch too (pow_backward_exponent) lets the power stand still. */
function powerGrowth(u: number, w: number, power: number): number {
  return u === 0 && w >= 0 ? 0 : power * log(u);
}
