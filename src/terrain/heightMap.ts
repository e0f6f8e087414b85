import { exp, log } from "../math/elementary.ts";
import type { HeightKind, HeightMap } from "./frame.ts";

/** φ of the height map: linear t, root √t, log(1 + t); odd, so that losses under the floor dip below the base. */
function phi(kind: HeightKind, t: number): number {
  if (kind === "linear") return t;
  const size = Math.abs(t);
  const mapped = kind === "root" ? Math.sqrt(size) : log(1 + size);
  return t < 0 ? -mapped : mapped;
}

function phiInverse(kind: HeightKind, h: number): number {
  if (kind === "linear") return h;
  const size = Math.abs(h);
  const t = kind === "root" ? size * size : exp(size) - 1;
  return h < 0 ? -t : t;
}

/**
 * The soft minimum that bends losses above `cut` towards `top`: cut + r(1 − e^(−(L − cut)/r)) with r = top − cut. Its slope
 * is 1 at the cut, so a plateau has no edge.
 */
function knee(map: HeightMap, loss: number): number {
  const { cut, top } = map;
  if (cut === undefined || loss <= cut) return loss;
  const room = top - cut;
  return cut + room * (1 - exp(-(loss - cut) / room));
}

/** Height of the drawn ground: 0 at the floor, 1 at the top; NaN for a loss that is not a number. Monotone. */
export function heightOf(map: HeightMap, loss: number): number {
  const t = (knee(map, loss) - map.floor) / map.scale;
  return phi(map.kind, t) / phi(map.kind, (map.top - map.floor) / map.scale);
}

/** The loss drawn at height h: the inverse of `heightOf`; ∞ at and above the top of a map that is cut. */
export function lossOf(map: HeightMap, h: number): number {
  const { cut, top, floor, scale, kind } = map;
  const bent = floor + scale * phiInverse(kind, h * phi(kind, (top - floor) / scale));
  if (cut === undefined || bent <= cut) return bent;
  const left = 1 - (bent - cut) / (top - cut);
  return left <= 0 ? Number.POSITIVE_INFINITY : cut - (top - cut) * log(left);
}

/** Writes the heights of losses[from … to) into `out`: `heightOf` with everything that is constant taken out. */
export function writeHeights(map: HeightMap, losses: Float64Array, out: Float32Array, from: number, to: number): void {
  const { kind, floor, scale, cut, top } = map;
  const whole = 1 / phi(kind, (top - floor) / scale);
  const limit = cut ?? Number.POSITIVE_INFINITY;
  for (let k = from; k < to; k++) {
    const loss = losses[k];
    if (!(loss - loss === 0)) {
      // ∞ stands at the top where the ground is cut there anyway; elsewhere there is no ground to draw.
      out[k] = loss === Number.POSITIVE_INFINITY && cut !== undefined ? 1 : Number.NaN;
      continue;
    }
    const t = ((loss > limit ? knee(map, loss) : loss) - floor) / scale;
    out[k] = phi(kind, t) * whole;
  }
}

/** Rounds to `figures` significant figures. */
export function roundFigures(value: number, figures: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(figures)) : value;
}

/** Highest useful ratio top/scale in a log map: beyond e²⁰ the interesting ground would be flat. */
const LOG_REACH = 4.8e8;
/** A cut that would take less than a fifth off the top is not worth its notice. */
const BITE = 0.8;
/** How much of the cut height the knee has for itself. */
const KNEE_SHARE = 0.25;
/**
 * The top may stand this many times as high (after φ) as nine tenths of the ground before it is cut. Who asks for linear
 * heights wants to see the spikes, so there the limit is generous; a log landscape is not spiky unless it has a pole.
 */
const SPIKE = { linear: 20, root: 4.5, log: 3 } as const;

/**
 * Chooses how sampled losses become heights. L₀ is 0 for non-negative losses that come near 0, else the lowest sample. The
 * log scale c is the 15th percentile of L − L₀; when the middle 80 % of L − L₀ lies within one order of magnitude it is the
 * whole range instead, which makes the map nearly linear. Spikes are cut.
 */
export function chooseHeightMap(losses: Float64Array, kind: HeightKind, nonNegative: boolean): HeightMap {
  const finite = losses.filter((loss) => loss - loss === 0).sort();
  if (finite.length === 0) return { kind, floor: 0, scale: 1, top: 1 };
  const lowest = finite[0];
  const highest = finite[finite.length - 1];
  const floor = nonNegative && lowest >= 0 && lowest <= 0.2 * highest ? 0 : lowest;
  const range = highest - floor;
  if (!(range > 1e-13 * Math.abs(floor)) || !Number.isFinite(range)) return flatMap(kind, floor);
  const above = (part: number) => finite[Math.floor(part * (finite.length - 1))] - floor;
  const [low, high] = [above(0.1), above(0.9)];
  const even = low > 0 && high <= 10 * low;
  const cutAt = spikeCut(kind, even, high, range, Math.max(above(0.15), range * 1e-9));
  const cut = cutAt === undefined ? undefined : roundFigures(floor + cutAt, 2);
  const top = cut === undefined ? highest : cut + KNEE_SHARE * (cut - floor);
  const scale = roundFigures(logScale(even, above(0.15), top - floor), 2);
  return cut === undefined || !(cut > floor) || top >= BITE * highest
    ? {
        kind,
        floor,
        scale: cut === undefined ? scale : roundFigures(logScale(even, above(0.15), range), 2),
        top: highest,
      }
    : { kind, floor, scale, top, cut };
}

/** A landscape without relief lies at the base. */
function flatMap(kind: HeightKind, floor: number): HeightMap {
  const unit = Math.abs(floor) > 0 && Number.isFinite(floor) ? Math.abs(floor) : 1;
  return { kind, floor, scale: unit, top: floor + unit };
}

function logScale(even: boolean, percentile: number, range: number): number {
  if (even || !(percentile > 0)) return even ? range : range / 1000;
  return Math.max(percentile, range / LOG_REACH);
}

/** Where a spike is cut, as L − L₀; undefined when nothing has to be. */
function spikeCut(
  kind: HeightKind,
  even: boolean,
  high: number,
  range: number,
  percentile: number,
): number | undefined {
  if (!(high > 0)) return undefined;
  if (kind === "log" && !even) {
    const t = high / percentile;
    if (phi(kind, range / percentile) <= SPIKE.log * phi(kind, t) && range <= percentile * LOG_REACH) return undefined;
    const cutHeight = Math.min(1.5 * phi(kind, t), phi(kind, LOG_REACH));
    return percentile * phiInverse(kind, cutHeight);
  }
  const factor = kind === "log" ? SPIKE.log : kind === "root" ? SPIKE.root * SPIKE.root : SPIKE.linear;
  if (range <= factor * high) return undefined;
  return kind === "log" ? 0.8 * high : 3 * high;
}
