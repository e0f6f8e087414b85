import { describe, expect, it } from "vitest";
import { experimentText, readExperimentText } from "../../src/exchange/experimentFile.ts";
import { presets } from "../../src/experiment/presets.ts";

describe("an experiment as a file", () => {
  it("reads back to the same experiment, every preset", () => {
    for (const { experiment } of presets)
      expect(readExperimentText(experimentText(experiment))).toEqual({ experiment, problems: [] });
  });

  it("that is partly wrong keeps what is valid and says what was not", () => {
    const text = JSON.stringify({
      version: 1,
      objective: { type: "surface", name: "beale" },
      steps: -4,
      colour: "red",
    });
    const read = readExperimentText(text);
    expect(read).toMatchObject({ experiment: { objective: { name: "beale" }, steps: 200 } });
    expect(read?.problems.map(({ field }) => field).sort()).toEqual(["colour", "steps"]);
  });

  const network = (layers: readonly number[], data: object, more: object = {}) => ({
    type: "network",
    layers,
    data,
    ...more,
  });
  const classes = { loss: "cross-entropy" };
  it.each([
    ["layers that do not fit the data", network([3, 8, 1], { name: "moons" }), "objective.layers[0]"],
    ["ragged rows", network([2, 1], { inputs: [[1, 2], [2]], targets: [[0], [2]] }), "objective.data.inputs[1]"],
    [
      "a class out of range",
      network([1, 2], { inputs: [[1], [2]], targets: [0, 2] }, classes),
      "objective.data.targets[1]",
    ],
    ["too many parameters", network([2, 500, 500, 1], { name: "moons" }), "objective.layers"],
    ["an unknown surface", { type: "surface", name: "hill" }, "objective.name"],
  ])("whose landscape cannot be built says why, and puts nothing else in its place: %s", (_, objective, field) => {
    const read = readExperimentText(JSON.stringify({ version: 1, objective, steps: -4 }));
    expect(read).toEqual({ problems: [expect.objectContaining({ field })] });
  });

  it("keeps a network of which less than the layers is wrong", () => {
    const given = { initialisation: { type: "given", values: [1, 2] } };
    const read = readExperimentText(
      JSON.stringify({ version: 1, objective: network([2, 8, 1], { name: "moons" }, given) }),
    );
    expect(read).toMatchObject({ experiment: { objective: { type: "network", layers: [2, 8, 1] } } });
    expect(read?.problems.map(({ field }) => field)).toEqual(["objective.initialisation.values"]);
  });

  it.each(["", "{", "[1]", "null", '"a"', '{"a":1}', '{"version":99,"objective":{}}'])("%s is none", (text) => {
    expect(readExperimentText(text)).toBeUndefined();
  });
});
