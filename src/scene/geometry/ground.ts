import type { Domain } from "../../objectives/objective.ts";
import { PLINTH, planOf, RELIEF } from "../../terrain/block.ts";
import type { HeightMap, TerrainFrame } from "../../terrain/frame.ts";
import type { Vector3 } from "./vector3.ts";

/**
 * The ground as the processor knows it: the same heights that the shader draws, for everything that has to stand on it,
 * hit it or hide behind it. u runs east and v north, both 0–1 over the domain.
 */
export interface Ground {
  readonly n: number;
  /** Row-major n × n, row j at v = j/(n − 1); NaN where there is no ground. */
  readonly heights: Float32Array;
  readonly domain: Domain;
  readonly map: HeightMap;
  /** Sides of the plan in world units. */
  readonly planX: number;
  readonly planZ: number;
  /** World units between h = 0 and h = 1. */
  readonly relief: number;
}

/** `relief` is the reader's exaggeration, 1 as designed. */
export function groundOf(frame: TerrainFrame, relief: number): Ground {
  const plan = planOf(frame.domain);
  const { n, heights, domain, map } = frame;
  return { n, heights, domain, map, planX: plan.x, planZ: plan.z, relief: RELIEF * relief };
}

/** World height of the base plane. */
export const BASE_Y = -PLINTH;

export const uOf = ({ domain: [[x0, x1]] }: Ground, x: number): number => (x - x0) / (x1 - x0);
export const vOf = ({ domain: [, [y0, y1]] }: Ground, y: number): number => (y - y0) / (y1 - y0);
export const xAt = ({ domain: [[x0, x1]] }: Ground, u: number): number => x0 + (x1 - x0) * u;
export const yAt = ({ domain: [, [y0, y1]] }: Ground, v: number): number => y0 + (y1 - y0) * v;

/** Mapped height at (u, v), bilinear, clamped to the domain; 0 where there is no ground. */
export function heightAt({ n, heights }: Ground, u: number, v: number): number {
  const gridX = Math.min(1, Math.max(0, u)) * (n - 1);
  const gridY = Math.min(1, Math.max(0, v)) * (n - 1);
  const i = Math.min(n - 2, Math.floor(gridX));
  const j = Math.min(n - 2, Math.floor(gridY));
  const f = gridX - i;
  const g = gridY - j;
  const k = j * n + i;
  const low = heights[k] + (heights[k + 1] - heights[k]) * f;
  const high = heights[k + n] + (heights[k + n + 1] - heights[k + n]) * f;
  const h = low + (high - low) * g;
  return Number.isNaN(h) ? 0 : h;
}

/** The point of the surface above (u, v), raised by `lift` world units. */
export function onGround(ground: Ground, u: number, v: number, lift = 0): Vector3 {
  return [(u - 0.5) * ground.planX, heightAt(ground, u, v) * ground.relief + lift, (0.5 - v) * ground.planZ];
}
