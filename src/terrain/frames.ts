import type { Domain, PlaneObjective } from "../objectives/objective.ts";
import type { HeightKind, HeightMap, TerrainFrame } from "./frame.ts";
import { bandRows, gridInBands } from "./grid.ts";
import { chooseHeightMap, writeHeights } from "./heightMap.ts";
import { occlusionOf } from "./occlusion.ts";

/** Sides up to this choose their own height map; finer stages keep it, so that lines stand still while ground refines. */
const CHOOSING_SIDE = 129;

/**
 * The terrain, coarse to fine: one frame per side in `sizes`, and `undefined` every few milliseconds so that a worker can
 * read its mail.
 */
export function* terrainFrames(
  objective: PlaneObjective,
  domain: Domain,
  kind: HeightKind,
  nonNegative: boolean,
  sizes: readonly number[],
): Generator<TerrainFrame | undefined, undefined> {
  let map: HeightMap | undefined;
  for (const n of sizes) {
    const losses = yield* gridInBands(objective, domain, n, n);
    yield undefined;
    const frame = yield* frameOf(losses, { n, domain, kind, nonNegative, map, final: n === sizes[sizes.length - 1] });
    map = frame.map;
    yield frame;
  }
  return undefined;
}

export interface FrameRequest {
  /** Side of the square grid. */
  readonly n: number;
  readonly domain: Domain;
  readonly kind: HeightKind;
  readonly nonNegative: boolean;
  /** The map of the stage before. */
  readonly map?: HeightMap;
  readonly final: boolean;
}

/** The frame of n × n losses. */
export function* frameOf(
  losses: Float64Array,
  { n, domain, kind, nonNegative, map: before, final }: FrameRequest,
): Generator<undefined, TerrainFrame> {
  const { lowest, highest } = extremes(losses);
  let map = before;
  if (map === undefined || n <= CHOOSING_SIDE) {
    map = chooseHeightMap(n <= CHOOSING_SIDE ? losses : thinned(losses, n), kind, nonNegative);
    yield undefined;
  }
  const heights = new Float32Array(losses.length);
  const band = bandRows(n) * n;
  for (let from = 0; from < losses.length; from += band) {
    writeHeights(map, losses, heights, from, Math.min(losses.length, from + band));
    yield undefined;
  }
  const occlusion = yield* occlusionOf(heights, n, n);
  yield undefined;
  return { n, domain, map, heights, occlusion, lowest, highest, final };
}

function extremes(losses: Float64Array): { readonly lowest: number; readonly highest: number } {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < losses.length; k++) {
    const loss = losses[k];
    if (loss - loss !== 0) continue;
    if (loss < lowest) lowest = loss;
    if (loss > highest) highest = loss;
  }
  return { lowest, highest };
}

/** Every few rows and columns of an n × n grid, so that choosing a map does not sort a quarter of a million numbers. */
function thinned(losses: Float64Array, n: number): Float64Array {
  const stride = Math.max(1, Math.floor((n - 1) / (CHOOSING_SIDE - 1)));
  const side = Math.floor((n - 1) / stride) + 1;
  const picked = new Float64Array(side * side);
  for (let j = 0, k = 0; j < side; j++)
    for (let i = 0; i < side; i++, k++) picked[k] = losses[j * stride * n + i * stride];
  return picked;
}
