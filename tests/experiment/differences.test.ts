import { describe, expect, it } from "vitest";
import { openLinks } from "../../src/app/openLink.ts";
import { differences } from "../../src/experiment/differences.ts";
import { splitBeside } from "../../src/experiment/link/beside.ts";
import { encodeLinks } from "../../src/experiment/link.ts";
import { writtenPath } from "../../src/experiment/path.ts";
import { createExperiment } from "./createExperiment.ts";

const race = createExperiment({
  start: [0, 0],
  runs: [{ optimizer: "momentum", parameters: { learningRate: 0.01 } }, { optimizer: "adam" }],
});
const rows = (other: typeof race) =>
  differences(race, other).map(({ path, here, there }) => [writtenPath(path), here, there]);

describe("what is set otherwise", () => {
  it("is nothing between equals, however they are shown", () => {
    expect(rows({ ...race, view: { ...race.view, title: "Another", curvature: true } })).toEqual([]);
  });

  it("is named by the deepest field; a start is one thing", () => {
    const slower = { ...race.runs[0], parameters: { ...race.runs[0].parameters, learningRate: 0.02 } };
    expect(rows({ ...race, start: [1, 0], runs: [slower, race.runs[1]] })).toEqual([
      ["start", [0, 0], [1, 0]],
      ["runs[0].parameters.learningRate", 0.01, 0.02],
    ]);
  });

  it("names a run of another kind, or one that only one has, as a whole", () => {
    const [momentum, adam] = race.runs;
    expect(rows({ ...race, runs: [adam] }).map(([path]) => path)).toEqual(["runs[0]", "runs[1]"]);
    expect(rows({ ...race, runs: [momentum] })).toEqual([["runs[1]", adam, undefined]]);
  });

  it("names another landscape as a whole, and a parameter of the same one by itself", () => {
    const other = createExperiment({ objective: { type: "surface", name: "ravine", parameters: { kappa: 10 } } });
    const same = createExperiment({ objective: { type: "surface", name: "ravine", parameters: { kappa: 20 } } });
    expect(differences(other, same).map(({ path }) => writtenPath(path))).toEqual(["objective.parameters.kappa"]);
    const bowl = createExperiment({ objective: { type: "surface", name: "bowl" } });
    expect(differences(other, bowl).map(({ path }) => writtenPath(path))).toEqual(["objective"]);
  });
});

describe("two links in one address", () => {
  const second = createExperiment({ objective: { type: "formula", expression: "x^2 + y^2" } });

  it("open as both experiments", () => {
    const hash = encodeLinks(race, second);
    expect(hash.match(/&&/g)).toHaveLength(1);
    expect(openLinks(hash, race)).toEqual({ experiment: race, beside: second, notice: undefined });
    expect(splitBeside(encodeLinks(race, undefined))).toEqual({ first: hash.slice(0, hash.indexOf("&&")) });
  });

  it("keep the first when the second cannot be read, and say so", () => {
    const opened = openLinks(`${encodeLinks(race, undefined)}&&v=99`, race);
    expect(opened.experiment).toEqual(race);
    expect(opened.notice).toBeDefined();
  });
});
