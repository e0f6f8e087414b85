import { useEffect, useMemo } from "react";
import {
  DynamicDrawUsage,
  GLSL3,
  GreaterDepth,
  Group,
  type InstancedBufferGeometry,
  InstancedInterleavedBuffer,
  InterleavedBufferAttribute,
  LessEqualDepth,
  Mesh,
  NotEqualStencilFunc,
  RawShaderMaterial,
  ReplaceStencilOp,
  Vector4,
} from "three";
import { rgbOf } from "../terrain/ramp.ts";
import { cornerGeometry } from "./Block.tsx";
import { buildKnots, KNOT_SIZE, type Knots } from "./geometry/knots.ts";
import { PIECE_SIZE, type Trail } from "./geometry/trail.ts";
import { useWorld } from "./sceneContext.ts";
import { knotVertex, lineFragment, lineVertex } from "./shaders/line.ts";
import type { World } from "./world.ts";

/** CSS pixels. */
const CORE_WIDTH = 2.7;
const CASING = 1.1;
const KNOT_WIDTH = 5;
const KNOT_GAP = 14;
/** Lecture mode draws trails this wide on a window 1080 px high. */
const LECTURE_WIDTH = 5;
/** No knots above this many visible steps. */
const MOST_KNOTS = 300;
/** World units. */
const LIFT = 0.02;
const PULL = 0.16;
/** Above this order the block is drawn; each trail takes a few. */
export const FIRST_ORDER = 10;

/** In the order of drawing. */
const PARTS = ["hidden", "casing", "knotCasing", "core", "knot"] as const;
type Part = (typeof PARTS)[number];

/** One run's line: instanced pieces drawn four times (behind ground, casing, core) and its knots. */
export class TrailDrawing {
  readonly group = new Group();
  protected readonly world: World;
  private readonly pieces: InstancedBufferGeometry;
  private readonly knots: InstancedBufferGeometry;
  protected readonly materials: Readonly<Record<Part, RawShaderMaterial>>;
  protected readonly meshes: Readonly<Record<Part, Mesh>>;
  private buffer: InstancedInterleavedBuffer | undefined;
  private knotBuffer: InstancedInterleavedBuffer | undefined;
  private readonly knotData: Knots = { data: new Float32Array(KNOT_SIZE * MOST_KNOTS), count: 0 };
  private uploaded = -1;
  private knotScale = 0;

  constructor(world: World) {
    this.world = world;
    this.pieces = cornerGeometry([0, -1, 1, -1, 0, 1, 1, 1]);
    this.knots = cornerGeometry([-1, -1, 1, -1, -1, 1, 1, 1]);
    this.pieces.instanceCount = 0;
    this.knots.instanceCount = 0;
    const material = (vertexShader: string, hidden: boolean) =>
      new RawShaderMaterial({
        glslVersion: GLSL3,
        vertexShader,
        fragmentShader: lineFragment,
        uniforms: {
          ...world.textures.uniforms,
          ...world.lineUniforms,
          uHalfWidth: { value: 1 },
          uLift: { value: LIFT },
          uPull: { value: PULL },
          uSpacing: { value: 0 },
          uColour: { value: new Vector4() },
          uDash: { value: 0 },
          uEdge: { value: 0.004 },
        },
        transparent: true,
        depthWrite: false,
        depthFunc: hidden ? GreaterDepth : LessEqualDepth,
        stencilFunc: NotEqualStencilFunc,
        stencilZPass: ReplaceStencilOp,
      });
    this.materials = {
      hidden: material(lineVertex, true),
      casing: material(lineVertex, false),
      core: material(lineVertex, false),
      knotCasing: material(knotVertex, false),
      knot: material(knotVertex, false),
    };
    const mesh = (part: Part, geometry: InstancedBufferGeometry) => {
      const made = new Mesh(geometry, this.materials[part]);
      made.frustumCulled = false;
      this.group.add(made);
      return made;
    };
    this.meshes = {
      hidden: mesh("hidden", this.pieces),
      casing: mesh("casing", this.pieces),
      core: mesh("core", this.pieces),
      knotCasing: mesh("knotCasing", this.knots),
      knot: mesh("knot", this.knots),
    };
  }

  /** Follows run `index` of the race on show, or of the ghost. */
  follow(index: number, ghost: boolean): void {
    const { world, meshes } = this;
    const trail = (ghost ? world.ghosts : world.trails)[index];
    const state = world.store.getState();
    const mark = world.marks[index];
    const visible = trail !== undefined && mark !== undefined && !state.hiddenRuns.includes(index);
    this.group.visible = visible;
    if (!visible) return;
    if (this.uploaded !== world.trailsVersion) {
      this.upload(trail);
      this.uploaded = world.trailsVersion;
      this.knotScale = 0;
    }
    const focused = state.focus === index;
    const faint = ghost || world.isThinned(index);
    this.style(mark[world.theme === "dark" ? "dark" : "light"], ghost, index);
    const order = FIRST_ORDER + (ghost ? 0 : 10 + 5 * (focused ? world.trails.length : index));
    for (let k = 0; k < PARTS.length; k++) meshes[PARTS[k]].renderOrder = order + k;
    meshes.casing.visible = !faint;
    meshes.hidden.visible = !ghost;
    this.followKnots(index, faint);
  }

  dispose(): void {
    this.pieces.dispose();
    this.knots.dispose();
    for (const material of Object.values(this.materials)) material.dispose();
  }

  private style(colour: string, ghost: boolean, index: number): void {
    const { world, materials } = this;
    const opacity = (ghost ? 0.4 : world.isThinned(index) ? 0.35 : 1) * world.raceOpacity;
    // A translucent trail lets each pixel be drawn once, or its pieces would show where they overlap.
    materials.core.stencilWrite = opacity < 1;
    materials.core.uniforms.uEdge.value = opacity < 1 ? 0.5 : 0.004;
    materials.core.stencilRef = (index + 1 + (ghost ? 64 : 0)) & 255;
    const lecture = world.store.getState().lecture;
    const width = lecture ? Math.max(CORE_WIDTH, LECTURE_WIDTH * world.lectureScale) : CORE_WIDTH;
    this.wear(colour, ghost ? 1.2 : width, opacity, !ghost);
  }

  /** Colours and widths of all parts; `parted` trails keep aside of those that run with them. */
  protected wear(colour: string, width: number, opacity: number, parted: boolean): void {
    const { materials } = this;
    const { pixelRatio, palette } = this.world;
    const core = width * pixelRatio;
    const casing = CASING * pixelRatio;
    const knot = KNOT_WIDTH * (width / CORE_WIDTH) * pixelRatio;
    const spacing = parted ? core + 1.5 * casing : 0;
    this.paint("hidden", colour, 0.55 * opacity, core / 4, spacing);
    this.paint("casing", palette.casing, 0.85 * opacity, core / 2 + casing, spacing);
    this.paint("core", colour, opacity, core / 2, spacing);
    this.paint("knotCasing", palette.casing, 0.85 * opacity, knot / 2 + casing * 0.7, spacing);
    this.paint("knot", colour, opacity, knot / 2, spacing);
    materials.hidden.uniforms.uDash.value = 7 * pixelRatio;
    materials.core.uniforms.uDash.value = 0;
  }

  private paint(part: Part, hex: string, alpha: number, halfWidth: number, spacing: number): void {
    const { uniforms } = this.materials[part];
    const rgb = rgbOf(hex);
    uniforms.uColour.value.set(rgb[0] / 255, rgb[1] / 255, rgb[2] / 255, alpha);
    uniforms.uHalfWidth.value = halfWidth;
    uniforms.uSpacing.value = spacing;
  }

  protected upload(trail: Trail): void {
    const { pieces } = this;
    if (this.buffer === undefined || this.buffer.array !== trail.data) {
      this.buffer = new InstancedInterleavedBuffer(trail.data, PIECE_SIZE);
      this.buffer.setUsage(DynamicDrawUsage);
      pieces.setAttribute("iA", new InterleavedBufferAttribute(this.buffer, 4, 0));
      pieces.setAttribute("iB", new InterleavedBufferAttribute(this.buffer, 4, 4));
      pieces.setAttribute("iC", new InterleavedBufferAttribute(this.buffer, 2, 8));
    }
    this.buffer.clearUpdateRanges();
    this.buffer.addUpdateRange(0, trail.pieces * PIECE_SIZE);
    this.buffer.needsUpdate = true;
    pieces.instanceCount = trail.pieces;
  }

  /** Knots thin out by their distance on screen, so they are chosen again when the scale changes noticeably. */
  private followKnots(index: number, faint: boolean): void {
    const { world, meshes } = this;
    const trail = world.trails[index];
    const shown =
      !faint && trail !== undefined && world.store.live.playhead.step <= MOST_KNOTS && world.ground !== undefined;
    meshes.knot.visible = shown;
    meshes.knotCasing.visible = shown;
    if (!shown || world.ground === undefined) return;
    const scale = world.lens.focal / world.lens.distance;
    if (Math.abs(scale / this.knotScale - 1) < 0.15) return;
    this.knotScale = scale;
    const { planX, planZ } = world.ground;
    buildKnots(trail, planX, planZ, KNOT_GAP / scale, this.knotData);
    if (this.knotBuffer === undefined) {
      this.knotBuffer = new InstancedInterleavedBuffer(this.knotData.data, KNOT_SIZE);
      this.knotBuffer.setUsage(DynamicDrawUsage);
      this.knots.setAttribute("iKnot", new InterleavedBufferAttribute(this.knotBuffer, 4, 0));
      this.knots.setAttribute("iFrom", new InterleavedBufferAttribute(this.knotBuffer, 2, 4));
    }
    this.knotBuffer.needsUpdate = true;
    this.knots.instanceCount = this.knotData.count;
  }
}

/** One run's trail. */
function RunTrail({ index, ghost }: { readonly index: number; readonly ghost: boolean }) {
  const world = useWorld();
  const drawing = useMemo(() => new TrailDrawing(world), [world]);
  useEffect(() => world.beforeFrame(() => drawing.follow(index, ghost)), [world, drawing, index, ghost]);
  useEffect(() => () => drawing.dispose(), [drawing]);
  return <primitive object={drawing.group} />;
}

/** All trails, in the order of the list; `count` is the number of runs. */
export function Trails({ count }: { readonly count: number }) {
  const indices = Array.from({ length: count }, (_, index) => index);
  return (
    <>
      {indices.map((index) => (
        <RunTrail key={`ghost-${index}`} index={index} ghost />
      ))}
      {indices.map((index) => (
        <RunTrail key={index} index={index} ghost={false} />
      ))}
    </>
  );
}
