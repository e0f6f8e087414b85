import { describe, expect, test } from "vitest";
import { createLayout, parameterName } from "../../src/objectives/networks/layout.ts";
import { lastWeights, readWeight } from "../../src/panels/landscape/readWeight.ts";

const plain = createLayout([64, 16, 10], true);
const normalised = createLayout([3, 4, 2], true, {
  normalisation: { type: "batch", affine: true, inputs: false, epsilon: 1e-5, groups: 1 },
});

describe("a weight that is typed", () => {
  test("is found by its name however it is spaced", () => {
    for (const typed of ["W1[16,64]", " w1 [16, 64] ", "W1 16 64", "w1(16;64)", "W1[16，64]"])
      expect(readWeight(plain, typed)).toBe("W1[16,64]");
    expect(readWeight(plain, "b2 10")).toBe("b2[10]");
    expect(readWeight(normalised, "gamma1[4]")).toBe("γ1[4]");
    expect(readWeight(normalised, "β1[2]")).toBe("β1[2]");
  });

  test("is found by its place, every one of them", () => {
    for (const layout of [plain, normalised])
      for (let i = 0; i < layout.parameters; i++) {
        const name = parameterName(layout, i);
        expect(readWeight(layout, String(i + 1))).toBe(name);
        expect(readWeight(layout, name)).toBe(name);
      }
  });

  test.each([
    "",
    "W",
    "W1",
    "W1[17,1]",
    "W1[1]",
    "b1[1,1]",
    "W3[1,1]",
    "W0[1,1]",
    "0",
    "1211",
    "-1",
    "1.5",
    "γ1[1]",
    "x1[1]",
  ])("“%s” is none", (typed) => expect(readWeight(plain, typed)).toBeUndefined());

  test("a refusal names the last of each kind", () => {
    expect(lastWeights(plain)).toBe("W1[16,64], b1[16], W2[10,16], b2[10]");
    expect(lastWeights(normalised)).toBe("W1[4,3], b1[4], γ1[4], β1[4], W2[2,4], b2[2]");
    expect(lastWeights(createLayout([2, 3, 3, 3, 3, 1], true))).toMatch(/^W1\[3,2\], .*, b3\[3\], …$/);
    for (const name of lastWeights(plain).match(/\w+\[[\d,]+\]/g) ?? []) expect(readWeight(plain, name)).toBe(name);
  });
});
