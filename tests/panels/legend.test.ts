import { describe, expect, it } from "vitest";
import { legendTicks } from "../../src/panels/marginalia/legendTicks.ts";
import { heightOf } from "../../src/terrain/heightMap.ts";

describe("figures under the ramp", () => {
  it.each([
    ["log", { kind: "log", floor: 0, scale: 28, top: 2000 }, [0, 100, 1000]],
    ["linear", { kind: "linear", floor: -150, scale: 450, top: 300 }, [-100, 0, 100, 200, 300]],
  ] as const)("are round losses on a %s map", (_, map, expected) => {
    expect(legendTicks(map)).toEqual(expect.arrayContaining([...expected]));
  });

  it("are left out where the bar's losses cannot be told apart", () => {
    expect(legendTicks({ kind: "linear", floor: 1e18 - 128, scale: 128, top: 1e18 + 128 })).toEqual([]);
  });

  it("stand apart and on the bar", () => {
    for (const kind of ["linear", "root", "log"] as const)
      for (const [floor, top, scale] of [
        [0, 2000, 28],
        [-147, 320, 320],
        [-1e-3, 1e-3, 1e-4],
      ]) {
        const map = { kind, floor, top, scale };
        const places = legendTicks(map).map((loss) => heightOf(map, loss));
        expect(places.length).toBeGreaterThanOrEqual(2);
        expect(places.every((h) => h > -1e-6 && h < 1 + 1e-6)).toBe(true); // 1e-6: ends of the bar, with rounding
        expect(places.slice(1).every((h, i) => h - places[i] >= 0.16)).toBe(true);
      }
  });
});
