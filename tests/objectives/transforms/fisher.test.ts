import { describe, expect, it } from "vitest";
import { randomStream } from "../../../src/math/random.ts";
import { createNetwork } from "../../../src/objectives/networks/network.ts";
import { fisherDiagonal } from "../../../src/objectives/transforms/fisher.ts";

const random = randomStream(4, "fisher");
const samples = 7;
const inputs = Float64Array.from({ length: 2 * samples }, () => random.normal());

/** Of a loss that is the likelihood itself the expected Fisher information is the Gauss–Newton matrix (Martens 2020, §9.2). */
describe("the diagonal of the Fisher information is that of the Gauss–Newton matrix", () => {
  it.each([
    // bce is the mean over outputs, the likelihood their sum.
    ["half-mse", 3, 1],
    ["bce", 2, 2],
    ["cross-entropy", 3, 1],
  ])("of %s", (loss, outputs, factor) => {
    const spec = { layers: [2, 4, outputs], activation: "tanh", loss, bias: true };
    const classes = loss === "cross-entropy";
    const targets = Float64Array.from({ length: classes ? samples : samples * outputs }, () =>
      classes ? random.below(outputs) : random.uniform(),
    );
    const network = createNetwork(spec, { samples, inputs, targets });
    const p = network.dimension;
    const theta = Float64Array.from({ length: p }, () => random.normal());
    const fisher = fisherDiagonal(spec, { samples, inputs, targets }, theta);
    const unit = new Float64Array(p);
    const column = new Float64Array(p);
    for (let i = 0; i < p; i++) {
      unit[i] = 1;
      network.gaussNewtonVector(theta, unit, column);
      unit[i] = 0;
      // z − 1 and back rounds the rows to about 10⁻¹⁵.
      expect(Math.abs(fisher[i] - factor * column[i])).toBeLessThanOrEqual(1e-12 * (1 + Math.abs(fisher[i])));
    }
  });

  it("does not look at the labels", () => {
    const spec = { layers: [2, 3, 2], activation: "tanh", loss: "cross-entropy", bias: true };
    const theta = Float64Array.from({ length: 17 }, () => random.normal());
    const of = (label: number) =>
      fisherDiagonal(spec, { samples, inputs, targets: new Float64Array(samples).fill(label) }, theta);
    expect(of(0)).toEqual(of(1));
  });
});
