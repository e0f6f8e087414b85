import { exp } from "../../math/elementary.ts";

/** Writes the softmax of `size` logits at `from` into `out`, at the same place. */
export function softmax(logits: ArrayLike<number>, out: Float64Array, from: number, size: number): void {
  let high = logits[from];
  for (let k = 1; k < size; k++) high = Math.max(high, logits[from + k]);
  let sum = 0;
  for (let k = 0; k < size; k++) {
    out[from + k] = exp(logits[from + k] - high);
    sum += out[from + k];
  }
  for (let k = 0; k < size; k++) out[from + k] /= sum;
}
