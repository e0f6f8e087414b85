import { describe, expect, it } from "vitest";
import { readOut, stretchedInputs, stretchedInputsCompanion } from "../../src/companions/stretchedInputs.ts";
import { withDefaults } from "../../src/math/parameter.ts";
import { finish } from "../../src/math/parts.ts";

const hessianOf = (inputs: Float64Array, normalised: boolean) => {
  const out = new Float64Array(4);
  readOut(inputs, normalised).hessian?.(new Float64Array(2), out);
  return out;
};

describe("stretched inputs", () => {
  it("give a bowl whose Hessian is their mean square, and their correlation once normalised", () => {
    const inputs = stretchedInputs(10, 20, 3);
    const n = inputs.length / 2;
    const mean = (f: (x: number, y: number) => number) => {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += f(inputs[2 * i], inputs[2 * i + 1]) / n;
      return sum;
    };
    const [mx, my] = [mean((x) => x), mean((_, y) => y)];
    const [xx, xy, yy] = [
      mean((x) => (x - mx) ** 2),
      mean((x, y) => (x - mx) * (y - my)),
      mean((_, y) => (y - my) ** 2),
    ];
    const raw = hessianOf(inputs, false);
    expect(raw[0]).toBeCloseTo(xx + mx * mx, 9);
    expect(raw[1]).toBeCloseTo(xy + mx * my, 9);
    const normalised = hessianOf(inputs, true);
    expect(normalised[0]).toBeCloseTo(1, 4);
    expect(normalised[1]).toBeCloseTo(xy / Math.sqrt(xx * yy), 4);
  });

  it("that are round need few steps with and without", () => {
    const { readings } = finish(
      stretchedInputsCompanion.run(withDefaults(stretchedInputsCompanion.parameters, { stretch: 1 }), 0),
    );
    expect(readings.raw).toBeLessThan(2);
    expect(readings.rawSteps).toBeLessThan(15);
  });
});
