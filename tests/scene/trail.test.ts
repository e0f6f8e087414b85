import { describe, expect, it } from "vitest";
import { partTrails } from "../../src/scene/geometry/coincidence.ts";
import { buildKnots, KNOT_SIZE } from "../../src/scene/geometry/knots.ts";
import { buildTrail, createTrail, PIECE_SIZE, positionAt, type Trail } from "../../src/scene/geometry/trail.ts";
import { createPath } from "./createGround.ts";

const domain = [
  [-1, 1],
  [-1, 1],
] as const;

function trailOf(points: readonly (readonly [number, number])[]): Trail {
  const trail = createTrail();
  buildTrail(createPath(points), domain, 12, 12, trail);
  return trail;
}

const pieceOf = ({ data }: Trail, k: number) => [...data.subarray(k * PIECE_SIZE, (k + 1) * PIECE_SIZE)];

describe("trails", () => {
  it("run straight in plan through every iterate, without gaps in place, step or length", () => {
    const trail = trailOf([
      [-0.8, -0.8],
      [0.6, -0.2],
      [0.6, 0.7],
    ]);
    expect(trail.pieces).toBeGreaterThan(60);
    for (let k = 1; k < trail.pieces; k++) {
      const [before, here] = [pieceOf(trail, k - 1), pieceOf(trail, k)];
      expect(here.slice(0, 2)).toEqual(before.slice(2, 4));
      expect(here[4]).toBe(before[5]);
      expect(here[6]).toBeCloseTo(before[7], 4);
    }
    const last = pieceOf(trail, trail.pieces - 1);
    expect(last[2]).toBeCloseTo(0.8, 6);
    expect(last[3]).toBeCloseTo(0.85, 6);
    expect(last[5]).toBe(2);
    // 6 world units per unit of the domain
    expect(last[7]).toBeCloseTo(6 * (Math.hypot(1.4, 0.6) + 0.9), 3);
    expect(trail.exits).toEqual([]);
  });

  it("are cut at the edge, with the crossing and its step", () => {
    const trail = trailOf([
      [0, 0],
      [4, 0],
      [0, 0],
      [0, -3],
    ]);
    expect(trail.exits).toHaveLength(2 * 3);
    expect(trail.exits.slice(0, 3)).toEqual([1, 0.5, 0.25]);
    expect(trail.exits[4]).toBe(0);
    for (let k = 0; k < trail.pieces; k++)
      for (const coordinate of pieceOf(trail, k).slice(0, 4)) {
        expect(coordinate).toBeGreaterThanOrEqual(0);
        expect(coordinate).toBeLessThanOrEqual(1);
      }
  });

  it("draw nothing of a path that stays outside, however far", () => {
    expect(
      trailOf([
        [5, 5],
        [1e200, 7],
        [3, -1e300],
      ]).pieces,
    ).toBe(0);
    expect(trailOf([]).pieces).toBe(0);
  });

  it("do not pile up pieces where a run stands still, and stay bounded where it thrashes", () => {
    const still = trailOf(Array.from({ length: 10_000 }, (_, k) => [0.2 + 1e-9 * k, 0.2]));
    expect(still.pieces).toBeLessThan(3);
    const thrashing = trailOf(Array.from({ length: 10_000 }, (_, k) => [k % 2 === 0 ? -0.9 : 0.9, 0.1]));
    expect(thrashing.pieces).toBeLessThan(40_000);
  });

  it("are refilled in place: nothing grows when the same race comes again", () => {
    const path = createPath(Array.from({ length: 2000 }, (_, k) => [0.9 * Math.cos(k), 0.9 * Math.sin(k)] as const));
    const trail = createTrail();
    buildTrail(path, domain, 12, 12, trail);
    const { data, pieces } = trail;
    buildTrail(path, domain, 12, 12, trail);
    expect(trail.data).toBe(data);
    expect(trail.pieces).toBe(pieces);
  });

  it("know where the ball stands between two steps", () => {
    const path = createPath([
      [-1, -1],
      [1, 0],
    ]);
    const out = { u: 0, v: 0, step: 0 };
    expect(positionAt(path, domain, 0.5, out)).toBe(true);
    expect(out).toEqual({ u: 0.5, v: 0.25, step: 0 });
    positionAt(path, domain, 9, out);
    expect([out.u, out.v]).toEqual([1, 0.5]);
    expect(positionAt(createPath([]), domain, 0, out)).toBe(false);
  });
});

describe("knots", () => {
  it("mark real iterates only, and not too near one another", () => {
    const trail = trailOf([
      [-0.9, 0],
      [-0.5, 0],
      [-0.49, 0],
      [0.5, 0],
      [3, 0],
    ]);
    const knots = { data: new Float32Array(KNOT_SIZE * 10), count: 0 };
    buildKnots(trail, 12, 12, 0.5, knots);
    const marked = Array.from({ length: knots.count }, (_, k) => knots.data[k * KNOT_SIZE + 2]);
    expect(marked).toEqual([1, 3]);
  });
});

describe("coincident trails", () => {
  const line = (offset: number) => Array.from({ length: 50 }, (_, k) => [-0.8 + 0.03 * k, offset] as const);
  const asideAt = (trail: Trail, part: number) => trail.data[Math.floor(part * trail.pieces) * PIECE_SIZE + 8];

  it("run side by side in list order, one line apart, symmetric about the path", () => {
    const trails = [trailOf(line(0)), trailOf(line(0)), trailOf(line(0.001))];
    partTrails(trails, () => true);
    expect(asideAt(trails[0], 0.5)).toBeCloseTo(-1, 2);
    expect(asideAt(trails[1], 0.5)).toBeCloseTo(0, 2);
    expect(asideAt(trails[2], 0.5)).toBeCloseTo(1, 2);
  });

  it("keep within the map where they run along its edge or leave it", () => {
    const along = [0.02, 0.3, 0.6, 0.95].map((x) => [x, 0.998] as const);
    const leaving = [0.1, 0.5, 0.9, 1.4].map((y) => [0, y] as const);
    for (const way of [along, leaving]) {
      const trails = Array.from({ length: 8 }, () => trailOf(way));
      partTrails(trails, () => true);
      for (const { data, pieces } of trails)
        for (let at = 0; at < pieces * PIECE_SIZE; at += PIECE_SIZE)
          for (const [u, v, aside] of [
            [data[at], data[at + 1], data[at + 8]],
            [data[at + 2], data[at + 3], data[at + 9]],
          ]) {
            const room = 12 * Math.min(u, 1 - u, v, 1 - v); // world units: the plan is 12 wide and deep
            expect(0.12 * Math.abs(aside)).toBeLessThanOrEqual(room + 1e-6); // 1e-6: single precision
          }
      // In the middle of the way that leaves, four lines lie on either side.
      if (way === leaving) expect(asideAt(trails[0], 0.5)).toBeLessThan(-3);
    }
  });

  it("leave trails alone that only cross or keep their distance", () => {
    const crossing = Array.from({ length: 50 }, (_, k) => [0, -0.8 + 0.03 * k] as const);
    const trails = [trailOf(line(0)), trailOf(crossing), trailOf(line(0.3))];
    partTrails(trails, () => true);
    for (const trail of trails)
      for (let k = 0; k < trail.pieces; k++) expect(Math.abs(trail.data[k * PIECE_SIZE + 8])).toBeLessThan(0.01);
  });

  it("close ranks when a run is hidden", () => {
    const trails = [trailOf(line(0)), trailOf(line(0))];
    partTrails(trails, (run) => run === 0);
    expect(asideAt(trails[0], 0.5)).toBe(0);
  });

  it("part and rejoin without a step", () => {
    const trails = [trailOf(line(0)), trailOf([...line(0), [0.9, 0.9]])];
    partTrails(trails, () => true);
    const { data, pieces } = trails[1];
    for (let k = 1; k < pieces; k++) expect(data[k * PIECE_SIZE + 8]).toBe(data[(k - 1) * PIECE_SIZE + 9]);
    expect(Math.abs(data[(pieces - 1) * PIECE_SIZE + 8])).toBeLessThan(0.05);
  });
});
