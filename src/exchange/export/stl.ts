import { planOf } from "../../terrain/block.ts";
import type { TerrainFrame } from "../../terrain/frame.ts";

export interface StlSize {
  /** Longest side of the plan, mm. */
  readonly side: number;
  /** From the lowest to the highest ground, mm. */
  readonly relief: number;
  /** Of the plate below the lowest ground, mm; above 0. */
  readonly base: number;
}

/** Samples per side of the printed ground: 4/10 mm on a 100 mm block, a nozzle's width. */
export const STL_SIDE = 257;

/** Bytes of a binary STL's head, and of each triangle. */
const HEAD = 84;
const TRIANGLE = 50;

/**
 * The terrain as a closed block for a 3D printer, in binary STL: x east, y north, z up, in millimetres. The ground's
 * triangles and those of walls and underside share their corners to the bit, so that every edge belongs to exactly two.
 * Where there is no ground the block is as low as its lowest ground.
 */
export function terrainStl(frame: TerrainFrame, size: StlSize): Uint8Array<ArrayBuffer> {
  const stride = Math.max(1, Math.floor((frame.n - 1) / (STL_SIDE - 1)));
  const n = Math.floor((frame.n - 1) / stride) + 1;
  const plan = planOf(frame.domain);
  const scale = size.side / Math.max(plan.x, plan.z);
  const top = (i: number, j: number): Corner => {
    const h = frame.heights[j * stride * frame.n + i * stride];
    const z = size.base + size.relief * (Number.isNaN(h) ? 0 : h);
    return [(i / (n - 1)) * plan.x * scale, (j / (n - 1)) * plan.z * scale, z];
  };
  const foot = ([x, y]: Corner): Corner => [x, y, 0];
  const cells = (n - 1) * (n - 1);
  const edges = 4 * (n - 1);
  const writer = new StlWriter(2 * cells + 3 * edges);
  for (let j = 0; j < n - 1; j++)
    for (let i = 0; i < n - 1; i++) {
      const [a, b, c, d] = [top(i, j), top(i + 1, j), top(i + 1, j + 1), top(i, j + 1)];
      writer.triangle(a, b, c);
      writer.triangle(a, c, d);
    }
  // Around the rim, counter-clockwise as seen from above; walls face outwards, the underside down.
  const rim: Corner[] = [];
  for (let i = 0; i < n - 1; i++) rim.push(top(i, 0));
  for (let j = 0; j < n - 1; j++) rim.push(top(n - 1, j));
  for (let i = n - 1; i > 0; i--) rim.push(top(i, n - 1));
  for (let j = n - 1; j > 0; j--) rim.push(top(0, j));
  const middle: Corner = [(plan.x * scale) / 2, (plan.z * scale) / 2, 0];
  for (const [k, from] of rim.entries()) {
    const to = rim[(k + 1) % rim.length];
    writer.triangle(foot(from), foot(to), to);
    writer.triangle(foot(from), to, from);
    writer.triangle(foot(to), foot(from), middle);
  }
  return writer.bytes;
}

type Corner = readonly [x: number, y: number, z: number];

/** Writes triangles with their unit normals, in float32 as the format has it. */
class StlWriter {
  readonly bytes: Uint8Array<ArrayBuffer>;
  private readonly view: DataView;
  private at = HEAD;

  constructor(triangles: number) {
    this.bytes = new Uint8Array(HEAD + TRIANGLE * triangles);
    this.view = new DataView(this.bytes.buffer);
    // A head that began with "solid" would be read as text.
    new TextEncoder().encodeInto("Fall Line terrain, binary STL, millimetres", this.bytes);
    this.view.setUint32(HEAD - 4, triangles, true);
  }

  /** Corners counter-clockwise as seen from outside. */
  triangle(a: Corner, b: Corner, c: Corner): void {
    const [ux, uy, uz] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
    const [vx, vy, vz] = [c[0] - a[0], c[1] - a[1], c[2] - a[2]];
    const normal: Corner = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
    const length = Math.sqrt(normal[0] * normal[0] + normal[1] * normal[1] + normal[2] * normal[2]) || 1;
    for (const value of normal) this.float(value / length);
    for (const corner of [a, b, c]) for (const value of corner) this.float(value);
    this.at += 2;
  }

  private float(value: number): void {
    this.view.setFloat32(this.at, value, true);
    this.at += 4;
  }
}
