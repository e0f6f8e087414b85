import { affineProduct } from "./products.ts";
import type { Propagation } from "./propagation.ts";

/** A function over a pane of parameter space, quick to sample. */
export interface PlaneSampler {
  height(a: number, b: number): number;
  /** Writes the height at (xs[i], ys[j]) into `out[j · xs.length + i]`, the same bits as `height`. */
  grid(xs: Float64Array, ys: Float64Array, out: Float64Array): void;
}

/** Units × samples up to which the first layer's products are kept (8 MB an array, four of them). */
const LARGEST_KEPT = 1 << 20;

/**
 * The loss of a network, over the samples it now has, at origin + a·u + b·v. The first layer's z is linear in (a, b), so
 * it is found from three products made once, whatever the number of inputs: (z_o + b·z_v) + a·z_u; later layers have
 * their weights made in the same way and are passed through as usual. Differs from `value` at the same point by rounding
 * only. Where those products would be too large to keep, the first layer is passed through like the others.
 */
export function createPlaneSampler(
  network: Propagation,
  origin: Float64Array,
  u: Float64Array,
  v: Float64Array,
): PlaneSampler {
  const { layers, samples } = network;
  const [first] = layers;
  const { inputs, outputs, weightsAt, biasesAt } = first.layout;
  const p = origin.length;
  const ahead = outputs * samples.count <= LARGEST_KEPT;
  const later = ahead ? (layers[1]?.layout.weightsAt ?? p) : 0;
  const from = Float64Array.from(origin);
  const alongU = Float64Array.from(u);
  const alongV = Float64Array.from(v);
  const row = new Float64Array(p);
  const theta = new Float64Array(p);

  const firstLayer = (parameters: Float64Array) => {
    const z = new Float64Array(ahead ? outputs * samples.count : 0);
    if (!ahead) return z;
    for (const block of samples.blocks) {
      const at = outputs * block.first;
      const xAt = samples.inputWidth * block.first;
      affineProduct(parameters, biasesAt, weightsAt, outputs, inputs, samples.inputs, xAt, z, at, block.count);
    }
    return z;
  };
  const zOrigin = firstLayer(from);
  const zU = firstLayer(alongU);
  const zV = firstLayer(alongV);
  const zRow = new Float64Array(zOrigin.length);

  /** What depends on b alone. */
  const enterRow = (b: number) => {
    addMultiple(zOrigin, b, zV, zRow, 0, zRow.length);
    addMultiple(from, b, alongV, row, later, p);
  };
  const sample = (a: number) => {
    const { totals, loss, scale } = network;
    addMultiple(row, a, alongU, theta, later, p);
    totals.fill(0);
    for (const block of samples.blocks) {
      if (ahead) {
        const at = network.at(0, block);
        shiftedMultiple(zRow, a, zU, outputs * block.first, first.z, at, outputs * block.count);
        first.activate(at, block.count);
      }
      network.forward(theta, block, ahead ? 1 : 0);
      network.tally(block);
    }
    return loss.value(totals, scale);
  };

  return {
    height(a, b) {
      network.forget();
      enterRow(b);
      return sample(a);
    },
    grid(xs, ys, out) {
      network.forget();
      for (let j = 0; j < ys.length; j++) {
        enterRow(ys[j]);
        for (let i = 0; i < xs.length; i++) out[j * xs.length + i] = sample(xs[i]);
      }
    },
  };
}

/** out ← x + c·y between `from` and `to`. */
function addMultiple(x: Float64Array, c: number, y: Float64Array, out: Float64Array, from: number, to: number): void {
  for (let i = from; i < to; i++) out[i] = x[i] + c * y[i];
}

/** out[at + i] ← x[xAt + i] + c·y[xAt + i] for i below `size`. */
function shiftedMultiple(
  x: Float64Array,
  c: number,
  y: Float64Array,
  xAt: number,
  out: Float64Array,
  at: number,
  size: number,
): void {
  for (let i = 0; i < size; i++) out[at + i] = x[xAt + i] + c * y[xAt + i];
}
