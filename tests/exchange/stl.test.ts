import { describe, expect, test } from "vitest";
import { terrainStl } from "../../src/exchange/export/stl.ts";
import type { TerrainFrame } from "../../src/terrain/frame.ts";

/** A bumpy ground of n × n samples on a domain of 4 × 2 (drawn 5 : 4), with a hole if asked for. */
function createFrame(n: number, hole: boolean): TerrainFrame {
  const heights = Float32Array.from({ length: n * n }, (_, k) => {
    const [i, j] = [k % n, Math.floor(k / n)];
    return hole && i === 3 && j === 4 ? Number.NaN : ((i * 7 + j * 13) % 11) / 10;
  });
  return {
    n,
    domain: [
      [-2, 2],
      [0, 2],
    ],
    map: { kind: "linear", floor: 0, scale: 1, top: 1 },
    heights,
    occlusion: new Float32Array(n * n),
    lowest: 0,
    highest: 1,
    final: true,
  };
}

/** Corners of all triangles, as the file has them. */
function trianglesOf(bytes: Uint8Array<ArrayBuffer>): readonly (readonly number[][])[] {
  const view = new DataView(bytes.buffer);
  const count = view.getUint32(80, true);
  expect(bytes.length).toBe(84 + 50 * count);
  return Array.from({ length: count }, (_, t) =>
    Array.from({ length: 3 }, (_, c) =>
      Array.from({ length: 3 }, (_, axis) => view.getFloat32(84 + 50 * t + 12 + 12 * c + 4 * axis, true)),
    ),
  );
}

describe.each([
  ["whole", 33, false],
  ["with a hole", 33, true],
] as const)("the terrain for a printer, %s", (_, n, hole) => {
  const triangles = trianglesOf(terrainStl(createFrame(n, hole), { side: 100, relief: 20, base: 3 }));

  test("is a closed surface, every edge walked once in each direction", () => {
    const edges = new Map<string, number>();
    for (const corners of triangles)
      for (let c = 0; c < 3; c++) {
        const [a, b] = [corners[c].join(), corners[(c + 1) % 3].join()];
        expect(a).not.toBe(b);
        const key = a < b ? `${a} ${b}` : `${b} ${a}`;
        edges.set(key, (edges.get(key) ?? 0) + (a < b ? 1 : 1e6));
      }
    expect([...edges.values()].every((walks) => walks === 1e6 + 1)).toBe(true);
  });

  test("faces outwards and has the size asked for", () => {
    let volume = 0;
    for (const [a, b, c] of triangles)
      volume +=
        (a[0] * (b[1] * c[2] - b[2] * c[1]) + a[1] * (b[2] * c[0] - b[0] * c[2]) + a[2] * (b[0] * c[1] - b[1] * c[0])) /
        6;
    // Between a plate of 3 mm and a full block of 23 mm on 100 mm × 80 mm.
    expect(volume).toBeGreaterThan(100 * 80 * 3);
    expect(volume).toBeLessThan(100 * 80 * 23);
    const sides = [0, 1, 2].map((axis) => Math.max(...triangles.flat().map((corner) => corner[axis])));
    expect(sides[0]).toBeCloseTo(100, 4);
    expect(sides[1]).toBeCloseTo(80, 4);
    expect(sides[2]).toBeCloseTo(23, 4);
  });
});

test("a fine ground is thinned to what a nozzle can follow", () => {
  // 257 × 257 samples: two triangles a cell, three along each of 4 · 256 edges of the rim.
  const { length } = terrainStl(createFrame(513, false), { side: 100, relief: 20, base: 3 });
  expect(length).toBe(84 + 50 * (2 * 256 * 256 + 3 * 4 * 256));
});
