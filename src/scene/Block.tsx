import { useEffect, useMemo } from "react";
import {
  BufferAttribute,
  BufferGeometry,
  DoubleSide,
  FrontSide,
  GLSL3,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  RawShaderMaterial,
  Vector4,
} from "three";
import { rgbOf } from "../terrain/ramp.ts";
import { outlinePieces, shadowQuad, terrainIndex, wallEdges, wallIndex } from "./geometry/block.ts";
import { useWorld } from "./sceneContext.ts";
import { lineFragment, lineVertex } from "./shaders/line.ts";
import {
  shadowFragment,
  shadowVertex,
  terrainFragment,
  terrainVertex,
  wallFragment,
  wallVertex,
} from "./shaders/terrain.ts";
import type { World } from "./world.ts";

/** Cells per side of walls and rim: finer than any screen shows them. */
const EDGE_CELLS = 256;
/** Width of the rim line and of corners and base, CSS pixels. */
const RIM_WIDTH = 1.1;

export function terrainGeometry(n: number): BufferGeometry {
  const cells = new Uint16Array(2 * n * n);
  for (let k = 0; k < n * n; k++) {
    cells[2 * k] = k % n;
    cells[2 * k + 1] = Math.floor(k / n);
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute("cell", new BufferAttribute(cells, 2));
  geometry.setIndex(new BufferAttribute(terrainIndex(n), 1));
  return geometry;
}

function meshOf(geometry: BufferGeometry, material: RawShaderMaterial, order: number): Mesh {
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  mesh.renderOrder = order;
  return mesh;
}

/** Corners of a capsule or knot: x along, y across. */
export function cornerGeometry(corners: readonly number[]): InstancedBufferGeometry {
  const geometry = new InstancedBufferGeometry();
  geometry.setAttribute("corner", new BufferAttribute(new Float32Array(corners), 2));
  geometry.setIndex([0, 1, 2, 2, 1, 3]);
  return geometry;
}

/** Ground, walls, their outline and the shadow under them, in three's terms. */
export class BlockDrawing {
  readonly terrain: Mesh;
  readonly still: readonly Mesh[];
  private readonly geometries = new Map<number, BufferGeometry>();
  private readonly outline: RawShaderMaterial;
  private readonly world: World;

  constructor(world: World) {
    this.world = world;
    const shared = { ...world.textures.uniforms, ...world.colours.uniforms };
    const terrain = new RawShaderMaterial({
      glslVersion: GLSL3,
      vertexShader: terrainVertex,
      fragmentShader: terrainFragment,
      uniforms: shared,
      side: FrontSide,
    });
    const walls = new RawShaderMaterial({
      glslVersion: GLSL3,
      vertexShader: wallVertex,
      fragmentShader: wallFragment,
      uniforms: shared,
      side: DoubleSide,
    });
    const shadow = new RawShaderMaterial({
      glslVersion: GLSL3,
      vertexShader: shadowVertex,
      fragmentShader: shadowFragment,
      uniforms: shared,
      transparent: true,
      depthWrite: false,
      side: DoubleSide,
    });
    this.outline = new RawShaderMaterial({
      glslVersion: GLSL3,
      vertexShader: lineVertex,
      fragmentShader: lineFragment,
      defines: { OUTLINE: 1 },
      uniforms: {
        ...world.textures.uniforms,
        ...world.lineUniforms,
        uHalfWidth: { value: 1 },
        uLift: { value: 0 },
        uPull: { value: 0.04 },
        uColour: { value: new Vector4() },
        uRim: { value: new Vector4() },
        uDash: { value: 0 },
        uEdge: { value: 0.004 },
      },
      transparent: true,
      depthWrite: false,
    });
    const wallGeometry = new BufferGeometry();
    wallGeometry.setAttribute("edge", new BufferAttribute(wallEdges(EDGE_CELLS), 4));
    wallGeometry.setIndex(new BufferAttribute(wallIndex(EDGE_CELLS), 1));
    const shadowGeometry = new BufferGeometry();
    shadowGeometry.setAttribute("position", new BufferAttribute(shadowQuad(), 3));
    shadowGeometry.setIndex([0, 1, 2, 2, 1, 3]);
    const outlineGeometry = cornerGeometry([0, -1, 1, -1, 0, 1, 1, 1]);
    const pieces = outlinePieces(EDGE_CELLS);
    outlineGeometry.setAttribute("iA", new InstancedBufferAttribute(pieces.ends, 4));
    outlineGeometry.setAttribute("iB", new InstancedBufferAttribute(pieces.drapes, 4));
    outlineGeometry.instanceCount = pieces.ends.length / 4;
    this.terrain = meshOf(new BufferGeometry(), terrain, 1);
    this.still = [
      meshOf(shadowGeometry, shadow, 0),
      meshOf(wallGeometry, walls, 1),
      meshOf(outlineGeometry, this.outline, 2),
    ];
    this.terrain.visible = false;
    for (const mesh of this.still) mesh.visible = false;
  }

  /** Follows the newest stage and theme; called before each frame. */
  follow(): void {
    const { world, outline } = this;
    const { frame, pixelRatio } = world;
    if (frame === undefined) return;
    let geometry = this.geometries.get(frame.n);
    if (geometry === undefined) {
      geometry = terrainGeometry(frame.n);
      this.geometries.set(frame.n, geometry);
    }
    this.terrain.geometry = geometry;
    this.terrain.visible = true;
    for (const mesh of this.still) mesh.visible = true;
    const { contourIndexLow, wallLine } = world.palette;
    paint(outline.uniforms.uColour.value, wallLine, 1);
    paint(outline.uniforms.uRim.value, contourIndexLow, world.theme === "dark" ? 0.62 : 0.85);
    outline.uniforms.uHalfWidth.value = (RIM_WIDTH * pixelRatio * world.lineScale) / 2;
  }

  dispose(): void {
    for (const geometry of this.geometries.values()) geometry.dispose();
    for (const { geometry, material } of [this.terrain, ...this.still]) {
      geometry.dispose();
      (material as RawShaderMaterial).dispose();
    }
  }
}

function paint(out: Vector4, hex: string, alpha: number): void {
  const rgb = rgbOf(hex);
  out.set(rgb[0] / 255, rgb[1] / 255, rgb[2] / 255, alpha);
}

/** The block diagram: terrain on its plinth. */
export function Block() {
  const world = useWorld();
  const drawing = useMemo(() => new BlockDrawing(world), [world]);
  useEffect(() => world.beforeFrame(() => drawing.follow()), [world, drawing]);
  useEffect(() => () => drawing.dispose(), [drawing]);
  return (
    <>
      {drawing.still.map((mesh) => (
        <primitive key={mesh.uuid} object={mesh} />
      ))}
      <primitive object={drawing.terrain} />
    </>
  );
}
