import type { Domain } from "../objectives/objective.ts";

export type HeightKind = "linear" | "root" | "log";

/**
 * How loss becomes height, as plain numbers so that it travels between threads and prints in the legend.
 * h = φ((L − floor)/scale)/φ((top − floor)/scale) with φ(t) = t (linear), √t (root), log(1 + t) (log); above `cut` a
 * soft knee bends L towards `top`. h is 0 at the floor and 1 at the top.
 */
export interface HeightMap {
  readonly kind: HeightKind;
  /** L₀: 0 for non-negative losses, else the lowest sampled loss. */
  readonly floor: number;
  /** c in log(1 + (L − L₀)/c), two significant figures. */
  readonly scale: number;
  /** The loss drawn at h = 1. */
  readonly top: number;
  /** Losses above this are compressed by the knee; absent when nothing is cut. */
  readonly cut?: number;
}

/** One refinement stage of the terrain. Arrays are transferred; row-major n × n, row j at y_j ascending. */
export interface TerrainFrame {
  /** Samples per side: 33, 129 or 513. */
  readonly n: number;
  readonly domain: Domain;
  readonly map: HeightMap;
  /** Mapped heights h ∈ [0, 1]; NaN where the loss is not finite. */
  readonly heights: Float32Array;
  /** Valley occlusion 0–1, 0.5 on flat ground: height minus its blur × 3.2 + 0.5, clamped. */
  readonly occlusion: Float32Array;
  /** Lowest and highest finite sampled loss. */
  readonly lowest: number;
  readonly highest: number;
  /** True for the last stage. */
  readonly final: boolean;
}

/** A shaded relief as pixels, RGBA, row 0 at the top (largest y). */
export interface Relief {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
}
