import {
  add,
  arctangentSeries,
  type DoubleDouble,
  divide,
  multiply,
  negate,
  PI,
  productError,
  squareRoot,
  sumError,
} from "./doubleDouble.ts";

/** Nodes at multiples of 1/64. */
const NODES_PER_UNIT = 64;
/** 1.5·2⁵²: adding and subtracting it rounds |v| < 2⁵¹ to the nearest integer. */
const ROUNDER = 6755399441055744;
const [HALF_PI_HI, HALF_PI_LO] = divide(PI, [2, 0]);

/** Per node t from 0 to 1: arctan t as hi and lo, then π/2 − arctan t = arctan(1/t) as hi and lo. Built at first use. */
let arctangentNodes: Float64Array | undefined;
/** Per node t from 0 to 1/2: arcsin t as hi and lo, and √(1 − t²). Built at first use. */
let arcsineNodes: Float64Array | undefined;
/** The lower part of the last `arcsineHead`. */
const TAIL = new Float64Array(1);

/** arctan of ascending arguments from 0, each from the one before by arctan a − arctan b = arctan((a − b)/(1 + a b)). */
function arctangents(tangents: readonly DoubleDouble[]): readonly DoubleDouble[] {
  let angle: DoubleDouble = [0, 0];
  return tangents.map((tangent, i) => {
    const before = tangents[i - 1] ?? tangent;
    const step = divide(add(tangent, negate(before)), add([1, 0], multiply(tangent, before)));
    return (angle = add(angle, arctangentSeries(step)));
  });
}

function nodesUpTo(end: number): readonly DoubleDouble[] {
  return Array.from({ length: end * NODES_PER_UNIT + 1 }, (_, i) => [i / NODES_PER_UNIT, 0]);
}

function arctangentTable(): Float64Array {
  const angles = arctangents(nodesUpTo(1));
  return Float64Array.from(angles.flatMap((angle) => [...angle, ...add(divide(PI, [2, 0]), negate(angle))]));
}

function arcsineTable(): Float64Array {
  const nodes = nodesUpTo(1 / 2);
  const cosines = nodes.map((t) => squareRoot(add([1, 0], negate(multiply(t, t)))));
  const angles = arctangents(nodes.map((t, i) => divide(t, cosines[i])));
  return Float64Array.from(angles.flatMap((angle, i) => [...angle, cosines[i][0]]));
}

/** arctan x, in [−π/2, π/2]. */
export function atan(x: number): number {
  const size = Math.abs(x);
  if (!(size > 1e-9)) return x;
  const angle = size > 1e17 ? HALF_PI_HI : arctangentOfPositive(size);
  return x < 0 ? -angle : angle;
}

/** For 0 ≤ x ≤ 10¹⁷. From the nearest node t of x, or of 1/x, the rest is the arctangent of one small quotient. */
function arctangentOfPositive(x: number): number {
  arctangentNodes ??= arctangentTable();
  const inverse = x > 1;
  const node = (inverse ? 1 / x : x) * NODES_PER_UNIT + ROUNDER - ROUNDER;
  const t = node / NODES_PER_UNIT;
  const r = inverse ? (t * x - 1) / (x + t) : (x - t) / (1 + x * t);
  const s = r * r;
  const rest = r + r * s * (-1 / 3 + s * (1 / 5 - s * (1 / 7)));
  const at = 4 * node + (inverse ? 2 : 0);
  return arctangentNodes[at] + (arctangentNodes[at + 1] + rest);
}

/** The angle of the point (x, y), in [−π, π]; the signs of zeros count, as in C. */
export function atan2(y: number, x: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  const angle = arctangentOfRatio(Math.abs(y), Math.abs(x));
  const turned = x < 0 || Object.is(x, -0) ? PI[0] - (angle - PI[1]) : angle;
  return y < 0 || Object.is(y, -0) ? -turned : turned;
}

/** arctan(y/x) for y, x ≥ 0, each possibly 0 or infinite. */
function arctangentOfRatio(y: number, x: number): number {
  if (y === 0) return 0;
  if (y === x) return HALF_PI_HI / 2;
  const ratio = y / x;
  if (ratio > 1e17) return HALF_PI_HI;
  return ratio < 1e-9 ? ratio : arctangentOfPositive(ratio);
}

/** arcsin x, in [−π/2, π/2]; NaN outside [−1, 1]. */
export function asin(x: number): number {
  const size = Math.abs(x);
  if (!(size <= 1)) return Number.NaN;
  if (size < 1e-9) return x;
  if (size <= 0.5) return arcsineHead(x, 0) + TAIL[0];
  const angle = rightAngleMinus(2 * arcsineOfHalfAngle(size), 2 * TAIL[0]);
  return x < 0 ? -angle : angle;
}

/** arccos x, in [0, π]; NaN outside [−1, 1]. */
export function acos(x: number): number {
  const size = Math.abs(x);
  if (!(size <= 1)) return Number.NaN;
  if (size <= 0.5) return rightAngleMinus(arcsineHead(x, 0), TAIL[0]);
  const half = arcsineOfHalfAngle(size);
  if (x > 0) return 2 * (half + TAIL[0]);
  const angle = PI[0] - 2 * half;
  return angle + (sumError(PI[0], -2 * half, angle) + (PI[1] - 2 * TAIL[0]));
}

/** π/2 − (head + tail), rounded once. */
function rightAngleMinus(head: number, tail: number): number {
  const angle = HALF_PI_HI - head;
  return angle + (sumError(HALF_PI_HI, -head, angle) + (HALF_PI_LO - tail));
}

/** arccos(x)/2 = arcsin √((1 − x)/2) for x in [1/2, 1], as a head and `TAIL`; the root's rounding is carried along. */
function arcsineOfHalfAngle(x: number): number {
  const square = (1 - x) / 2; // exact
  if (square === 0) return (TAIL[0] = 0);
  const root = Math.sqrt(square);
  const product = root * root;
  return arcsineHead(root, (square - product - productError(root, root, product)) / (2 * root));
}

/**
 * arcsin(x + rest) for |x| ≤ 1/2 as a head, which is returned, and a tail, left in `TAIL`. From the nearest node t the
 * rest of the angle has the sine x √(1 − t²) − t √(1 − x²) = (x² − t²)/(x √(1 − t²) + t √(1 − x²)).
 */
function arcsineHead(x: number, rest: number): number {
  arcsineNodes ??= arcsineTable();
  const size = Math.abs(x);
  const node = size * NODES_PER_UNIT + ROUNDER - ROUNDER;
  const t = node / NODES_PER_UNIT;
  const root = Math.sqrt((1 - size) * (1 + size));
  const step = size - t + rest;
  const r = node === 0 ? step : (step * (size + t)) / (size * arcsineNodes[3 * node + 2] + t * root);
  const s = r * r;
  const correction = r * s * (1 / 6 + s * (3 / 40 + s * (15 / 336)));
  const head = arcsineNodes[3 * node] + r;
  const tail = arcsineNodes[3 * node] - head + r + (arcsineNodes[3 * node + 1] + correction);
  TAIL[0] = x < 0 ? -tail : tail;
  return x < 0 ? -head : head;
}
