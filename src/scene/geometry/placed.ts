import { type Ground, heightAt } from "./ground.ts";
import type { Lens } from "./lens.ts";
import { meetsGround } from "./rayHit.ts";

/** A point on the ground and where it falls on the window: filled again and again, so that frames allocate nothing. */
export interface Placed {
  /** What is placed: the point above (u, v), raised by `lift` world units. */
  u: number;
  v: number;
  lift: number;
  worldX: number;
  worldY: number;
  worldZ: number;
  /** CSS pixels. */
  x: number;
  y: number;
  /** Along the view, world units. */
  depth: number;
}

export const createPlaced = (): Placed => ({
  u: 0.5,
  v: 0.5,
  lift: 0.5,
  worldX: 0.5,
  worldY: 0.5,
  worldZ: 0.5,
  x: 0.5,
  y: 0.5,
  depth: 0.5,
});

/** Places the point of the surface above (u, v), raised by `lift`: `project` of `onGround`, to the bit. */
export function place(ground: Ground, lens: Lens, u: number, v: number, lift: number, out: Placed): void {
  out.u = u;
  out.v = v;
  out.lift = lift;
  settle(ground, lens, out);
}

/** Places what `out` says it is. In inner loops: a number handed over to a function may cost an object of its own. */
export function settle(ground: Ground, lens: Lens, out: Placed): void {
  const { eye, forward, right, up } = lens;
  out.worldX = (out.u - 0.5) * ground.planX;
  out.worldY = heightAt(ground, out.u, out.v) * ground.relief + out.lift;
  out.worldZ = (0.5 - out.v) * ground.planZ;
  const dx = out.worldX - eye[0];
  const dy = out.worldY - eye[1];
  const dz = out.worldZ - eye[2];
  out.depth = dx * forward[0] + dy * forward[1] + dz * forward[2];
  const scale = lens.focal / out.depth;
  out.x = lens.centreX + (dx * right[0] + dy * right[1] + dz * right[2]) * scale;
  out.y = lens.centreY - (dx * up[0] + dy * up[1] + dz * up[2]) * scale;
}

/** True when ground stands between the placed point and the eye. */
export function isPlacedHidden(ground: Ground, lens: Lens, { worldX, worldY, worldZ }: Placed): boolean {
  return meetsGround(ground, worldX, worldY, worldZ, lens.eye);
}
