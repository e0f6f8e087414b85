import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ParameterValues } from "../../src/math/parameter.ts";
import { optimizers } from "../../src/optimizers/index.ts";
import { follow, surface } from "./follow.ts";

interface Reference {
  readonly every: number;
  readonly steps: number;
  readonly starts: Readonly<Record<string, [number, number]>>;
  readonly cases: readonly {
    optimizer: string;
    surface: string;
    parameters: ParameterValues;
    schedule?: { type: string } & ParameterValues;
    by: string;
    points: [number, number][];
  }[];
}

const { cases, every, steps, starts }: Reference = JSON.parse(
  readFileSync(new URL("./reference/optimizers.json", import.meta.url), "utf8"),
);

describe("optimizers against PyTorch", () => {
  for (const { optimizer, surface: name, parameters, schedule, points, by } of cases) {
    const options = JSON.stringify({ ...parameters, schedule });
    it(`${optimizer} on ${name} ${options} (${by})`, () => {
      const ours = follow(optimizer, { on: surface(name), start: starts[name], steps, parameters, schedule }).points;
      expect(ours).toHaveLength(steps + 1);
      for (const [row, theirs] of points.entries()) {
        const [x, y] = ours[row * every];
        const size = Math.max(Math.abs(theirs[0]), Math.abs(theirs[1]));
        // 200 steps amplify the last bits; what has shrunk below 1e-3 is compared absolutely.
        const allowed = 1e-9 * Math.max(1e-3, size);
        expect(Math.abs(x - theirs[0]), `x at step ${row * every}`).toBeLessThanOrEqual(allowed);
        expect(Math.abs(y - theirs[1]), `y at step ${row * every}`).toBeLessThanOrEqual(allowed);
      }
    });
  }

  it("covers every method that follows a fixed formula", () => {
    // Random, defined by what they solve, or made for games, which PyTorch has no method for: contract.test.ts,
    // implicitEuler.test.ts, gradientFlow.test.ts and games.test.ts hold these; memristor.test.ts the device.
    const others = ["implicit-euler", "sgld", "gradient-flow", "extragradient", "alternating-descent", "memristor"];
    const covered = new Set(cases.map((one) => one.optimizer));
    expect(optimizers.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual(others);
  });
});
