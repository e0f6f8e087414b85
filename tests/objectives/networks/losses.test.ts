import { describe, expect, test } from "vitest";
import { lossById, losses } from "../../../src/objectives/networks/losses/index.ts";
import { createNetwork } from "../../../src/objectives/networks/network.ts";
import { gradientAt, hessianAt } from "./createNetworks.ts";

/** The loss as a function of the outputs themselves: each sample an input unit vector of its own, weights its logits. */
function bare(loss: string, outputs: number, targets: readonly number[], smoothing?: number) {
  const samples = loss === "cross-entropy" ? targets.length : targets.length / outputs;
  const inputs = new Float64Array(samples * samples);
  for (let n = 0; n < samples; n++) inputs[n * samples + n] = 1;
  const spec = { layers: [samples, outputs], activation: "linear", loss, bias: false, smoothing };
  const network = createNetwork(spec, { samples, inputs, targets: Float64Array.from(targets) });
  // Weights are output by output; logits here sample by sample.
  const weights = (logits: readonly number[]) =>
    Float64Array.from(logits, (_, at) => logits[(at % samples) * outputs + Math.floor(at / samples)]);
  return { network, weights };
}

describe("losses", () => {
  test("known values", () => {
    const value = (
      loss: string,
      outputs: number,
      targets: readonly number[],
      logits: readonly number[],
      smoothing = 1,
    ) => {
      const { network, weights } = bare(loss, outputs, targets, smoothing);
      return network.value(weights(logits));
    };
    expect(value("mse", 2, [1, 2, 3, 4], [0, 0, 0, 0])).toBe(7.5);
    expect(value("half-mse", 2, [1, 2, 3, 4], [0, 0, 0, 0])).toBe(7.5);
    expect(value("half-mse", 1, [2, 4], [0, 0])).toBe(5);
    expect(value("bce", 1, [1, 0], [0, 0])).toBeCloseTo(Math.LN2, 15);
    expect(value("cross-entropy", 4, [2], [1, 1, 1, 1])).toBeCloseTo(Math.log(4), 15);
    expect(value("dice", 2, [1, 0], [0, 0], 0)).toBeCloseTo(1 - 1 / 2, 15);
  });

  test.each(["bce", "cross-entropy", "dice"])("%s is finite, with finite derivatives, at logits of ±800", (loss) => {
    for (const logits of [
      [800, -800],
      [-800, 800],
    ]) {
      const { network, weights } = bare(loss, 2, loss === "cross-entropy" ? [0] : [1, 0]);
      const at = weights(logits);
      expect(Number.isFinite(network.value(at))).toBe(true);
      expect(gradientAt(network, at).every(Number.isFinite)).toBe(true);
      expect(hessianAt(network, at).every(Number.isFinite)).toBe(true);
    }
    const { network, weights } = bare("cross-entropy", 2, [0]);
    expect(network.value(weights([-800, 800]))).toBe(1600);
  });

  test("a small cross-entropy keeps its digits", () => {
    for (const [loss, targets] of [
      ["cross-entropy", [0]],
      ["bce", [1]],
    ] as const) {
      const { network, weights } = bare(loss, loss === "bce" ? 1 : 2, targets);
      expect(network.value(weights(loss === "bce" ? [50] : [50, 0])) / Math.exp(-50)).toBeCloseTo(1, 14);
    }
  });

  test("cross-entropy keeps pixels apart, Dice couples them and is flat on an empty target without smoothing", () => {
    const mixed = (loss: string, smoothing: number) => {
      const { network, weights } = bare(loss, 2, [1, 0], smoothing);
      return hessianAt(network, weights([0.5, -1]))[1];
    };
    expect(mixed("bce", 0)).toBe(0);
    expect(Math.abs(mixed("dice", 1))).toBeGreaterThan(1e-3);
    const empty = (smoothing: number) => {
      const { network, weights } = bare("dice", 2, [0, 0], smoothing);
      return Math.hypot(...gradientAt(network, weights([0, 0])));
    };
    expect(empty(0)).toBe(0);
    expect(empty(1)).toBeGreaterThan(0.01);
  });

  test("each is found by its id, with its smoothing", () => {
    for (const loss of losses) expect(lossById(loss.id)?.id).toBe(loss.id);
    expect(lossById("hinge")).toBeUndefined();
    expect(lossById("dice", 5)?.value(Float64Array.of(0, 5), 1)).toBe(0.5);
  });
});
