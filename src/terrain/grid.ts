import type { Domain, PlaneObjective } from "../objectives/objective.ts";

/** Samples between two breaths of a worker: about 1–4 ms for surfaces and formulas. */
const BAND_SAMPLES = 16384;

/** `count` abscissae from `from` to `to`, both ends included and exact. */
export function axisSamples([from, to]: readonly [number, number], count: number): Float64Array {
  const samples = new Float64Array(count);
  for (let i = 0; i < count; i++) samples[i] = from + ((to - from) * i) / Math.max(1, count - 1);
  samples[count - 1] = to;
  return samples;
}

/** Rows of `width` samples that make up about one band of work. */
export const bandRows = (width: number): number => Math.max(1, Math.floor(BAND_SAMPLES / width));

/**
 * Samples a plane objective on a regular grid that includes the domain's edges, of which rows `from` up to `to` are wanted;
 * yields every few milliseconds. Returns row-major losses, rows of `width`, row j of the grid at y_j ascending: the same
 * bits whichever rows are asked for together.
 */
export function* gridInBands(
  objective: PlaneObjective,
  domain: Domain,
  width: number,
  height: number,
  from = 0,
  to = height,
): Generator<undefined, Float64Array> {
  const xs = axisSamples(domain[0], width);
  const ys = axisSamples(domain[1], height);
  const out = new Float64Array(width * (to - from));
  const breath = objective.breath ?? BAND_SAMPLES;
  // Whole rows at a time, or where already one takes long, pieces of one.
  const rows = Math.max(1, Math.floor(breath / width));
  const columns = breath < width ? Math.max(1, Math.floor(breath)) : width;
  for (let row = from; row < to; row += rows) {
    const end = Math.min(to, row + rows);
    for (let column = 0; column < width; column += columns) {
      const stop = Math.min(width, column + columns);
      const at = (row - from) * width + column;
      const piece = out.subarray(at, at + (end - row - 1) * width + stop - column);
      sampleInto(objective, xs.subarray(column, stop), ys.subarray(row, end), piece);
      if (stop < width || end < to) yield undefined;
    }
  }
  return out;
}

function sampleInto(objective: PlaneObjective, xs: Float64Array, ys: Float64Array, out: Float64Array): void {
  if (objective.grid !== undefined) objective.grid(xs, ys, out);
  else
    for (let j = 0, k = 0; j < ys.length; j++)
      for (let i = 0; i < xs.length; i++, k++) out[k] = objective.height(xs[i], ys[j]);
}

/** `gridInBands` in one go: `n` × `n` losses. */
export function sampleGrid(objective: PlaneObjective, domain: Domain, n: number): Float64Array {
  const bands = gridInBands(objective, domain, n, n);
  for (;;) {
    const step = bands.next();
    if (step.done) return step.value;
  }
}
