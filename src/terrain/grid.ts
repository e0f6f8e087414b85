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
 * Samples a plane objective on a regular grid that includes the domain's edges, a band of rows at a time; yields between
 * bands. Returns row-major losses, `height` rows of `width`, row j at y_j ascending.
 */
export function* gridInBands(
  objective: PlaneObjective,
  domain: Domain,
  width: number,
  height: number,
): Generator<undefined, Float64Array> {
  const xs = axisSamples(domain[0], width);
  const ys = axisSamples(domain[1], height);
  const out = new Float64Array(width * height);
  const band = bandRows(width);
  for (let from = 0; from < height; from += band) {
    const to = Math.min(height, from + band);
    const rows = out.subarray(from * width, to * width);
    if (objective.grid !== undefined) objective.grid(xs, ys.subarray(from, to), rows);
    else
      for (let j = from, k = 0; j < to; j++)
        for (let i = 0; i < width; i++, k++) rows[k] = objective.height(xs[i], ys[j]);
    if (to < height) yield undefined;
  }
  return out;
}

/** `gridInBands` in one go: `n` × `n` losses. */
export function sampleGrid(objective: PlaneObjective, domain: Domain, n: number): Float64Array {
  const bands = gridInBands(objective, domain, n, n);
  for (;;) {
    const step = bands.next();
    if (step.done) return step.value;
  }
}
