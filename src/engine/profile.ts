import { lineSlice } from "../curvature/lineSlice.ts";
import type { DrawnLandscape } from "../experiment/landscape.ts";
import { axisSamples } from "../terrain/grid.ts";

/** Losses along θ = origin + t·direction. */
export interface Profile {
  /** Ascending. */
  readonly ts: Float64Array;
  /** What is minimised, after transforms. */
  readonly train: Float64Array;
  /** Over the samples kept for testing, before transforms; absent where there are none. */
  readonly test?: Float64Array;
}

export interface ProfileLine {
  /** Of length p, both. */
  readonly origin: Float64Array;
  readonly direction: Float64Array;
  readonly from: number;
  readonly to: number;
  /** The step whose objective it is. */
  readonly step: number;
  /** Numbers of points, from coarse to fine. */
  readonly sizes: readonly number[];
}

/** Every point is the exact loss there. Yields a profile per size, and undefined between points. */
export function* profiles(
  { landscape, network }: DrawnLandscape,
  { origin, direction, from, to, step, sizes }: ProfileLine,
): Generator<Profile | undefined, undefined> {
  const end = origin.map((x, j) => x + direction[j]);
  const train = lineSlice(landscape.whole(step), origin, end);
  const test = network?.test && lineSlice(network.test, origin, end);
  for (const size of sizes) {
    const ts = axisSamples([from, to], size);
    const losses = new Float64Array(size);
    const testLosses = new Float64Array(test === undefined ? 0 : size);
    for (let i = 0; i < size; i++) {
      losses[i] = train.value(ts[i]);
      if (test !== undefined) testLosses[i] = test.value(ts[i]);
      yield undefined;
    }
    yield { ts, train: losses, ...(test && { test: testLosses }) };
  }
  return undefined;
}
