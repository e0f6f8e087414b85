import { describe, expect, test } from "vitest";
import {
  createLayout,
  parameterGroups,
  parameterIndex,
  parameterName,
  parameterNamed,
} from "../../../src/objectives/networks/layout.ts";

describe("the parameter vector", () => {
  test("has weights row by row, then biases, layer by layer", () => {
    expect(createLayout([2, 3, 1], true)).toEqual({
      layers: [
        { inputs: 2, outputs: 3, weightsAt: 0, biasesAt: 6 },
        { inputs: 3, outputs: 1, weightsAt: 9, biasesAt: 12 },
      ],
      parameters: 13,
    });
    expect(createLayout([2, 3, 1], false).parameters).toBe(9);
  });

  test.each([true, false])("bias %s: every number has a name that leads back to it", (bias) => {
    const layout = createLayout([3, 4, 2, 5], bias);
    const names = Array.from({ length: layout.parameters }, (_, j) => parameterName(layout, j));
    expect(new Set(names).size).toBe(layout.parameters);
    names.forEach((name, j) => {
      expect(parameterNamed(layout, name), name).toBe(j);
    });
  });

  test("names count from 1, and what is not there has no index", () => {
    const layout = createLayout([2, 3, 1], true);
    expect(parameterName(layout, 5)).toBe("W1[3,2]");
    expect(parameterName(layout, 12)).toBe("b2[1]");
    expect(parameterNamed(layout, "W1[3, 2]")).toBe(5);
    for (const name of [
      "W1[4,1]",
      "W1[1,3]",
      "W3[1,1]",
      "W0[1,1]",
      "b1[0]",
      "b2[2]",
      "w1[1,1]",
      "W1[1]",
      "",
      "W1[1,1]x",
    ])
      expect(parameterNamed(layout, name), name).toBeUndefined();
    expect(parameterIndex(createLayout([2, 3, 1], false), { layer: 1, to: 1 })).toBeUndefined();
  });

  test("groups: the weights into each unit, and each layer's biases", () => {
    expect(parameterGroups(createLayout([2, 2, 1], true))).toEqual([
      { kind: "filter", layer: 0, from: 0, to: 2 },
      { kind: "filter", layer: 0, from: 2, to: 4 },
      { kind: "biases", layer: 0, from: 4, to: 6 },
      { kind: "filter", layer: 1, from: 6, to: 8 },
      { kind: "biases", layer: 1, from: 8, to: 9 },
    ]);
  });
});
