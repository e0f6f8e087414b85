import { log } from "../../math/elementary.ts";

/** What the two passes over the trellis give. */
export interface Alignment {
  /** log of the summed probability of all alignments that collapse to the label. */
  readonly logLikelihood: number;
  /** Row-major [frames][2U + 1]: probability that a frame is at a place of the extended label, given the label. */
  readonly occupancy: Float64Array;
  /** Row-major [frames][symbols]: probability that a frame shows a symbol, given the label. */
  readonly shown: Float64Array;
}

/**
 * The label with blanks (symbol 0) around every letter: −, l₁, −, l₂, …, −. Labels hold symbols from 1 on.
 */
export function extended(label: readonly number[]): readonly number[] {
  return [0, ...label.flatMap((letter) => [letter, 0])];
}

/** Whether an alignment may go from place s − 2 to s in one frame: past a blank, unless that keeps equal letters apart. */
const skips = (places: readonly number[], s: number) => s > 1 && places[s] !== 0 && places[s] !== places[s - 2];

/**
 * α: probability of all beginnings that stand at place s in frame t, row-major [frames][places], each frame's divided by
 * their sum (Rabiner 1989, §V.A); returns the logarithm of the product of these sums and what the last frame leaves.
 */
function forward(
  probabilities: ArrayLike<number>,
  frames: number,
  symbols: number,
  places: readonly number[],
  alpha: Float64Array,
  sums: Float64Array,
): number {
  const P = places.length;
  let logs = 0;
  for (let t = 0; t < frames; t++) {
    let sum = 0;
    for (let s = 0; s < P; s++) {
      const from = (t - 1) * P + s;
      let before = t === 0 ? (s < 2 ? 1 : 0) : alpha[from];
      if (t > 0 && s > 0) before += alpha[from - 1];
      if (t > 0 && skips(places, s)) before += alpha[from - 2];
      alpha[t * P + s] = before * probabilities[t * symbols + places[s]];
      sum += alpha[t * P + s];
    }
    for (let s = 0; s < P; s++) alpha[t * P + s] /= sum;
    sums[t] = sum;
    logs += log(sum);
  }
  const last = frames * P - 1;
  return logs + log(alpha[last] + (P > 1 ? alpha[last - 1] : 0));
}

/** log of the summed probability of all alignments of `frames` frames that collapse to `label`. */
export function labelLogLikelihood(
  probabilities: ArrayLike<number>,
  frames: number,
  symbols: number,
  label: readonly number[],
): number {
  const places = extended(label);
  const alpha = new Float64Array(frames * places.length);
  return forward(probabilities, frames, symbols, places, alpha, new Float64Array(frames));
}

/** Forward and backward over the trellis (Graves et al. 2006, eqs. 5–8, 10–11). */
export function align(
  probabilities: ArrayLike<number>,
  frames: number,
  symbols: number,
  label: readonly number[],
): Alignment {
  const places = extended(label);
  const P = places.length;
  const alpha = new Float64Array(frames * P);
  const sums = new Float64Array(frames);
  const logLikelihood = forward(probabilities, frames, symbols, places, alpha, sums);
  const end = frames * P - 1;
  const left = alpha[end] + (P > 1 ? alpha[end - 1] : 0);
  // β without the frame's own probability, so that α·β counts it once; divided by the same sums.
  let beta = new Float64Array(P);
  let next = new Float64Array(P);
  beta[P - 1] = 1;
  if (P > 1) beta[P - 2] = 1;
  const occupancy = new Float64Array(frames * P);
  const shown = new Float64Array(frames * symbols);
  for (let t = frames - 1; t >= 0; t--) {
    for (let s = 0; s < P; s++) {
      const share = (alpha[t * P + s] * beta[s]) / left;
      occupancy[t * P + s] = share;
      shown[t * symbols + places[s]] += share;
    }
    for (let s = 0; s < P; s++) {
      const row = t * symbols;
      let sum = beta[s] * probabilities[row + places[s]];
      if (s + 1 < P) sum += beta[s + 1] * probabilities[row + places[s + 1]];
      if (s + 2 < P && skips(places, s + 2)) sum += beta[s + 2] * probabilities[row + places[s + 2]];
      next[s] = sum / sums[t];
    }
    [beta, next] = [next, beta];
  }
  return { logLikelihood, occupancy, shown };
}

/** Number of alignments of `frames` frames that collapse to `label`: the forward pass with every probability 1. */
export function alignmentCount(frames: number, label: readonly number[]): number {
  const places = extended(label);
  let row: number[] = places.map((_, s) => (s < 2 ? 1 : 0));
  for (let t = 1; t < frames; t++)
    row = row.map((here, s) => here + (row[s - 1] ?? 0) + (skips(places, s) ? row[s - 2] : 0));
  return row[places.length - 1] + (row[places.length - 2] ?? 0);
}
