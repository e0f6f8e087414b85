import { FirstLayerOnPlane } from "./firstLayerOnPlane.ts";
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
 * The loss of a network, over the samples it now has, at origin + a·u + b·v. The first layer has its own way there; later
 * layers have their weights made as (origin + b·v) + a·u and are passed through as usual. Differs from `value` at the same
 * point by rounding only. Where the first layer's products would be too large to keep, it is passed through like the others.
 */
export function createPlaneSampler(
  network: Propagation,
  origin: Float64Array,
  u: Float64Array,
  v: Float64Array,
): PlaneSampler {
  const { layers, samples } = network;
  const [layer] = layers;
  const p = origin.length;
  const from = Float64Array.from(origin);
  const alongU = Float64Array.from(u);
  const alongV = Float64Array.from(v);
  const ahead = layer.layout.outputs * samples.count <= LARGEST_KEPT;
  const first = ahead ? new FirstLayerOnPlane(layer, samples, from, alongU, alongV) : undefined;
  const later = ahead ? (layers[1]?.layout.weightsAt ?? p) : 0;
  const row = new Float64Array(p);
  const theta = new Float64Array(p);

  const enterRow = (b: number) => {
    first?.enterRow(b);
    addMultiple(from, b, alongV, row, later, p);
  };
  const sample = (a: number) => {
    const { totals, loss, scale } = network;
    first?.enterColumn(a);
    addMultiple(row, a, alongU, theta, later, p);
    totals.fill(0);
    for (const block of samples.blocks) {
      first?.write(block, network.at(0, block));
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
