import { useEffect, useMemo } from "react";
import {
  BufferGeometry,
  DataTexture,
  FloatType,
  FrontSide,
  GLSL3,
  Mesh,
  NearestFilter,
  RawShaderMaterial,
  RedFormat,
  Vector3,
} from "three";
import { stableCurvature } from "../store/stableCurvature.ts";
import { type CurvatureFrame, chooseToneMap, type ToneMap, toneOf } from "../terrain/curvatureTone.ts";
import { rgbOf } from "../terrain/ramp.ts";
import { curvatureRamps } from "../theme/ramps.ts";
import { terrainGeometry } from "./Block.tsx";
import { useWorld } from "./sceneContext.ts";
import { curvatureFragment } from "./shaders/curvature.ts";
import { terrainVertex } from "./shaders/terrain.ts";
import type { World } from "./world.ts";

/** Stands in the texture where λmax is not a number. */
const HOLE = -2;
/** A tone that no ground reaches: no limit is drawn. */
const NO_LIMIT = 2;

function createTones(n: number): DataTexture {
  const texture = new DataTexture(new Float32Array(n * n), n, n, RedFormat, FloatType);
  texture.minFilter = NearestFilter;
  texture.magFilter = NearestFilter;
  return texture;
}

/** The ground once more, over itself, in the colours of λmax, hatched where the run in focus is unstable. */
export class CurvatureDrawing {
  readonly mesh: Mesh<BufferGeometry, RawShaderMaterial>;
  private readonly world: World;
  private readonly geometries = new Map<number, BufferGeometry>();
  private drawn: CurvatureFrame | undefined;
  private tones: ToneMap = { scale: 1, low: 0, high: 1 };
  private readonly uniforms = {
    uTones: { value: createTones(2) },
    uToneSide: { value: 2 },
    uToneRamp: { value: Array.from({ length: 8 }, () => new Vector3()) },
    uLimit: { value: NO_LIMIT },
    uLimitInk: { value: new Vector3() },
  };

  constructor(world: World) {
    this.world = world;
    const material = new RawShaderMaterial({
      glslVersion: GLSL3,
      vertexShader: terrainVertex,
      fragmentShader: curvatureFragment,
      uniforms: { ...world.textures.uniforms, ...world.colours.uniforms, ...this.uniforms },
      side: FrontSide,
    });
    this.mesh = new Mesh(new BufferGeometry(), material);
    this.mesh.frustumCulled = false;
    // After the ground, whose depth it repeats to the bit, and before all that lies on it.
    this.mesh.renderOrder = 1.5;
    this.mesh.visible = false;
  }

  /** Follows map, theme and the run in focus; called before each frame. */
  follow(): void {
    const { world, mesh, uniforms } = this;
    const { live } = world.store;
    const { frame } = world;
    const { curvature } = live;
    mesh.visible = curvature !== undefined && frame !== undefined;
    if (curvature === undefined || frame === undefined) return;
    let geometry = this.geometries.get(frame.n);
    if (geometry === undefined) this.geometries.set(frame.n, (geometry = terrainGeometry(frame.n)));
    mesh.geometry = geometry;
    if (this.drawn !== curvature) this.take(curvature);
    for (const [k, stop] of curvatureRamps[world.theme].entries()) write(stop, uniforms.uToneRamp.value[k]);
    write(world.palette.ink, uniforms.uLimitInk.value);
    const { experiment, focus } = world.store.getState();
    const spec = experiment.runs[focus];
    const limit = spec && stableCurvature(spec, live.race?.trajectories[focus], live.playhead.step);
    uniforms.uLimit.value = limit?.kind === "limit" ? toneOf(this.tones, limit.lambda) : NO_LIMIT;
  }

  dispose(): void {
    for (const geometry of this.geometries.values()) geometry.dispose();
    this.uniforms.uTones.value.dispose();
    this.mesh.material.dispose();
  }

  private take(curvature: CurvatureFrame): void {
    this.drawn = curvature;
    const { n, lambda } = curvature;
    this.tones = chooseToneMap(lambda);
    const texture = createTones(n);
    const data = texture.image.data as Float32Array;
    for (let k = 0; k < data.length; k++) {
      const tone = toneOf(this.tones, lambda[k]);
      data[k] = Number.isNaN(tone) ? HOLE : tone;
    }
    texture.needsUpdate = true;
    this.uniforms.uTones.value.dispose();
    this.uniforms.uTones.value = texture;
    this.uniforms.uToneSide.value = n;
  }
}

function write(hex: string, out: Vector3): void {
  const [red, green, blue] = rgbOf(hex);
  out.set(red / 255, green / 255, blue / 255);
}

export function CurvatureGround() {
  const world = useWorld();
  const drawing = useMemo(() => new CurvatureDrawing(world), [world]);
  useEffect(() => {
    const stop = world.beforeFrame(() => drawing.follow());
    world.invalidate();
    return stop;
  }, [world, drawing]);
  useEffect(() => () => drawing.dispose(), [drawing]);
  return <primitive object={drawing.mesh} />;
}
