import { describe, expect, it } from "vitest";
import { criticalCensus, searchStationary, twoLayers } from "../../src/companions/criticalCensus.ts";
import { withDefaults } from "../../src/math/parameter.ts";
import { finish } from "../../src/math/parts.ts";

describe("the census of stationary points", () => {
  it("has for objective half the squared distance of the product from the target", () => {
    const target = [0.3, -1.2, 0.8, 2];
    const theta = Float64Array.of(1, 2, 3, 4, -1, 0.5, 2, 0.25);
    const [a, b, c, d, e, f, g, h] = theta;
    const product = [e * a + f * c, e * b + f * d, g * a + h * c, g * b + h * d];
    const expected = 0.5 * product.reduce((sum, entry, i) => sum + (entry - target[i]) ** 2, 0);
    expect(twoLayers(target).value(theta)).toBeCloseTo(expected, 12);
  });

  it("finds stationary points whose losses are sums of squared singular values left out", () => {
    // T = diag(2, 1): Eckart and Young leave 0, ½·1², ½·2² and ½(1² + 2²).
    const objective = twoLayers([2, 0, 0, 1]);
    for (let k = 0; k < 8; k++) {
      const theta = Float64Array.from({ length: 8 }, (_, i) => Math.sin(3 * i + 7 * k));
      const { gradient, loss, lowest } = searchStationary(objective, theta);
      expect(gradient).toBeLessThan(1e-10);
      expect(Math.min(...[0, 0.5, 2, 2.5].map((one) => Math.abs(loss - one)))).toBeLessThan(1e-9);
      expect(lowest > -1e-5).toBe(loss < 1e-9);
    }
  });

  it("counts every search once", () => {
    const { readings } = finish(criticalCensus.run(withDefaults(criticalCensus.parameters, { targets: 2 }), 3));
    expect(readings.minima + readings.saddles + readings.bad).toBe(readings.stationary);
    expect(readings.descents).toBe(20);
  });
});
