import { describe, expect, it } from "vitest";
import { beamSearch } from "../../../src/companions/ctc/beam.ts";
import { align, alignmentCount, labelLogLikelihood } from "../../../src/companions/ctc/forwardBackward.ts";
import { collapseText, greedy, labelProbabilities } from "../../../src/companions/ctc/paths.ts";
import { softmax } from "../../../src/companions/ctc/softmax.ts";
import { randomStream } from "../../../src/math/random.ts";

const FRAMES = 6;
const SYMBOLS = 3;

function createFrames(seed: number, frames = FRAMES) {
  const random = randomStream(seed, "frames");
  const logits = Float64Array.from({ length: frames * SYMBOLS }, () => random.normal());
  const probabilities = new Float64Array(logits.length);
  for (let t = 0; t < frames; t++) softmax(logits, probabilities, t * SYMBOLS, SYMBOLS);
  return { logits, probabilities };
}

describe("the sum over alignments", () => {
  it("is what adding up all 729 of them gives, for every label", () => {
    for (let seed = 0; seed < 5; seed++) {
      const { probabilities } = createFrames(seed);
      let all = 0;
      for (const [key, { probability, alignments }] of labelProbabilities(probabilities, FRAMES, SYMBOLS)) {
        const label = key === "" ? [] : key.split(",").map(Number);
        expect(Math.exp(labelLogLikelihood(probabilities, FRAMES, SYMBOLS, label))).toBeCloseTo(probability, 12);
        expect(alignmentCount(FRAMES, label)).toBe(alignments);
        all += probability;
      }
      expect(all).toBeCloseTo(1, 12);
    }
  });

  it("has the gradient softmax minus occupancy, against central differences", () => {
    const { logits, probabilities } = createFrames(3);
    const label = [1, 1, 2];
    const loss = (moved: Float64Array) => {
      const out = new Float64Array(moved.length);
      for (let t = 0; t < FRAMES; t++) softmax(moved, out, t * SYMBOLS, SYMBOLS);
      return -labelLogLikelihood(out, FRAMES, SYMBOLS, label);
    };
    const { shown } = align(probabilities, FRAMES, SYMBOLS, label);
    const h = 1e-5;
    for (let i = 0; i < logits.length; i++) {
      const [up, down] = [logits.slice(), logits.slice()];
      up[i] += h;
      down[i] -= h;
      expect((loss(up) - loss(down)) / (2 * h)).toBeCloseTo(probabilities[i] - shown[i], 8);
    }
  });

  it("counts C(T + U − R, 2U) alignments, R pairs of equal neighbours", () => {
    expect(alignmentCount(6, [1, 2])).toBe(70);
    expect(alignmentCount(50, [1, 2, 3, 3, 4])).toBe(23_930_713_170); // C(54, 10)
  });

  it("collapses repeats first, blanks then", () => {
    expect(collapseText("h-he--ll-l-o")).toBe("hhello");
    expect(collapseText("h-e--ll-l-o")).toBe("hello");
    expect(collapseText("--h-e-l-looo")).toBe("hello");
  });
});

describe("searching for a label", () => {
  it("finds the best one when the beam is as wide as there are labels", () => {
    for (let seed = 0; seed < 10; seed++) {
      const { probabilities } = createFrames(seed, 4);
      const all = [...labelProbabilities(probabilities, 4, SYMBOLS)].sort(
        (a, b) => b[1].probability - a[1].probability,
      );
      expect(beamSearch(probabilities, 4, SYMBOLS, 1000).join(",")).toBe(all[0][0]);
    }
  });

  it("loses to the sum where it takes each frame's favourite", () => {
    const two = [0.6, 0.4, 0.6, 0.4];
    expect(greedy(two, 2, 2)).toEqual([]);
    expect(beamSearch(two, 2, 2, 4)).toEqual([1]);
  });
});
