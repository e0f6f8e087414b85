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
    expect(read?.experiment).toMatchObject({ objective: { name: "beale" }, steps: 200 });
    expect(read?.problems.map(({ field }) => field).sort()).toEqual(["colour", "steps"]);
  });

  it.each(["", "{", "[1]", "null", '"a"', '{"a":1}', '{"version":99,"objective":{}}'])("%s is none", (text) => {
    expect(readExperimentText(text)).toBeUndefined();
  });
});
