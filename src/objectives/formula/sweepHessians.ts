import { type BinaryPartials, binaryPartials, createBinaryPartials } from "./binaryRules.ts";
import { ALONG_BOTH, ALONG_X, type Jets } from "./jets.ts";
import { Operation } from "./operation.ts";
import { blend, shareOfFirst, signOfSlope } from "./sweepGradients.ts";
import type { Tape } from "./tape.ts";
import { bendOf } from "./unaryRules.ts";

const partials = createBinaryPartials();

/** Forward mode, second order: after `sweepGradients`, the second derivatives of every active slot along x and y. */
export function sweepHessians(tape: Tape, slots: Float64Array, jets: Jets): void {
  const { codes, first, second, firstOperation } = tape;
  const { moves, active, activeCount, x, y, xx, xy, yy, slopes } = jets;
  for (let i = 0; i < activeCount; i++) {
    const k = active[i];
    const at = firstOperation + k;
    const a = first[k];
    const b = second[k];
    const u = slots[a];
    const w = slots[b];
    switch (codes[k]) {
      case Operation.add:
        xx[at] = xx[a] + xx[b];
        xy[at] = xy[a] + xy[b];
        yy[at] = yy[a] + yy[b];
        break;
      case Operation.subtract:
        xx[at] = xx[a] - xx[b];
        xy[at] = xy[a] - xy[b];
        yy[at] = yy[a] - yy[b];
        break;
      case Operation.multiply:
        xx[at] = xx[a] * w + 2 * x[a] * x[b] + u * xx[b];
        xy[at] = xy[a] * w + x[a] * y[b] + y[a] * x[b] + u * xy[b];
        yy[at] = yy[a] * w + 2 * y[a] * y[b] + u * yy[b];
        break;
      case Operation.square:
        xx[at] = 2 * (x[a] * x[a] + u * xx[a]);
        xy[at] = 2 * (x[a] * y[a] + u * xy[a]);
        yy[at] = 2 * (y[a] * y[a] + u * yy[a]);
        break;
      case Operation.negate:
        xx[at] = -xx[a];
        xy[at] = -xy[a];
        yy[at] = -yy[a];
        break;
      case Operation.divide:
        xx[at] = (xx[a] - 2 * x[at] * x[b] - slots[at] * xx[b]) / w;
        xy[at] = (xy[a] - x[at] * y[b] - y[at] * x[b] - slots[at] * xy[b]) / w;
        yy[at] = (yy[a] - 2 * y[at] * y[b] - slots[at] * yy[b]) / w;
        break;
      case Operation.min:
      case Operation.max: {
        const share = shareOfFirst(codes[k], u, w);
        xx[at] = blend(share, xx[a], xx[b]);
        xy[at] = blend(share, xy[a], xy[b]);
        yy[at] = blend(share, yy[a], yy[b]);
        break;
      }
      case Operation.abs:
      case Operation.relu: {
        const sign = signOfSlope(codes[k], u);
        xx[at] = sign === 0 ? 0 : sign * xx[a];
        xy[at] = sign === 0 ? 0 : sign * xy[a];
        yy[at] = sign === 0 ? 0 : sign * yy[a];
        break;
      }
      case Operation.power:
      case Operation.atan2:
        binaryPartials(codes[k], u, w, slots[at], moves[a] !== 0, moves[b] !== 0, partials);
        xx[at] = chained(partials, x[a], x[b], x[a], x[b], xx[a], xx[b]);
        xy[at] = chained(partials, x[a], x[b], y[a], y[b], xy[a], xy[b]);
        yy[at] = chained(partials, y[a], y[b], y[a], y[b], yy[a], yy[b]);
        break;
      default: {
        const slope = slopes[k];
        const bend = bendOf(codes[k], u, slots[at], slope);
        xx[at] = bend * x[a] * x[a] + slope * xx[a];
        xy[at] = bend * x[a] * y[a] + slope * xy[a];
        yy[at] = bend * y[a] * y[a] + slope * yy[a];
      }
    }
    if (moves[at] !== ALONG_BOTH) {
      xy[at] = 0;
      if (moves[at] === ALONG_X) yy[at] = 0;
      else xx[at] = 0;
    }
  }
}

/** The mixed derivative of φ(u, w) along p and q, from those of u and w: the chain rule, twice. */
function chained(
  phi: BinaryPartials,
  up: number,
  wp: number,
  uq: number,
  wq: number,
  upq: number,
  wpq: number,
): number {
  return phi.uu * up * uq + phi.uw * (up * wq + wp * uq) + phi.ww * wp * wq + phi.u * upq + phi.w * wpq;
}
