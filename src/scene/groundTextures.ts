import { DataTexture, FloatType, NearestFilter, RGFormat, Vector2 } from "three";
import { PLAN_SIDE, planOf, RELIEF } from "../terrain/block.ts";
import type { TerrainFrame } from "../terrain/frame.ts";
import { BASE_Y } from "./geometry/ground.ts";

/** How long one stage of the terrain fades into the next. */
const FADE_MS = 160;
/** Stands in the texture for "no ground here". */
const HOLE = -2;

function createTexture(n: number): DataTexture {
  const texture = new DataTexture(new Float32Array(2 * n * n), n, n, RGFormat, FloatType);
  texture.minFilter = NearestFilter;
  texture.magFilter = NearestFilter;
  texture.needsUpdate = true;
  return texture;
}

/**
 * The heights on the graphics card: the newest stage and the one before, with the uniforms that every shader of the scene
 * shares. Textures are reused by size, so a dragged slider does not churn memory.
 */
export class GroundTextures {
  private readonly pool = new Map<number, DataTexture[]>();
  private current = createTexture(2);
  readonly uniforms = {
    uGround: { value: this.current },
    uGroundBefore: { value: this.current },
    uSide: { value: 2 },
    uSideBefore: { value: 2 },
    uFade: { value: 1 },
    uPlan: { value: new Vector2(PLAN_SIDE, PLAN_SIDE) },
    uRelief: { value: RELIEF },
    uBase: { value: BASE_Y },
  };

  /** Takes a stage over; with `fade` the ground glides there. */
  show(frame: TerrainFrame, fade: boolean): void {
    const { uniforms } = this;
    const first = uniforms.uSide.value === 2;
    const texture = this.spare(frame.n);
    const data = texture.image.data as Float32Array;
    const { heights, occlusion } = frame;
    for (let k = 0; k < heights.length; k++) {
      const h = heights[k];
      data[2 * k] = Number.isNaN(h) ? HOLE : h;
      data[2 * k + 1] = occlusion[k];
    }
    texture.needsUpdate = true;
    uniforms.uGroundBefore.value = this.current;
    uniforms.uSideBefore.value = uniforms.uSide.value;
    this.current = texture;
    uniforms.uGround.value = texture;
    uniforms.uSide.value = frame.n;
    uniforms.uFade.value = fade && !first ? 0 : 1;
    const plan = planOf(frame.domain);
    uniforms.uPlan.value.set(plan.x, plan.z);
  }

  /** True while a stage fades in. */
  tick(elapsedMs: number): boolean {
    const { uFade } = this.uniforms;
    if (uFade.value >= 1) return false;
    uFade.value = Math.min(1, uFade.value + elapsedMs / FADE_MS);
    return true;
  }

  dispose(): void {
    this.uniforms.uGround.value.dispose();
    for (const textures of this.pool.values()) for (const texture of textures) texture.dispose();
  }

  /** A texture of this size that is not on show. */
  private spare(n: number): DataTexture {
    let textures = this.pool.get(n);
    if (textures === undefined) {
      textures = [];
      this.pool.set(n, textures);
    }
    let texture = textures.find((candidate) => candidate !== this.current);
    if (texture === undefined) {
      texture = createTexture(n);
      textures.push(texture);
    }
    return texture;
  }
}
