import { describe, expect, it } from "vitest";
import { bottomOf, energy, twoWells, wellAt } from "../../src/companions/twoWells.ts";
import { createWorkbench, experimentOf, prepareWorkbench } from "../../src/engine/workbench.ts";
import { twoWells as step } from "../../src/lessons/flatOrSharp/twoWells.ts";
import { withDefaults } from "../../src/math/parameter.ts";
import { finish } from "../../src/math/parts.ts";

const at = (given: Record<string, number>) =>
  finish(twoWells.run(withDefaults(twoWells.parameters, given), 0)).readings;

describe("two wells in the heat", () => {
  it("have the energy of the landscape on show, and its curvature at the bottoms", async () => {
    const experiment = experimentOf(step);
    if (experiment === undefined) throw new Error("expected an experiment");
    await prepareWorkbench(experiment);
    const bench = createWorkbench({ experiment, seed: 0 });
    for (const [x, y] of [
      [-1.5, 0],
      [0.3, -0.7],
      [2, 1],
    ])
      expect(energy(x, y, 1.6, 0.25)).toBeCloseTo(bench.inspect(experiment, [x, y]).value, 14);
    for (const x of [-1.5, 1.5]) {
      const { at: bottom, value, alongX, alongY } = bottomOf(x, 1.6, 0.25);
      const there = bench.inspect(experiment, [bottom, 0]);
      expect(there.value).toBeCloseTo(value, 12);
      expect(Math.abs(there.gradient[0])).toBeLessThan(1e-10);
      expect(there.hessian?.[0]).toBeCloseTo(alongX, 9);
      expect(there.hessian?.[3]).toBeCloseTo(alongY, 9);
    }
  });

  it("share alike where they are alike, and agree with the harmonic estimate in the cold", () => {
    expect(at({ depth: 1.2, width: 0.8, temperature: 0.2 }).share).toBeCloseTo(0.5, 2);
    const { narrow, wide, narrowCurvature, wideCurvature, share } = at({ temperature: 0.05 });
    const odds = Math.exp((wide - narrow) / 0.05) * (wideCurvature / narrowCurvature);
    expect(share).toBeCloseTo(odds / (1 + odds), 2);
  });

  it("count as inside what lies within two widths", () => {
    expect([wellAt(-1.5, 0.49, 0.25), wellAt(-1.5, 0.51, 0.25), wellAt(1.5, 1.5, 0.25)]).toEqual([1, 0, 2]);
  });
});
