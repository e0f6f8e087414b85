import { describe, expect, it } from "vitest";
import { ring, star, tree, treeIsFasterBelow, treeRounds } from "../../src/companions/ringAllReduce.ts";
import { finish } from "../../src/math/parts.ts";

const links = { latency: 50e-6, bandwidth: 1e10 };
const seconds = ({ latency, transfer }: { latency: number; transfer: number }) => latency + transfer;

describe("adding up over N machines", () => {
  it.each([2, 3, 5, 8, 13, 64])("gives all %d of them every sum, whichever way", (N) => {
    expect(finish(ring(N, 1e6, links)).exact).toBe(true);
    expect(tree(N, 1e6, links).exact).toBe(true);
    expect(star(N, 1e6, links).exact).toBe(true);
  });

  it.each([2, 3, 8, 64])("takes the time of the formulas, N = %d", (N) => {
    const M = 4e8;
    const { latency: a, bandwidth: B } = links;
    expect(seconds(finish(ring(N, M, links)))).toBeCloseTo(2 * (N - 1) * (a + M / (N * B)), 12);
    expect(seconds(tree(N, M, links))).toBeCloseTo(2 * Math.ceil(Math.log2(N)) * (a + M / B), 12);
    expect(seconds(star(N, M, links))).toBeCloseTo(2 * (N - 1) * (a + M / B), 12);
  });

  it("knows its rounds at and beside powers of two", () => {
    expect([2, 3, 4, 5, 8, 9, 256, 257].map(treeRounds)).toEqual([1, 2, 2, 3, 3, 4, 8, 9]);
  });

  it("has the tree ahead below the crossing and the ring above it", () => {
    for (const N of [8, 64, 256]) {
      const crossing = treeIsFasterBelow(N, links);
      const ahead = (M: number) => seconds(tree(N, M, links)) - seconds(finish(ring(N, M, links)));
      expect(ahead(0.99 * crossing)).toBeLessThan(0);
      expect(ahead(1.01 * crossing)).toBeGreaterThan(0);
    }
  });
});
