import type { ThemeName } from "../theme/palette.ts";

/** Directions toward the three lights (x east, y up, z south) with their weights: fixed to the map's north-west. */
export const LIGHTS: readonly (readonly [x: number, y: number, z: number, weight: number])[] = [
  [-0.62, 0.62, -0.48, 0.62],
  [-0.9, 0.35, 0.25, 0.2],
  [0.2, 0.5, -0.85, 0.18],
].map(([x, y, z, weight]) => {
  const length = Math.sqrt(x * x + y * y + z * z);
  return [x / length, y / length, z / length, weight] as const;
});

/** What flat ground receives. */
export const FLAT_LIGHT = LIGHTS.reduce((sum, [, y, , weight]) => sum + weight * y, 0);

/** Gains and caps of the mix towards shade and highlight, and of valley occlusion. */
export interface ShadeStrength {
  readonly toShade: number;
  readonly shadeCap: number;
  readonly toHighlight: number;
  readonly highlightCap: number;
  /** Multiplier in hollows (occlusion 0) and on ridges (occlusion 1), RGB. */
  readonly hollow: readonly [number, number, number];
  readonly ridge: readonly [number, number, number];
  /** Occlusion at which the ridge multiplier is reached: 1, or 0.5 where flat ground keeps its colour. */
  readonly openAt: number;
}

const paper: ShadeStrength = {
  toShade: 0.5,
  shadeCap: 0.52,
  toHighlight: 0.55,
  highlightCap: 0.6,
  hollow: [0.86, 0.885, 0.91],
  ridge: [1, 1, 1],
  openAt: 0.5,
};

export const shadeStrengths: Readonly<Record<ThemeName, ShadeStrength>> = {
  dark: {
    toShade: 0.78,
    shadeCap: 0.8,
    toHighlight: 0.34,
    highlightCap: 0.38,
    hollow: [0.76, 0.76, 0.76],
    ridge: [1.1, 1.1, 1.1],
    openAt: 1,
  },
  light: paper,
  lecture: paper,
};

/**
 * Hillshade k = 0.95 (s − 1) of ground with slopes ∂h/∂x (east) and ∂h/∂z (south) in world units: negative in shade, 0 on
 * the flat. s is the light of three Lambert sources relative to what flat ground receives.
 */
export function hillshade(slopeX: number, slopeZ: number): number {
  const length = Math.sqrt(slopeX * slopeX + slopeZ * slopeZ + 1);
  let light = 0;
  for (const [x, y, z, weight] of LIGHTS) light += weight * Math.max(0, (y - slopeX * x - slopeZ * z) / length);
  return 0.95 * (light / FLAT_LIGHT - 1);
}
