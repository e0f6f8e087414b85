import { useEffect, useMemo } from "react";
import {
  BufferAttribute,
  BufferGeometry,
  DoubleSide,
  DynamicDrawUsage,
  GLSL3,
  Group,
  LineSegments,
  Mesh,
  RawShaderMaterial,
  Vector4,
} from "three";
import { rgbOf } from "../terrain/ramp.ts";
import { PATCH_SIDE, patchIndex, patchWires, quadraticPatch } from "./geometry/quadraticPatch.ts";
import { useWorld } from "./sceneContext.ts";
import { patchFragment, patchVertex } from "./shaders/patch.ts";
import type { World } from "./world.ts";

/** Opacity of the sheet and of its wires. */
const SHEET = 0.16;
const WIRES = 0.6;

/** The quadratic that agrees with the loss at the probe to second order, as a translucent sheet with wires. */
export class PatchDrawing {
  readonly group = new Group();
  private readonly world: World;
  private readonly positions = new BufferAttribute(new Float32Array(3 * PATCH_SIDE * PATCH_SIDE), 3);
  private readonly materials: readonly RawShaderMaterial[];

  constructor(world: World) {
    this.world = world;
    this.positions.setUsage(DynamicDrawUsage);
    const material = () =>
      new RawShaderMaterial({
        glslVersion: GLSL3,
        vertexShader: patchVertex,
        fragmentShader: patchFragment,
        uniforms: { uColour: { value: new Vector4() } },
        transparent: true,
        depthWrite: false,
        side: DoubleSide,
      });
    this.materials = [material(), material()];
    const make = (index: Uint16Array) => {
      const geometry = new BufferGeometry();
      geometry.setAttribute("position", this.positions);
      geometry.setIndex(new BufferAttribute(index, 1));
      return geometry;
    };
    const sheet = new Mesh(make(patchIndex()), this.materials[0]);
    const wires = new LineSegments(make(patchWires()), this.materials[1]);
    for (const [order, part] of [sheet, wires].entries()) {
      part.frustumCulled = false;
      part.renderOrder = 5 + order;
      this.group.add(part);
    }
  }

  follow(): void {
    const { world, group } = this;
    const { live } = world.store;
    const shown = world.store.getState().quadraticModel && live.probe !== undefined && world.ground !== undefined;
    group.visible = shown;
    if (!shown || live.probe === undefined || world.ground === undefined) return;
    quadraticPatch(world.ground, live.probe, this.positions.array as Float32Array);
    this.positions.needsUpdate = true;
    const [red, green, blue] = rgbOf(world.palette.ink);
    for (const [k, alpha] of [SHEET, WIRES].entries())
      this.materials[k].uniforms.uColour.value.set(red / 255, green / 255, blue / 255, alpha);
  }

  dispose(): void {
    for (const part of this.group.children) (part as Mesh).geometry.dispose();
    for (const material of this.materials) material.dispose();
  }
}

export function QuadraticModel() {
  const world = useWorld();
  const drawing = useMemo(() => new PatchDrawing(world), [world]);
  useEffect(() => world.beforeFrame(() => drawing.follow()), [world, drawing]);
  useEffect(() => () => drawing.dispose(), [drawing]);
  return <primitive object={drawing.group} />;
}
