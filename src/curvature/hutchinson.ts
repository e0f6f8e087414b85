import type { RandomStream } from "../math/random.ts";
import { type Estimate, estimateOf } from "./estimate.ts";
import type { LinearProduct } from "./linearProduct.ts";
import { inner } from "./longVectors.ts";

export interface TraceEstimate {
  /** tr A. */
  readonly trace: Estimate;
  /** ‖A‖²_F = tr A². */
  readonly squaredNorm: Estimate;
}

/** Random signs: of all probe vectors with independent entries these give the trace with the least variance. */
export function fillWithSigns(out: Float64Array, random: RandomStream): void {
  for (let j = 0; j < out.length; j++) out[j] = random.uniform() < 0.5 ? -1 : 1;
}

/**
 * tr A as the mean of zᵀAz over vectors z of random signs (Hutchinson 1990, eq. 5), and with the same products tr A² as
 * that of ‖Az‖². Yields after every product what is known so far.
 */
export function* hutchinson(
  product: LinearProduct,
  n: number,
  { probes, random }: { readonly probes: number; readonly random: RandomStream },
): Generator<TraceEstimate, TraceEstimate> {
  const z = new Float64Array(n);
  const image = new Float64Array(n);
  const traces: number[] = [];
  const squares: number[] = [];
  for (;;) {
    fillWithSigns(z, random);
    product(z, image);
    traces.push(inner(z, image));
    squares.push(inner(image, image));
    const known = { trace: estimateOf(traces), squaredNorm: estimateOf(squares) };
    if (traces.length >= probes) return known;
    yield known;
  }
}
