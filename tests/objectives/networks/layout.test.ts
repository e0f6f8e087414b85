import { describe, expect, test } from "vitest";
import {
  createLayout,
  parameterGroups,
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
      normalisations: [],
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
    expect(parameterNamed(createLayout([2, 3, 1], false), "b1[1]")).toBeUndefined();
  });

  test("γ and β follow the layer that they normalise, those of the inputs come first", () => {
    const normalisation = { type: "batch", epsilon: 1e-5, affine: true, inputs: true } as const;
    const layout = createLayout([2, 3, 1], true, { normalisation });
    expect(layout.normalisations).toEqual([
      { layer: 0, width: 2, scalesAt: 0, shiftsAt: 2 },
      { layer: 1, width: 3, scalesAt: 13, shiftsAt: 16 },
    ]);
    expect(layout.parameters).toBe(23);
    const names = Array.from({ length: 23 }, (_, j) => parameterName(layout, j));
    expect(names.slice(0, 5)).toEqual(["γ0[1]", "γ0[2]", "β0[1]", "β0[2]", "W1[1,1]"]);
    expect(names.slice(13, 19)).toEqual(["γ1[1]", "γ1[2]", "γ1[3]", "β1[1]", "β1[2]", "β1[3]"]);
    names.forEach((name, j) => {
      expect(parameterNamed(layout, name), name).toBe(j);
    });
    for (const name of ["γ2[1]", "γ1[4]", "β1[0]", "γ1[1,1]"])
      expect(parameterNamed(layout, name), name).toBeUndefined();
    const groups = parameterGroups(layout);
    expect(groups.filter(({ kind }) => kind === "filter").length).toBe(4);
    expect(groups.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, k) => from + k))).toEqual(
      names.map((_, j) => j),
    );
    const bare = { ...normalisation, affine: false };
    expect(createLayout([2, 3, 1], true, { normalisation: bare })).toEqual(createLayout([2, 3, 1], true));
  });

  test("a convolution's filters are rows of taps", () => {
    const convolution = { filters: 2, taps: 3, padding: 0 };
    const layout = createLayout([5, 3, 1], true, { convolution });
    expect(layout.layers).toEqual([
      { inputs: 3, outputs: 2, fanOut: 6, weightsAt: 0, biasesAt: 6 },
      { inputs: 3, outputs: 1, weightsAt: 8, biasesAt: 11 },
    ]);
    expect(parameterName(layout, 5)).toBe("W1[2,3]");
    expect(parameterGroups(layout).slice(0, 2)).toEqual([
      { kind: "filter", layer: 0, from: 0, to: 3 },
      { kind: "filter", layer: 0, from: 3, to: 6 },
    ]);
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
