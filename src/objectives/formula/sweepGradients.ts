import { binaryPartials, createBinaryPartials } from "./binaryRules.ts";
import { ALONG_BOTH, ALONG_X, ALONG_Y, type Jets } from "./jets.ts";
import { Operation } from "./operation.ts";
import type { Tape } from "./tape.ts";
import { slopeOf } from "./unaryRules.ts";

const partials = createBinaryPartials();

/**
 * Forward mode, first order: after `sweepValues`, the derivatives of every active slot along x and y. At kinks
 * PyTorch's choice: abs′(0) = relu′(0) = 0, and at a tie min and max give each operand half; what they do not choose
 * leaves no trace.
 */
export function sweepGradients(tape: Tape, slots: Float64Array, jets: Jets): void {
  const { codes, first, second, firstOperation } = tape;
  const { moves, active, activeCount, x, y, slopes } = jets;
  for (let i = 0; i < activeCount; i++) {
    const k = active[i];
    const at = firstOperation + k;
    const a = first[k];
    const b = second[k];
    const u = slots[a];
    const w = slots[b];
    switch (codes[k]) {
      case Operation.add:
        x[at] = x[a] + x[b];
        y[at] = y[a] + y[b];
        break;
      case Operation.subtract:
        x[at] = x[a] - x[b];
        y[at] = y[a] - y[b];
        break;
      case Operation.multiply:
        x[at] = x[a] * w + u * x[b];
        y[at] = y[a] * w + u * y[b];
        break;
      case Operation.square:
        x[at] = 2 * u * x[a];
        y[at] = 2 * u * y[a];
        break;
      case Operation.negate:
        x[at] = -x[a];
        y[at] = -y[a];
        break;
      case Operation.divide:
        x[at] = (x[a] - slots[at] * x[b]) / w;
        y[at] = (y[a] - slots[at] * y[b]) / w;
        break;
      case Operation.min:
      case Operation.max: {
        const share = shareOfFirst(codes[k], u, w);
        x[at] = blend(share, x[a], x[b]);
        y[at] = blend(share, y[a], y[b]);
        break;
      }
      case Operation.abs:
      case Operation.relu: {
        const sign = signOfSlope(codes[k], u);
        x[at] = sign === 0 ? 0 : sign * x[a];
        y[at] = sign === 0 ? 0 : sign * y[a];
        break;
      }
      case Operation.power:
      case Operation.atan2:
        binaryPartials(codes[k], u, w, slots[at], moves[a] !== 0, moves[b] !== 0, partials);
        x[at] = along(moves[a] & ALONG_X, partials.u, x[a]) + along(moves[b] & ALONG_X, partials.w, x[b]);
        y[at] = along(moves[a] & ALONG_Y, partials.u, y[a]) + along(moves[b] & ALONG_Y, partials.w, y[b]);
        break;
      default: {
        const slope = slopeOf(codes[k], u, slots[at]);
        slopes[k] = slope;
        x[at] = slope * x[a];
        y[at] = slope * y[a];
      }
    }
    if (moves[at] !== ALONG_BOTH) {
      if (moves[at] === ALONG_X) y[at] = 0;
      else x[at] = 0;
    }
  }
}

/** slope · derivative where the operand moves, else 0 even if the slope is infinite. */
function along(moving: number, slope: number, derivative: number): number {
  return moving === 0 ? 0 : slope * derivative;
}

/** How much of min or max is its first operand: 1, 0, or ½ at a tie. */
export function shareOfFirst(code: number, u: number, w: number): number {
  if (u === w) return 0.5;
  return u > w === (code === Operation.max) ? 1 : 0;
}

export function blend(share: number, first: number, second: number): number {
  return share === 1 ? first : share === 0 ? second : 0.5 * first + 0.5 * second;
}

/** The slope of abs or relu: −1, 0 or 1. */
export function signOfSlope(code: number, u: number): number {
  return code === Operation.abs ? Math.sign(u) : u > 0 ? 1 : 0;
}
