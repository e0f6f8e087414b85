import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeLink } from "../../src/experiment/decodeLink.ts";
import type { Experiment } from "../../src/experiment/experiment.ts";
import { sugars } from "../../src/experiment/link/sugar.ts";
import { encodeLink, linkAt } from "../../src/experiment/link.ts";
import { newestVersion } from "../../src/experiment/migrations.ts";
import { readExperiment } from "../../src/experiment/read.ts";
import { salvageExperiment } from "../../src/experiment/salvage.ts";
import { optimizers, parametersOf } from "../../src/optimizers/index.ts";
import { arbitraryExperiment } from "./arbitraryExperiment.ts";
import shipped from "./links.json" with { type: "json" };

/** One seed for all properties: a failure can be run again. */
const SEEDED = { seed: 20251121, numRuns: 300 };

/** Properties take two seconds on an idle machine, several times that on a busy one. */
const PATIENT = { timeout: 60_000 };

function opened(link: string): Experiment {
  const { value, problems } = decodeLink(link);
  expect(problems).toEqual([]);
  const read = readExperiment(value);
  if ("problems" in read) throw new Error(`${link}\n${JSON.stringify(read.problems)}`);
  return read.experiment;
}

const himmelblau = {
  version: 1,
  objective: { type: "surface", name: "himmelblau" },
  start: [0, -0.6],
  steps: 80,
  runs: [
    { optimizer: "gradient-descent", parameters: { learningRate: 0.018 } },
    { optimizer: "momentum", parameters: { learningRate: 0.01, momentum: 0.8 } },
  ],
  view: { step: 52 },
};

function createExperiment(json: unknown): Experiment {
  const read = readExperiment(json);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  return read.experiment;
}

describe("a link", PATIENT, () => {
  it("reads like a sentence and leaves defaults out", () => {
    expect(encodeLink(createExperiment(himmelblau))).toBe(
      "#v=1&surface=himmelblau&start=0,-0.6&steps=80&run=gradient-descent;learningRate=0.018&run=momentum;momentum=0.8&view.step=52",
    );
  });

  it("opens to the same experiment", () => {
    fc.assert(
      fc.property(arbitraryExperiment, (experiment) => {
        expect(opened(encodeLink(experiment))).toEqual(experiment);
      }),
      SEEDED,
    );
  });

  it("is a valid fragment and ends in a letter, a digit or an encoded character", () => {
    fc.assert(
      fc.property(arbitraryExperiment, (experiment) => {
        const link = encodeLink(experiment);
        expect(link).toMatch(/^#(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9A-F]{2})*(?<=[A-Za-z0-9])$/);
        expect(new URL(`https://example.org/${link}`).hash).toBe(link);
      }),
      SEEDED,
    );
  });

  it("survives any number of layers of percent-encoding, whole or in part, and what a paste adds", () => {
    const wrap = fc.constantFrom<(link: string) => string>(
      encodeURIComponent,
      encodeURI,
      (link) => link.replaceAll(";", "%3B").replaceAll(",", "%2C"),
      (link) => link.replaceAll("&", "&amp;"),
    );
    const around = fc.constantFrom<(link: string) => string>(
      (link) => `${link}.`,
      (link) => `<${link}>`,
      (link) => `“${link.slice(0, 30)}\r\n${link.slice(30)}”`.slice(1),
      (link) => linkAt("https://example.org/fall-line/?a=1#old", link),
      (link) => link.replace("#", ""),
    );
    fc.assert(
      fc.property(arbitraryExperiment, around, fc.array(wrap, { maxLength: 3 }), (experiment, paste, layers) => {
        const link = paste(layers.reduce((wrapped, layer) => layer(wrapped), encodeLink(experiment)));
        expect(opened(link)).toEqual(experiment);
      }),
      SEEDED,
    );
  });

  it.each(
    [
      ["", "expected.link"],
      ["#", "expected.link"],
      ["https://example.org/", "expected.link"],
      ["#v=1&surface=%E4%BD", "expected.percent"],
      ["#v=1&surface=%zz", "expected.percent"],
      [`#v=1&view.title=${"%25".repeat(20)}41`, "expected.percent"],
      [`#v=1&view.title=${"a".repeat(1_100_000)}`, "expected.linkLength"],
      ["#v=1&surface=bowl&steps=3&steps=4", "expected.once"],
      ["#v=1&surface=bowl&surface=ravine", "expected.once"],
      ["#v=1&surface=bowl&formula=x", "expected.once"],
      ["#v=1&surface=bowl&__proto__.x=1", "expected.path"],
      ["#v=1&surface=bowl&runs.7.optimizer=adam", "expected.once"],
      ["#v=1&surface=bowl&start=(1,2", undefined],
      ["#v=1&surface=bowl&start=1,2)", undefined],
      ["#v=1&surface=bowl&start=1,2)0", "expected.value"],
      ["#v=1&surface=bowl&steps", "expected.assignment"],
      ["#v=1&surface=bowl;kappa", "expected.assignment"],
    ].map(([link, key]) => ({ link, key, start: link?.slice(0, 60) })),
  )("that begins $start is read with $key", ({ link = "", key }) => {
    const { problems } = decodeLink(link);
    expect(problems.map(({ expected }) => expected.key)).toEqual(key === undefined ? [] : [key]);
    expect(salvageExperiment(decodeLink(link).value).experiment.version).toBe(1);
  });

  it("keeps a number beyond the doubles as it was written, to be shown when refused", () => {
    const { value } = decodeLink("#v=1&surface=bowl&run=adam;learningRate=1e999");
    const read = readExperiment(value);
    expect("problems" in read && read.problems.map(({ field, found }) => [field, found])).toEqual([
      ["runs[0].parameters.learningRate", '"1e999"'],
    ]);
  });

  it("full of punctuation or changes is read in a time that grows with its length alone", () => {
    const time = (length: number) => {
      const changes = Array.from({ length: length / 20 }, (_, k) => `;at.${k}.noise=1`).join("");
      const link = `#v=1&surface=bowl&run=adam${changes}&view.title=${".".repeat(length)}a`;
      const begun = performance.now();
      decodeLink(link);
      return performance.now() - begun;
    };
    time(1000);
    // Quadratic backtracking took seconds here; the floor is far above what linear work needs on a busy machine.
    expect(time(600_000)).toBeLessThan(2000);
  });

  it("never reaches a prototype", () => {
    decodeLink("#v=1&__proto__.polluted=1&constructor.prototype.polluted=1&run=adam;__proto__.polluted=1");
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("of any text is read without a throw", () => {
    const pieces = fc.constantFrom(
      ..."#&;=,().~_%0159ev",
      "run=",
      "adam",
      "surface=",
      "view.",
      "at.3.",
      "~u",
      "%E4",
      "__proto__",
      "constructor",
      "\ud800",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join("")),
        ),
        (text) => {
          const { experiment } = salvageExperiment(decodeLink(text).value);
          expect(opened(encodeLink(experiment))).toEqual(experiment);
        },
      ),
      { ...SEEDED, numRuns: 1000 },
    );
  });

  it("that was damaged still opens, as something legal", () => {
    const damage = fc.record({
      at: fc.nat(),
      cut: fc.nat({ max: 6 }),
      put: fc.string({ unit: fc.constantFrom(..."&;=,()-.~%9ax"), maxLength: 3 }),
    });
    fc.assert(
      fc.property(arbitraryExperiment, damage, (experiment, { at, cut, put }) => {
        const link = encodeLink(experiment);
        const place = at % link.length;
        const salvaged = salvageExperiment(decodeLink(link.slice(0, place) + put + link.slice(place + cut)).value);
        expect(opened(encodeLink(salvaged.experiment))).toEqual(salvaged.experiment);
      }),
      SEEDED,
    );
  });

  it.each(shipped)("of version $version that was once shipped opens to what it meant", ({ link, experiment }) => {
    expect(opened(link)).toEqual(createExperiment(experiment));
  });

  it("of every shipped version is kept", () => {
    const versions = new Set(shipped.map(({ version }) => version));
    for (let version = 1; version <= newestVersion(); version++) expect(versions).toContain(version);
  });

  it("has fields of its own for a run that no method's parameter is called", () => {
    const own = sugars.find(({ key }) => key === "run")?.own ?? [];
    for (const optimizer of optimizers) for (const { id } of parametersOf(optimizer)) expect(own).not.toContain(id);
  });
});
