import { PLAN_SIDE } from "../../terrain/block.ts";
import { BASE_Y } from "./ground.ts";

/** Two triangles per cell, (a, b, d) and (a, d, c): the ones that ray hits assume. Counter-clockwise from above. */
export function terrainIndex(n: number): Uint32Array {
  const index = new Uint32Array(6 * (n - 1) * (n - 1));
  let at = 0;
  for (let j = 0; j < n - 1; j++)
    for (let i = 0; i < n - 1; i++) {
      const a = j * n + i;
      index[at++] = a;
      index[at++] = a + 1;
      index[at++] = a + n + 1;
      index[at++] = a;
      index[at++] = a + n + 1;
      index[at++] = a + n;
    }
  return index;
}

/** The four sides as (u, v) at t along them, with the brightness of their walls: the light stands in the north-west. */
const SIDES: readonly { readonly at: (t: number) => readonly [u: number, v: number]; readonly bright: number }[] = [
  { at: (t) => [t, 0], bright: 0.94 },
  { at: (t) => [1, t], bright: 0.82 },
  { at: (t) => [1 - t, 1], bright: 1 },
  { at: (t) => [0, 1 - t], bright: 1.16 },
];

/** Vertices of the walls: u, v, 1 on the rim or 0 on the base, brightness. */
export function wallEdges(cells: number): Float32Array {
  const edges: number[] = [];
  for (const { at, bright } of SIDES)
    for (let k = 0; k <= cells; k++) {
      const [u, v] = at(k / cells);
      edges.push(u, v, 0, bright, u, v, 1, bright);
    }
  return new Float32Array(edges);
}

export function wallIndex(cells: number): Uint32Array {
  const index: number[] = [];
  for (let side = 0; side < SIDES.length; side++)
    for (let k = 0; k < cells; k++) {
      const a = 2 * (side * (cells + 1) + k);
      index.push(a, a + 2, a + 1, a + 1, a + 2, a + 3);
    }
  return new Uint32Array(index);
}

/**
 * Line pieces of the outline: rim, base and corners. `ends` are u, v at both ends; `drapes` 1 on the rim and 0 on the base
 * for both ends, then 1 where the piece belongs to the rim.
 */
export function outlinePieces(cells: number): { readonly ends: Float32Array; readonly drapes: Float32Array } {
  const ends: number[] = [];
  const drapes: number[] = [];
  for (const { at } of SIDES) {
    for (let k = 0; k < cells; k++) {
      ends.push(...at(k / cells), ...at((k + 1) / cells));
      drapes.push(1, 1, 1, 0);
    }
    ends.push(...at(0), ...at(1));
    drapes.push(0, 0, 0, 0);
    ends.push(...at(0), ...at(0));
    drapes.push(0, 1, 0, 0);
  }
  return { ends: new Float32Array(ends), drapes: new Float32Array(drapes) };
}

/** A quad on the base plane, wide enough for the soft shadow of any block. */
export function shadowQuad(): Float32Array {
  const reach = PLAN_SIDE / 2 + 1.6;
  const y = BASE_Y - 0.004;
  return new Float32Array([-reach, y, reach, reach, y, reach, -reach, y, -reach, reach, y, -reach]);
}
