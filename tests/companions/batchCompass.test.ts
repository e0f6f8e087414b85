import { expect, it } from "vitest";
import { batchCompass } from "../../src/companions/batchCompass.ts";
import { withDefaults } from "../../src/math/parameter.ts";
import { finish } from "../../src/math/parts.ts";

const report = (size: number, seed = 5) =>
  finish(batchCompass.run(withDefaults(batchCompass.parameters, { size }), seed));

it("scatters by the root of the batch size", () => {
  expect(report(4).readings.own / report(64).readings.own).toBeCloseTo(4, 0);
});

it("has a cloud of arrows about the gradient of all points", () => {
  const [cloud] = report(64).figures;
  if (cloud.kind !== "lines") throw new Error("expected points");
  const [batches, whole] = cloud.series;
  const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, one) => sum + one, 0) / values.length;
  expect(mean(batches.x)).toBeCloseTo(whole.x[0], 1);
  expect(mean(batches.y)).toBeCloseTo(whole.y[0], 1);
});
