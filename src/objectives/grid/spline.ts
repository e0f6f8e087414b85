import { type PlaneObjective, plane } from "../objective.ts";
import type { GridSpec } from "../spec.ts";
import { Axis } from "./axis.ts";
import { SlopeEquations } from "./slopes.ts";

/** Numbers per node: f, f_x, f_y, f_xy. */
const PER_NODE = 4;
/** Lines solved together: as many as keep one node of each in the nearest cache. */
const TOGETHER = 32;
/** Lines between two breaths of a worker, in numbers: about a millisecond. */
const BREATH = 65_536;

/** A bicubic spline in Hermite form: what it and its slopes are at the nodes. */
export interface GridSpline {
  readonly x: Axis;
  readonly y: Axis;
  /** Row-major, y first, `PER_NODE` each. */
  readonly nodes: Float64Array;
}

/**
 * The tensor product of not-a-knot cubic splines through a validated grid's values: C² everywhere inside, the same
 * function as scipy's RectBivariateSpline(x, y, valuesᵀ, s=0). Yields every millisecond or so.
 */
export function* splineInParts({
  x,
  y,
  values,
}: Pick<GridSpec, "x" | "y" | "values">): Generator<undefined, GridSpline> {
  const [across, up] = [new Axis(x), new Axis(y)];
  const [nx, ny] = [x.length, y.length];
  const nodes = new Float64Array(PER_NODE * nx * ny);
  for (let j = 0; j < ny; j++) {
    const row = values[j];
    for (let i = 0; i < nx; i++) nodes[PER_NODE * (j * nx + i)] = row[i];
    if (j % Math.ceil(BREATH / nx) === 0) yield undefined;
  }
  const [alongX, alongY] = [new SlopeEquations(across.nodes), new SlopeEquations(up.nodes)];
  const [node, row] = [PER_NODE, PER_NODE * nx];
  yield* solved(alongX, nodes, 1, node, row, ny);
  yield* solved(alongY, nodes, 2, row, node, nx);
  // f_xy: the slopes along y of f_x, which stand one place before it and one after f.
  yield* solved(alongY, nodes.subarray(1), 2, row, node, nx);
  return { x: across, y: up, nodes };
}

function* solved(
  equations: SlopeEquations,
  numbers: Float64Array,
  slopes: number,
  node: number,
  line: number,
  lines: number,
): Generator<undefined, void> {
  const breath = Math.max(TOGETHER, Math.floor(BREATH / equations.count));
  for (let from = 0; from < lines; from += TOGETHER) {
    equations.solve(numbers, slopes, node, line, from, Math.min(lines, from + TOGETHER));
    if (from % breath < TOGETHER) yield undefined;
  }
}

/** A spline as an objective. NaN outside its grid: nothing is known there, and nothing is made up. */
export function gridObjective(spline: GridSpline): PlaneObjective {
  const { x, y, nodes } = spline;
  const width = PER_NODE * x.nodes.length;
  /** Weights along x and y; in use from `weigh` to the end of a call. */
  const [wx, wy, slopeX, slopeY] = [0, 1, 2, 3].map(() => new Float64Array(4));
  /** A cell's two columns reduced to f on the left and right and f_x there. */
  const column = new Float64Array(4);

  /** Index of the cell's lower left node; −1 outside. */
  const cornerOf = (px: number, py: number): number => {
    const i = x.cellOf(px);
    const j = y.cellOf(py);
    return i < 0 || j < 0 ? -1 : j * width + PER_NODE * i;
  };
  const cellX = (corner: number) => (corner % width) / PER_NODE;
  const cellY = (corner: number) => Math.floor(corner / width);
  const reduce = (corner: number): void => {
    for (let c = 0; c < 2; c++) {
      const a = corner + PER_NODE * c;
      const b = a + width;
      column[c] = value(wy, nodes[a], nodes[b], nodes[a + 2], nodes[b + 2]);
      column[c + 2] = value(wy, nodes[a + 1], nodes[b + 1], nodes[a + 3], nodes[b + 3]);
    }
  };
  /** The same for a derivative along y. */
  const reduceChange = (corner: number, w: Float64Array): void => {
    for (let c = 0; c < 2; c++) {
      const a = corner + PER_NODE * c;
      const b = a + width;
      column[c] = change(w, nodes[a], nodes[b], nodes[a + 2], nodes[b + 2]);
      column[c + 2] = change(w, nodes[a + 1], nodes[b + 1], nodes[a + 3], nodes[b + 3]);
    }
  };
  const across = () => value(wx, column[0], column[1], column[2], column[3]);
  const changeAcross = (w: Float64Array) => change(w, column[0], column[1], column[2], column[3]);

  return plane({
    height(px, py) {
      const corner = cornerOf(px, py);
      if (corner < 0) return Number.NaN;
      weights(x.nodes, cellX(corner), px, wx);
      weights(y.nodes, cellY(corner), py, wy);
      reduce(corner);
      return across();
    },
    gradient(theta, out) {
      const corner = cornerOf(theta[0], theta[1]);
      if (corner < 0) {
        out.fill(Number.NaN);
        return Number.NaN;
      }
      const [i, j] = [cellX(corner), cellY(corner)];
      weights(x.nodes, i, theta[0], wx);
      weights(y.nodes, j, theta[1], wy);
      slopeWeights(x.nodes, i, theta[0], slopeX);
      slopeWeights(y.nodes, j, theta[1], slopeY);
      reduceChange(corner, slopeY);
      const dy = across();
      reduce(corner);
      out[0] = changeAcross(slopeX);
      out[1] = dy;
      return across();
    },
    hessian(theta, out) {
      const corner = cornerOf(theta[0], theta[1]);
      if (corner < 0) {
        out.fill(Number.NaN);
        return;
      }
      const [i, j] = [cellX(corner), cellY(corner)];
      weights(x.nodes, i, theta[0], wx);
      weights(y.nodes, j, theta[1], wy);
      slopeWeights(x.nodes, i, theta[0], slopeX);
      slopeWeights(y.nodes, j, theta[1], slopeY);
      reduceChange(corner, slopeY);
      out[1] = changeAcross(slopeX);
      out[2] = out[1];
      curvatureWeights(y.nodes, j, theta[1], slopeY);
      reduceChange(corner, slopeY);
      out[3] = across();
      curvatureWeights(x.nodes, i, theta[0], slopeX);
      reduce(corner);
      out[0] = changeAcross(slopeX);
    },
    grid: createSampler(spline),
  });
}

/** Whole rows at once: what y decides is worked out once per node and row. The same bits as point by point. */
function createSampler({ x, y, nodes }: GridSpline): NonNullable<PlaneObjective["grid"]> {
  const width = PER_NODE * x.nodes.length;
  const wy = new Float64Array(4);
  const w = new Float64Array(4);
  const heights = new Float64Array(x.nodes.length);
  const slopes = new Float64Array(x.nodes.length);
  return (xs, ys, out) => {
    const cells = Int32Array.from(xs, (at) => x.cellOf(at));
    const bases = new Float64Array(4 * xs.length);
    let [first, last] = [x.nodes.length, -1];
    for (let k = 0; k < xs.length; k++) {
      if (cells[k] < 0) continue;
      weights(x.nodes, cells[k], xs[k], w);
      bases.set(w, 4 * k);
      first = Math.min(first, cells[k]);
      last = Math.max(last, cells[k] + 1);
    }
    for (let row = 0; row < ys.length; row++) {
      const to = row * xs.length;
      const j = y.cellOf(ys[row]);
      if (j < 0) {
        out.fill(Number.NaN, to, to + xs.length);
        continue;
      }
      weights(y.nodes, j, ys[row], wy);
      for (let i = first; i <= last; i++) {
        const at = j * width + PER_NODE * i;
        const above = at + width;
        heights[i] = value(wy, nodes[at], nodes[above], nodes[at + 2], nodes[above + 2]);
        slopes[i] = value(wy, nodes[at + 1], nodes[above + 1], nodes[at + 3], nodes[above + 3]);
      }
      for (let k = 0; k < xs.length; k++) {
        const i = cells[k];
        const b = 4 * k;
        out[to + k] =
          i < 0
            ? Number.NaN
            : bases[b] * heights[i] +
              bases[b + 1] * heights[i + 1] +
              (bases[b + 2] * slopes[i] + bases[b + 3] * slopes[i + 1]);
      }
    }
  };
}

/** The cubic with values f and slopes s at both ends of its cell, by the weights of order 0. */
function value(w: Float64Array, f0: number, f1: number, s0: number, s1: number): number {
  return w[0] * f0 + w[1] * f1 + (w[2] * s0 + w[3] * s1);
}

/** A derivative of it, by the weights of that order: w₀ = −w₁, so that no digits are lost where f is large and nearly constant. */
function change(w: Float64Array, f0: number, f1: number, s0: number, s1: number): number {
  return w[1] * (f1 - f0) + (w[2] * s0 + w[3] * s1);
}

/** Hermite's cubics at `at` in cell i, those of the slopes scaled by the width; exact at both ends. */
function weights(nodes: Float64Array, i: number, at: number, out: Float64Array): void {
  const h = nodes[i + 1] - nodes[i];
  const t = (at - nodes[i]) / h;
  const u = 1 - t;
  out[0] = (1 + 2 * t) * u * u;
  out[1] = t * t * (3 - 2 * t);
  out[2] = t * u * u * h;
  out[3] = -t * t * u * h;
}

/** Their first derivatives, but for the one that `change` does not need. */
function slopeWeights(nodes: Float64Array, i: number, at: number, out: Float64Array): void {
  const h = nodes[i + 1] - nodes[i];
  const t = (at - nodes[i]) / h;
  out[1] = (6 * t * (1 - t)) / h;
  out[2] = (1 - t) * (1 - 3 * t);
  out[3] = t * (3 * t - 2);
}

/** Their second derivatives, likewise. */
function curvatureWeights(nodes: Float64Array, i: number, at: number, out: Float64Array): void {
  const h = nodes[i + 1] - nodes[i];
  const t = (at - nodes[i]) / h;
  out[1] = (6 - 12 * t) / h / h;
  out[2] = (6 * t - 4) / h;
  out[3] = (6 * t - 2) / h;
}
