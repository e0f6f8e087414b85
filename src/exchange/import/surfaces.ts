import type { GridSpec, RecordedWay } from "../../experiment/experiment.ts";
import { misplacedNode } from "../../experiment/gridCoherence.ts";
import { LIMITS } from "../../experiment/limits.ts";
import { type FileProblem, type NumberArray, shapeText } from "./numberArray.ts";

/** What a file holds of a landscape. */
export interface FoundSurfaces {
  /** The one to begin with first. Each a legal grid with the file's path, or what is wrong with it. */
  readonly surfaces: readonly FoundSurface[];
  /** Of a file that holds a path and no surface. */
  readonly trajectory?: RecordedWay;
  /** What was done to the numbers, or taken for granted; for the reader to know. */
  readonly notes: readonly FileProblem[];
}

export type FoundSurface = { readonly name: string } & (
  | { readonly grid: GridSpec }
  | { readonly problem: FileProblem }
);

const X = ["x", "xs", "xcoordinates", "x_coordinates", "xcoords", "alpha"];
const Y = ["y", "ys", "ycoordinates", "y_coordinates", "ycoords", "beta"];
const PATH_X = "proj_xcoord";
const PATH_Y = "proj_ycoord";
const PATH = ["trajectory", "path", "traj"];
/** In this order; then as they stand in the file. */
const FIRST = ["values", "loss", "train_loss", "losses", "z"];

interface Axes {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * Makes landscapes of a file's arrays: axes by their names (or by numpy's meshgrid of them), the path, and every array of
 * two dimensions as `values[j][i]` at (x[i], y[j]). `lossLandscape`: losses of tomgoldstein/loss-landscape, which counts
 * through (len x, len y) in the order of the meshgrid, and writes −1 where nothing has been computed yet.
 */
export function surfacesOf(
  arrays: readonly NumberArray[],
  title: string,
  lossLandscape: boolean,
): FoundSurfaces | { readonly problem: FileProblem } {
  const named = (names: readonly string[]) => arrays.find(({ name }) => names.includes(name.toLowerCase()));
  const [givenX, givenY, way] = [named(X), named(Y), wayOf(arrays)];
  if (way !== undefined && "problem" in way) return way;
  const used = new Set([givenX, givenY, named(PATH), named([PATH_X]), named([PATH_Y])]);
  const flat = arrays.filter((array) => array.shape.length === 2 && !used.has(array));
  flat.sort((a, b) => rank(a) - rank(b));
  if (flat.length === 0) {
    if (way !== undefined) return { surfaces: [], trajectory: { name: cut(title), ...way.way }, notes: [] };
    return { problem: nothingFlat(arrays, title) };
  }
  if ((givenX === undefined) !== (givenY === undefined))
    return { problem: { key: "gridFile.oneAxis", values: { name: title, missing: givenX === undefined ? "x" : "y" } } };
  const notes: FileProblem[] = [];
  let axes: Axes | undefined;
  if (givenX !== undefined && givenY !== undefined) {
    const [x, y] = [axisOf(givenX, 1), axisOf(givenY, 0)];
    if ("problem" in x) return x;
    if ("problem" in y) return y;
    for (const [name, axis] of Object.entries({ x: x.axis, y: y.axis }))
      if (descends(axis)) notes.push({ key: "gridFile.turned", values: { name } });
    axes = { x: x.axis, y: y.axis };
  } else notes.push({ key: "gridFile.noAxes" });
  const surfaces = flat.map((array): FoundSurface => {
    const name = flat.length === 1 && FIRST.includes(array.name) ? title : array.name || title;
    const made = gridOf(array, axes, name, lossLandscape);
    return "problem" in made
      ? { name, ...made }
      : { name, grid: { ...made.grid, ...(way && { trajectory: way.way }) } };
  });
  surfaces.sort((a, b) => Number("problem" in a) - Number("problem" in b));
  const [first] = surfaces;
  return "problem" in first ? { problem: first.problem } : { surfaces, notes };
}

const rank = ({ name }: NumberArray): number => {
  const at = FIRST.indexOf(name.toLowerCase());
  return at < 0 ? FIRST.length : at;
};

function nothingFlat(arrays: readonly NumberArray[], title: string): FileProblem {
  const [other] = arrays.filter(({ name }) => ![...X, ...Y].includes(name.toLowerCase()));
  if (other === undefined) return { key: "gridFile.onlyAxes", values: { name: title } };
  const values = { name: other.name || title, shape: shapeText(other.shape) };
  return { key: other.shape.length === 1 ? "gridFile.oneDimensional" : "gridFile.dimensions", values };
}

/** The numbers of an axis: a list, or a meshgrid that says the same along its other side. `along`: the side it runs along. */
function axisOf(array: NumberArray, along: 0 | 1): { readonly axis: Float64Array } | { readonly problem: FileProblem } {
  const { name, shape, data } = array;
  const [rows, columns] = shape;
  let axis = data;
  if (shape.length === 2) {
    axis = Float64Array.from({ length: shape[along] }, (_, k) => data[along === 1 ? k : k * columns]);
    const even = data.every((value, k) => value === axis[along === 1 ? k % columns : Math.floor(k / columns)]);
    if (!even || rows < 1) return { problem: { key: "gridFile.meshgrid", values: { name } } };
  } else if (shape.length !== 1)
    return { problem: { key: "gridFile.axisShape", values: { name, shape: shapeText(shape) } } };
  if (axis.length < 2 || axis.length > LIMITS.gridSide)
    return { problem: { key: "gridFile.axisLength", values: { name, count: axis.length, max: LIMITS.gridSide } } };
  const bad = axis.findIndex((value) => !(Math.abs(value) <= LIMITS.gridNumber));
  if (bad >= 0)
    return { problem: { key: "gridFile.axisValue", values: { place: `${name}[${bad}]`, found: axis[bad] } } };
  const at = misplacedNode(descends(axis) ? axis.toReversed() : axis);
  if (at < 0) return { axis };
  return {
    problem: { key: "gridFile.axisOrder", values: { name, index: descends(axis) ? axis.length - at : at } },
  };
}

const descends = (axis: Float64Array): boolean => axis.length > 1 && axis[0] > axis[axis.length - 1];

function gridOf(
  { name: field, shape, data }: NumberArray,
  axes: Axes | undefined,
  name: string,
  lossLandscape: boolean,
): { readonly grid: GridSpec } | { readonly problem: FileProblem } {
  const [rows, columns] = shape;
  const max = LIMITS.gridSide;
  if (Math.max(rows, columns) > max)
    return { problem: { key: "gridFile.tooFine", values: { name, shape: shapeText(shape), max } } };
  if (Math.min(rows, columns) < 2)
    return { problem: { key: "gridFile.tooCoarse", values: { name, shape: shapeText(shape) } } };
  const { x, y } = axes ?? { x: evenly(columns), y: evenly(rows) };
  const [nx, ny] = [x.length, y.length];
  const fits = rows === ny && columns === nx;
  if (!fits && !(lossLandscape && rows === nx && columns === ny)) {
    const key = rows === nx && columns === ny ? "gridFile.transposed" : "gridFile.misfit";
    return { problem: { key, values: { name, shape: shapeText(shape), nx, ny } } };
  }
  for (let k = 0; k < data.length; k++) {
    if (Math.abs(data[k]) <= LIMITS.gridNumber && !(lossLandscape && data[k] === -1)) continue;
    const [i, j] = [k % nx, Math.floor(k / nx)];
    const unfinished = lossLandscape && data[k] === -1;
    const place = `${field || "values"}[${j}][${i}]`;
    const values = { place, x: x[i], y: y[j], found: String(data[k]), max: "1e100" };
    const key = unfinished ? "unfinished" : Number.isFinite(data[k]) ? "huge" : "notFinite";
    return { problem: { key: `gridFile.${key}`, values } };
  }
  const [turnX, turnY] = [descends(x), descends(y)];
  const values = Array.from({ length: ny }, (_, j) => {
    const from = (turnY ? ny - 1 - j : j) * nx;
    const row = Array.from(data.subarray(from, from + nx), positiveZero);
    return turnX ? row.reverse() : row;
  });
  const axis = (nodes: Float64Array, turn: boolean) => Array.from(turn ? nodes.toReversed() : nodes, positiveZero);
  return {
    grid: { type: "grid", name: cut(name), x: axis(x, turnX), y: axis(y, turnY), values },
  };
}

const cut = (name: string) => name.slice(0, LIMITS.titleLength);

/** As experiments have it: zeros lose their sign, which JSON writers disagree about. */
const positiveZero = (value: number): number => value + 0;

/** −1 to 1: what the radius of a random plane usually is. */
const evenly = (count: number): Float64Array =>
  Float64Array.from({ length: count }, (_, i) => (2 * i) / Math.max(1, count - 1) - 1);

/** The path of a file: `trajectory` of points, or the two projections of loss-landscape. */
function wayOf(
  arrays: readonly NumberArray[],
): { readonly way: RecordedWay } | { readonly problem: FileProblem } | undefined {
  const named = (names: readonly string[]) => arrays.find(({ name }) => names.includes(name.toLowerCase()));
  const [points, px, py] = [named(PATH), named([PATH_X]), named([PATH_Y])];
  const wrong = (name: string, shape: readonly number[]) => ({
    problem: { key: "gridFile.pathShape", values: { name, shape: shapeText(shape) } },
  });
  let pairs: (readonly [number, number])[];
  if (points !== undefined) {
    const { shape, data } = points;
    if (shape.length !== 2 || shape[1] !== 2 || shape[0] < 1) return wrong(points.name, shape);
    pairs = Array.from({ length: shape[0] }, (_, k) => [positiveZero(data[2 * k]), positiveZero(data[2 * k + 1])]);
  } else if (px !== undefined && py !== undefined) {
    if (px.data.length !== py.data.length || px.data.length === 0) return wrong(px.name, px.shape);
    pairs = Array.from(px.data, (x, k) => [positiveZero(x), positiveZero(py.data[k])]);
  } else return undefined;
  const max = LIMITS.wayPoints;
  if (pairs.length > max) return { problem: { key: "gridFile.pathLength", values: { count: pairs.length, max } } };
  const bad = pairs.findIndex((pair) => !pair.every(Number.isFinite));
  if (bad >= 0) return { problem: { key: "gridFile.pathValue", values: { index: bad } } };
  const label = points?.label;
  return { way: { ...(label !== undefined && { name: cut(label) }), points: pairs } };
}
