import { numberOf } from "../math/parameter.ts";
import type { Companion } from "./companion.ts";

/** One training step through a chain of layers, counted. */
export interface Counted {
  /** Most activations held at once. */
  readonly peak: number;
  /** Layers that are computed a second time. */
  readonly again: number;
  /** Activations held after each event: a layer forward, a layer backward. */
  readonly held: readonly number[];
}

/**
 * Forward through `layers` layers, keeping the input of every `every`-th; then backward, segment by segment, from the
 * kept input computing the others of the segment again (Chen et al. 2016, algorithm 1). Each layer's way back needs its
 * input and frees it. `every` 1 keeps all, as backpropagation does without more ado.
 */
export function countSteps(layers: number, every: number): Counted {
  const kept = new Set<number>();
  const held: number[] = [];
  let [peak, again] = [0, 0];
  const note = () => {
    held.push(kept.size);
    peak = Math.max(peak, kept.size);
  };
  for (let layer = 0; layer < layers; layer++) {
    if (layer % every === 0) kept.add(layer);
    note();
  }
  for (let from = Math.floor((layers - 1) / every) * every; from >= 0; from -= every) {
    const to = Math.min(layers, from + every);
    for (let layer = from + 1; layer < to; layer++) {
      kept.add(layer);
      again++;
      note();
    }
    for (let layer = to - 1; layer >= from; layer--) {
      note();
      kept.delete(layer);
    }
  }
  return { peak, again, held };
}

/** Memory against time: which activations are kept and which are computed again. */
export const checkpointing: Companion = {
  id: "checkpointing",
  parameters: [
    {
      kind: "number",
      id: "layers",
      symbol: "L",
      default: 64,
      domain: { min: 2, max: 1000, integer: true },
      slider: { min: 4, max: 400, scale: "log" },
    },
    {
      kind: "number",
      id: "every",
      symbol: "k",
      default: 8,
      domain: { min: 1, max: 1000, integer: true },
      slider: { min: 1, max: 64, scale: "log" },
    },
    {
      kind: "number",
      id: "budget",
      symbol: "m",
      default: 128,
      domain: { min: 1, max: 1e6, integer: true },
      slider: { min: 16, max: 1024, scale: "log" },
    },
  ],
  *run(values) {
    const layers = numberOf(values, "layers");
    const every = numberOf(values, "every");
    const budget = numberOf(values, "budget");
    const spacings = Array.from({ length: Math.min(layers, 100) }, (_, i) => i + 1);
    const peaks: number[] = [];
    for (const spacing of spacings) {
      peaks.push(countSteps(layers, spacing).peak);
      yield spacing / spacings.length;
    }
    const [plain, now] = [countSteps(layers, 1), countSteps(layers, every)];
    const best = Math.min(...peaks);
    return {
      readings: {
        plain: plain.peak,
        peak: now.peak,
        again: now.again,
        // A layer's way back costs about two of its ways forward.
        slower: now.again / (3 * layers),
        best,
        bestEvery: spacings[peaks.indexOf(best)],
        plainBatch: Math.floor(budget / plain.peak),
        batch: Math.floor(budget / now.peak),
      },
      figures: [
        {
          kind: "lines",
          id: "memory",
          x: { scale: "linear", from: 0 },
          y: { scale: "linear", from: 0 },
          series: [
            { id: "plain", x: plain.held.map((_, i) => i), y: plain.held, mark: "line" },
            { id: "checkpointed", x: now.held.map((_, i) => i), y: now.held, mark: "line" },
          ],
        },
        {
          kind: "lines",
          id: "peaks",
          x: { scale: "log" },
          y: { scale: "log" },
          series: [
            { id: "peak", x: spacings, y: peaks, mark: "line" },
            { id: "now", x: [every], y: [now.peak], mark: "dots" },
          ],
        },
      ],
    };
  },
};
