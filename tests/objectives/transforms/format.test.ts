import { describe, expect, it } from "vitest";
import { decodeLink } from "../../../src/experiment/decodeLink.ts";
import { encodeLink } from "../../../src/experiment/link.ts";
import { readExperiment } from "../../../src/experiment/read.ts";
import { salvageExperiment } from "../../../src/experiment/salvage.ts";
import { fitting } from "../../../src/experiment/transformFit.ts";
import { toJson, toMinimal } from "../../../src/experiment/write.ts";
import { experimentOf, problemsOf } from "./createTransformed.ts";

const bowl = { type: "surface", name: "bowl" };
const net = { type: "network", layers: [2, 3, 1], loss: "bce", data: { name: "moons" } };
const zeros = Array.from({ length: 13 }, () => 0);
const formula = { type: "formula", expression: "a*x^2 + y^2", parameters: { a: 2 } };

const experiments: readonly (readonly [name: string, experiment: object])[] = [
  [
    "every transform of a surface",
    {
      objective: bowl,
      transforms: [
        { type: "l2", strength: 0.5 },
        { type: "smoothing", width: 0.2, samples: 7 },
        { type: "sparsity", budget: 1, multiplier: 0.3 },
        { type: "ewc", strength: 2, anchor: [1, 2], fisher: [3, 4] },
        {
          type: "ewc",
          strength: 2,
          anchor: [1, 2],
          fisher: [
            [3, 1],
            [1, 4],
          ],
        },
        { type: "moving-target", step: 4, shift: [1, -2] },
        { type: "moving-target", step: 9, objective: formula },
        { type: "homotopy", path: "l2", strength: 10, levels: [3, 1, 0], hold: 5, centre: [1, 1] },
        { type: "minimax", maximise: [0] },
      ],
    },
  ],
  [
    "every transform of a network",
    {
      objective: net,
      transforms: [
        { type: "orthogonality", strength: 0.1, matrices: "hidden" },
        { type: "ewc", strength: 2, anchor: zeros, data: { name: "circles", samples: 30 } },
        { type: "ewc", strength: 2, anchor: zeros, data: { inputs: [[1, 2]], targets: [[1]] } },
        { type: "moving-target", step: 4, objective: { ...net, data: { name: "moons", seed: 4 } } },
        { type: "homotopy", path: "blur", strength: 0.1 },
      ],
    },
  ],
  [
    "a sum over columns",
    {
      objective: {
        type: "sum",
        expression: "(w*u - v + k)^2",
        variables: ["w", "b"],
        parameters: { k: { value: 2, min: 0, max: 5 } },
        columns: { u: { distribution: "uniform", min: -1 }, v: { distribution: "normal", deviation: 2 } },
        samples: 40,
        seed: 3,
      },
      batch: { size: 4 },
    },
  ],
  [
    "a sum with values written out",
    {
      objective: {
        type: "sum",
        expression: "(x*u - y)^2",
        columns: { u: [1, 2, 3] },
        domain: [
          [-1, 1],
          [-2, 2],
        ],
      },
      batch: { order: [[0, 1], [2]] },
    },
  ],
  [
    "a sum of surfaces",
    {
      objective: {
        type: "sum",
        terms: [
          { objective: bowl, weight: 2 },
          { objective: formula, shift: [1, 0] },
        ],
      },
    },
  ],
];

describe.each(experiments)("%s", (_, json) => {
  it("reads back from a file, a short file and a link to the same experiment", () => {
    const experiment = experimentOf(json);
    expect(readExperiment(toJson(experiment))).toEqual({ experiment, notices: [] });
    expect(readExperiment(toMinimal(experiment))).toEqual({ experiment, notices: [] });
    const { value, problems } = decodeLink(encodeLink(experiment));
    expect(problems).toEqual([]);
    expect(readExperiment(value)).toEqual({ experiment, notices: [] });
  });
});

describe("links", () => {
  it("are short and readable", () => {
    const l2 = experimentOf({ objective: bowl, transforms: [{ type: "l2", strength: 0.01 }] });
    expect(encodeLink(l2)).toBe("#v=1&surface=bowl&transform=l2;strength=0.01");
    const jump = experimentOf({ objective: bowl, transforms: [{ type: "moving-target", step: 15, shift: [-12, 0] }] });
    expect(encodeLink(jump)).toBe("#v=1&surface=bowl&transform=moving-target;step=15;shift=-12,0");
    const game = experimentOf({
      objective: { type: "surface", name: "two-players" },
      transforms: [{ type: "minimax" }],
    });
    expect(encodeLink(game)).toBe("#v=1&surface=two-players&transform=minimax");
    const sum = experimentOf({
      objective: { type: "sum", expression: "(x-u)^2+y^2", columns: { u: { distribution: "normal" } }, samples: 8 },
    });
    expect(encodeLink(sum)).toBe("#v=1&sum=(x-u)%5E2+y%5E2;samples=8;columns.u.distribution=normal");
  });
});

describe("bad transforms", () => {
  const one = (transform: object, objective: object = bowl) => problemsOf({ objective, transforms: [transform] });
  it.each([
    [{ type: "l3" }, { "transforms[0].type": "expected.oneOf" }],
    [{ type: "l2" }, { "transforms[0].strength": "expected.atLeast" }],
    [{ type: "l2", strength: 1, power: 3 }, { "transforms[0].power": "expected.field" }],
    [{ type: "smoothing", width: -1 }, { "transforms[0].width": "expected.atLeast" }],
    [{ type: "smoothing", width: 1, samples: 1 }, { "transforms[0].samples": "expected.whole" }],
    [{ type: "orthogonality", strength: 1 }, { "transforms[0]": "expected.weightMatrices" }],
    [{ type: "moving-target", step: 3 }, { "transforms[0].shift": "expected.vector" }],
    [{ type: "moving-target", step: 3, shift: [1] }, { "transforms[0].shift": "expected.vector" }],
    [
      { type: "moving-target", step: 3, shift: [1, 1], objective: bowl },
      { "transforms[0].shift": "expected.shiftOrObjective" },
    ],
    [{ type: "moving-target", step: 3, objective: net }, { "transforms[0].objective": "expected.likeObjective" }],
    [
      { type: "moving-target", step: 3, objective: { type: "formula", expression: "x+" } },
      { "transforms[0].objective.expression": "expected.formula" },
    ],
    [{ type: "homotopy", path: "l2", strength: 1, centre: [1] }, { "transforms[0].centre": "expected.vector" }],
    [{ type: "homotopy", path: "l2", strength: 0 }, { "transforms[0].strength": "expected.above" }],
    [{ type: "ewc", strength: 1, anchor: [1], fisher: [1] }, { "transforms[0].anchor": "expected.vector" }],
    [{ type: "ewc", strength: 1, anchor: [1, 1] }, { "transforms[0].fisher": "expected.fisherOrData" }],
    [{ type: "ewc", strength: 1, anchor: [1, 1], fisher: [1] }, { "transforms[0].fisher": "expected.fisherShape" }],
    [
      {
        type: "ewc",
        strength: 1,
        anchor: [1, 1],
        fisher: [
          [1, 2],
          [3, 1],
        ],
      },
      { "transforms[0].fisher[0]": "expected.symmetric" },
    ],
    [
      { type: "ewc", strength: 1, anchor: [1, 1], data: { name: "moons" } },
      { "transforms[0].data": "expected.networkOnly" },
    ],
  ])("%o is told by place", (transform, expected) => {
    expect(one(transform)).toEqual(expected);
  });

  it("of networks: a loss without a likelihood, data of another width, listed batches", () => {
    const data = { name: "moons" };
    const penalty = { type: "ewc", strength: 1, anchor: zeros, data };
    expect(one(penalty, net)).toEqual({});
    expect(one(penalty, { ...net, loss: "dice" })).toEqual({ "transforms[0].data": "expected.likelihood" });
    expect(one({ ...penalty, data: { inputs: [[1]], targets: [[1]] } }, net)).toEqual({
      "transforms[0].data.inputs[0]": "expected.row",
    });
    const moved = { type: "moving-target", step: 1, objective: net };
    expect(problemsOf({ objective: net, transforms: [moved], batch: { order: [[0]] } })).toEqual({
      "transforms[0].objective": "expected.noListedBatches",
    });
  });

  it("fall out of a damaged link, the rest stays", () => {
    const { experiment, problems } = salvageExperiment({
      version: 1,
      objective: bowl,
      transforms: [
        { type: "l2", strength: "much" },
        { type: "l2", strength: 2 },
        { type: "orthogonality", strength: 1 },
      ],
    });
    expect(experiment.transforms).toEqual([{ type: "l2", strength: 2 }]);
    expect(problems.map(({ field }) => field)).toEqual(["transforms[0].strength", "transforms[2]"]);
  });
});

describe("transforms that no longer fit after a change on the page", () => {
  it("are left out, a game goes to the end, and what fits stays the same list", () => {
    const { transforms, runs, objective } = experimentOf({
      objective: net,
      transforms: [
        { type: "orthogonality", strength: 1 },
        { type: "ewc", strength: 1, anchor: zeros, data: { name: "moons" } },
        { type: "l2", strength: 1 },
      ],
    });
    expect(fitting(transforms, { objective, runs })).toBe(transforms);
    const surface = experimentOf({ objective: bowl, runs: [{ optimizer: "lbfgs" }] });
    expect(fitting(transforms, surface)).toEqual([{ type: "l2", strength: 1 }]);
    const game = { type: "minimax", maximise: [1] } as const;
    expect(fitting([game, transforms[2]], { ...surface, runs: [] })).toEqual([transforms[2], game]);
    expect(fitting([game], surface)).toEqual([]);
  });
});
