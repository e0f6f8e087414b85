import * as fc from "fast-check";
import type { Experiment } from "../../src/experiment/experiment.ts";
import { readExperiment } from "../../src/experiment/read.ts";
import type { NumberParameter, Parameter } from "../../src/math/parameter.ts";
import { surfaces } from "../../src/objectives/surfaces/index.ts";
import { optimizers, parametersOf, schedules } from "../../src/optimizers/index.ts";

type Json = Record<string, unknown>;

const finite = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -20, max: 20 }).map((n) => n / 4),
);

function numberIn({ min, max, minOpen, maxOpen, integer }: NumberParameter["domain"]): fc.Arbitrary<number> {
  if (integer) return fc.integer({ min, max: Math.min(max, 2 ** 31 - 1) });
  return fc.double({ min, max, minExcluded: minOpen, maxExcluded: maxOpen, noNaN: true, noDefaultInfinity: true });
}

function rowValue(row: Parameter): fc.Arbitrary<unknown> {
  switch (row.kind) {
    case "number":
      return numberIn(row.domain);
    case "choice":
      return fc.constantFrom(...row.choices);
    case "flag":
      return fc.boolean();
    case "list":
      return fc.array(numberIn(row.domain), { maxLength: 4 });
  }
}

/** Some of the rows' fields with legal values. */
const someOf = (rows: readonly Parameter[]) =>
  fc.record(Object.fromEntries(rows.map((row) => [row.id, rowValue(row)])), { requiredKeys: [] });

const point = fc.tuple(finite, finite);
const domain = fc
  .tuple(finite, finite, finite, finite)
  .filter(([a, b, c, d]) => a !== b && c !== d && Number.isFinite(a - b) && Number.isFinite(c - d))
  .map(([a, b, c, d]) => [
    [Math.min(a, b), Math.max(a, b)],
    [Math.min(c, d), Math.max(c, d)],
  ]);

const surface = fc
  .constantFrom(...surfaces)
  .chain(({ id, parameters }) => someOf(parameters).map((given) => ({ type: "surface", name: id, parameters: given })));

/** Names that a careless reader of links or objects would trip over. */
const NAMES = ["kappa", "constructor", "type", "start", "runs", "hasOwnProperty", "toString", "a_1", "value"];

const formulaParameter = fc.oneof(
  finite,
  fc.uniqueArray(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), { minLength: 3, maxLength: 3 }).chain((three) => {
    const [min, value, max] = three.toSorted((a, b) => a - b);
    return fc.record(
      {
        value: fc.constant(value),
        min: fc.constant(min),
        max: fc.constant(max),
        scale: fc.constantFrom("linear", "log"),
      },
      { requiredKeys: ["value"] },
    );
  }),
);

const formula = fc
  .record({
    names: fc.subarray(NAMES),
    values: fc.array(formulaParameter, { minLength: NAMES.length, maxLength: NAMES.length }),
    body: fc.constantFrom(
      "x^2+y^2",
      "atan2(y, x) * 1e-3",
      "0.5*(x^2 + 3*y^2)",
      "min(x,max(y,2))-x",
      "−x²".replace("²", "^2"),
    ),
    domain: fc.option(domain, { nil: undefined }),
  })
  .map(({ names, values, body, domain: window }) => ({
    type: "formula",
    expression: [body, ...names].join(" + "),
    parameters: Object.fromEntries(names.map((name, i) => [name, values[i]])),
    ...(window && { domain: window }),
  }));

const schedule = fc
  .constantFrom(...schedules)
  .chain(({ id, parameters }) => someOf(parameters).map((given): Json => ({ type: id, ...given })));

const run = fc.constantFrom(...optimizers).chain((optimizer) => {
  const rows = parametersOf(optimizer);
  const change = fc.record(
    { step: fc.integer({ min: 0, max: 1_000_000 }), parameters: someOf(rows) },
    { requiredKeys: ["step"] },
  );
  return fc.record(
    {
      optimizer: fc.constant(optimizer.id),
      parameters: someOf(rows),
      schedule,
      start: point,
      changes: fc.array(change, { maxLength: 3 }),
    },
    { requiredKeys: ["optimizer"] },
  );
});

/** Texts with everything that has a meaning somewhere on the way. */
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(..."&;=%#~,()+' 10.e-_你🙂\ud800\n"), maxLength: 12 }),
  fc.constantFrom("", "true", "null", "12", "1e999", "-0", "~_", "%41", "amp;", "__proto__"),
);

const view = fc.record(
  {
    step: fc.integer({ min: 0, max: 1_000_000 }),
    title: text,
    context: text,
    lecture: fc.subarray(["runs", "height", "point", "picture", "loss", "sharpness"]),
    height: fc.constantFrom("linear", "root", "log"),
    relief: fc.double({ min: 0, max: 10, noNaN: true }),
    theme: fc.constantFrom("dark", "light"),
    language: fc.constantFrom("en", "zh"),
    domain,
    camera: fc.record({
      azimuth: fc.double({ min: -360, max: 360, noNaN: true }),
      elevation: fc.double({ min: 0, max: 90, noNaN: true }),
      zoom: fc.double({ min: 0.01, max: 100, noNaN: true }),
      target: point,
    }),
    hidden: fc.array(text, { maxLength: 3 }),
    focus: fc.integer({ min: 0, max: 63 }),
    charts: fc.constantFrom("steps", "gradients"),
    follow: fc.boolean(),
    curvature: fc.boolean(),
  },
  { requiredKeys: [] },
);

const record = fc.record(
  {
    every: fc.integer({ min: 1, max: 1000 }),
    curvature: fc.constantFrom("none", "extremes", "full"),
    curvatureEvery: fc.integer({ min: 1, max: 1000 }),
    tolerance: numberIn({ min: 0, max: Number.MAX_VALUE }),
  },
  { requiredKeys: [] },
);

const sweep = fc.record(
  {
    over: fc.array(
      fc.record(
        {
          path: fc.constantFrom("steps", "seed"),
          from: fc.integer({ min: 1, max: 9 }),
          to: fc.integer({ min: 1, max: 99 }),
          count: fc.integer({ min: 1, max: 9 }),
          scale: fc.constantFrom("linear", "log"),
        },
        { requiredKeys: ["path", "from", "to", "count"] },
      ),
      { maxLength: 2 },
    ),
    seeds: fc.integer({ min: 1, max: 9 }),
  },
  { requiredKeys: [] },
);

/** Legal experiments in the form of a file, with any subset of the optional fields. */
export const arbitraryJson: fc.Arbitrary<Json> = fc.record(
  {
    version: fc.constant(1),
    seed: fc.integer({ min: 0, max: 4294967295 }),
    steps: fc.integer({ min: 0, max: 1_000_000 }),
    start: point,
    objective: fc.oneof(surface, formula),
    transforms: fc.array(fc.record({ type: fc.constant("l2"), strength: fc.double({ min: 0, max: 9, noNaN: true }) }), {
      maxLength: 2,
    }),
    runs: fc.array(run, { maxLength: 5 }),
    record,
    sweep,
    view,
  },
  { requiredKeys: ["version", "objective"] },
);

/** Legal experiments, every default filled in. */
export const arbitraryExperiment: fc.Arbitrary<Experiment> = arbitraryJson.map((json) => {
  const read = readExperiment(json);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  return read.experiment;
});
