import { expect, it } from "vitest";
import { gradientCheck, logSlope, quotientErrors } from "../../src/companions/gradientCheck.ts";
import { withDefaults } from "../../src/math/parameter.ts";
import { finish } from "../../src/math/parts.ts";
import { createNetwork } from "../../src/objectives/networks/network.ts";

it("finds the exponent of a power law, of the decades asked for only", () => {
  const x = [1e-3, 1e-2, 1e-1, 1];
  expect(logSlope(x, [5, 3e-2 ** 2, 3e-1 ** 2, 9], 1e-2, 1)).toBeCloseTo(2, 12);
});

it("has quotients that are exact but for rounding where the loss is quadratic: central ones, and forward ones not", () => {
  const line = createNetwork(
    { layers: [1, 1], activation: "linear", loss: "half-mse", bias: true },
    { samples: 2, inputs: Float64Array.of(1, 3), targets: Float64Array.of(0, 1) },
  );
  const theta = Float64Array.of(0.5, -1);
  const g = new Float64Array(2);
  line.gradient(theta, g);
  const { central, forward } = quotientErrors(line, theta, g, 0.125);
  expect(central).toBeLessThan(1e-14);
  expect(forward).toBeGreaterThan(1e-2);
  expect(theta).toEqual(Float64Array.of(0.5, -1));
});

it("sees no error where none is planted", () => {
  const { readings } = finish(gradientCheck.run(withDefaults(gradientCheck.parameters, { bug: 0 }), 3));
  expect(readings.withBug).toBe(readings.chosen);
});
