import * as z from "zod/mini";
import type { NumberParameter, Parameter } from "../math/parameter.ts";
import { LENGTH_LIMIT } from "../objectives/formula/index.ts";
import { surfaces } from "../objectives/surfaces/index.ts";
import { optimizers, parametersOf, schedules } from "../optimizers/index.ts";
import { numberExpectation, says } from "./expectation.ts";
import { DEFAULTS, LIMITS } from "./limits.ts";

// The content security policy forbids eval, which zod would otherwise try for speed.
z.config({ jitless: true });

/** What the format knows and this version cannot run yet: refused by name, so that nobody hunts for a typing error. */
const LATER_FIELDS: ReadonlySet<string> = new Set(["batch", "slice"]);
const LATER_OBJECTIVES: ReadonlySet<string> = new Set(["network", "grid"]);
export const isLaterField = (path: readonly PropertyKey[], key: string) => path.length === 0 && LATER_FIELDS.has(key);

type Shape = Record<string, z.ZodMiniType>;

/** An object with these fields and no other. */
function fields<S extends Shape>(shape: S) {
  const known = Object.keys(shape).join(", ");
  const unknown = says(
    known === "" ? { key: "expected.noField" } : { key: "expected.field", values: { fields: known } },
  );
  const notObject = says({ key: "expected.object" });
  return z.strictObject(shape, { error: ({ code }) => (code === "unrecognized_keys" ? unknown : notObject) });
}

function number(domain: NumberParameter["domain"]) {
  const { min, max, minOpen, maxOpen, integer } = domain;
  const error = says(numberExpectation(domain));
  const checks = [
    ...(min > -Number.MAX_VALUE ? [minOpen ? z.gt(min, { error }) : z.gte(min, { error })] : []),
    ...(max < Number.MAX_VALUE ? [maxOpen ? z.lt(max, { error }) : z.lte(max, { error })] : []),
  ];
  const base = integer ? z.int({ error }) : z.number({ error });
  return base.check(...checks);
}

const whole = (min: number, max: number) => number({ min, max, integer: true });
const finite = number({ min: -Number.MAX_VALUE, max: Number.MAX_VALUE });
const positive = number({ min: 0, minOpen: true, max: Number.MAX_VALUE });

const oneOf = <const T extends readonly [string, ...string[]]>(choices: T) =>
  z.enum(choices, { error: says({ key: "expected.oneOf", values: { choices: choices.join(", ") } }) });

function list<T extends z.ZodMiniType>(item: T, max: number) {
  const error = says({ key: "expected.list", values: { max } });
  return z.array(item, { error }).check(z.maxLength(max, { error }));
}

function text(max: number) {
  const error = says({ key: "expected.text", values: { max } });
  return z.string({ error }).check(z.maxLength(max, { error }));
}

/** A member of a registry, told apart by `key`. */
function variant<K extends string>(
  key: K,
  options: readonly z.core.$ZodTypeDiscriminable[],
  choices: readonly string[],
) {
  const unknown = says({ key: "expected.oneOf", values: { choices: choices.join(", ") } });
  const later = says({ key: "expected.laterObjective" });
  const notObject = says({ key: "expected.object" });
  return z.discriminatedUnion(key, options as [z.core.$ZodTypeDiscriminable], {
    error({ code, input }) {
      if (code !== "invalid_union") return notObject;
      const found = (input as Record<string, unknown>)[key];
      return key === "type" && typeof found === "string" && LATER_OBJECTIVES.has(found) ? later : unknown;
    },
  });
}

function rowSchema(row: Parameter): z.ZodMiniType {
  switch (row.kind) {
    case "number":
      return number(row.domain);
    case "choice":
      return oneOf(row.choices as [string, ...string[]]);
    case "flag":
      return z.boolean({ error: says({ key: "expected.flag" }) });
    case "list":
      return list(number(row.domain), LIMITS.listLength);
  }
}

/** The fields of some rows, each at its default when absent; rows without a default stay absent. */
function complete(rows: readonly Parameter[]): Shape {
  const entry = (row: Parameter) => {
    const schema = rowSchema(row);
    return [row.id, row.default === undefined ? z.optional(schema) : z._default(schema, row.default as never)] as const;
  };
  return Object.fromEntries(rows.map(entry));
}

/** The same fields, none filled in. */
function partial(rows: readonly Parameter[]): Shape {
  return Object.fromEntries(rows.map((row) => [row.id, z.optional(rowSchema(row))]));
}

/** Under this name in the published JSON Schema. */
function named<T extends z.ZodMiniType>(id: string, schema: T): T {
  z.globalRegistry.add(schema, { id });
  return schema;
}

const pair = named("pair", z.tuple([finite, finite], { error: says({ key: "expected.pair" }) }));

const intervalError = says({ key: "expected.interval" });
const interval = named(
  "interval",
  z
    .tuple([finite, finite], { error: intervalError })
    .check(z.refine(([from, to]) => from < to && to - from < Number.POSITIVE_INFINITY, { error: intervalError })),
);
const domain = named("domain", z.tuple([interval, interval], { error: says({ key: "expected.domain" }) }));

const surface = variant(
  "name",
  surfaces.map(({ id, parameters }) =>
    fields({
      type: z.literal("surface"),
      name: z.literal(id),
      parameters: z.prefault(fields(complete(parameters)), {}),
    }),
  ),
  surfaces.map(({ id }) => id),
);

const formulaParameter = named(
  "formula-parameter",
  z.union(
    [
      finite,
      fields({
        value: finite,
        min: z.optional(finite),
        max: z.optional(finite),
        scale: z.optional(oneOf(["linear", "log"])),
      }),
    ],
    { error: says({ key: "expected.formulaParameter" }) },
  ),
);

const formula = fields({
  type: z.literal("formula"),
  expression: text(LENGTH_LIMIT),
  variables: z._default(z.tuple([text(64), text(64)], { error: says({ key: "expected.variables" }) }), [
    ...DEFAULTS.variables,
  ]),
  parameters: z.prefault(z.record(z.string(), formulaParameter, { error: says({ key: "expected.object" }) }), {}),
  domain: z._default(domain, [[...DEFAULTS.domain[0]], [...DEFAULTS.domain[1]]]),
});

export const objectiveSchema = named("objective", variant("type", [surface, formula], ["surface", "formula"]));

const transform = named(
  "transform",
  variant("type", [fields({ type: z.literal("l2"), strength: number({ min: 0, max: Number.MAX_VALUE }) })], ["l2"]),
);

const schedule = named(
  "schedule",
  variant(
    "type",
    schedules.map(({ id, parameters }) => fields({ type: z.literal(id), ...complete(parameters) })),
    schedules.map(({ id }) => id),
  ),
);

const run = named(
  "run",
  variant(
    "optimizer",
    optimizers.map((optimizer) => {
      const rows = parametersOf(optimizer);
      const change = fields({ step: whole(0, LIMITS.steps), parameters: z.prefault(fields(partial(rows)), {}) });
      return fields({
        optimizer: z.literal(optimizer.id),
        parameters: z.prefault(fields(complete(rows)), {}),
        schedule: z.optional(schedule),
        start: z.optional(pair),
        changes: z._default(list(change, LIMITS.changes), []),
      });
    }),
    optimizers.map(({ id }) => id),
  ),
);

const record = fields({
  every: z._default(whole(1, LIMITS.steps), DEFAULTS.record.every),
  curvature: z._default(oneOf(["none", "extremes", "full"]), DEFAULTS.record.curvature),
  curvatureEvery: z._default(whole(1, LIMITS.steps), DEFAULTS.record.curvatureEvery),
  tolerance: z._default(number({ min: 0, max: Number.MAX_VALUE }), DEFAULTS.record.tolerance),
});

const axis = fields({
  path: text(200),
  from: finite,
  to: finite,
  count: whole(1, LIMITS.sweepRows),
  scale: z._default(oneOf(["linear", "log"]), DEFAULTS.axis.scale),
});

const sweep = fields({
  over: z._default(list(axis, LIMITS.sweepAxes), []),
  seeds: z._default(whole(1, LIMITS.sweepRows), DEFAULTS.sweep.seeds),
});

const camera = fields({
  azimuth: number({ min: -360, max: 360 }),
  elevation: number({ min: 0, max: 90 }),
  zoom: positive,
  target: pair,
});

const view = fields({
  step: z.optional(whole(0, LIMITS.steps)),
  title: z.optional(text(LIMITS.titleLength)),
  height: z._default(oneOf(["linear", "root", "log"]), DEFAULTS.view.height),
  relief: z._default(number({ min: 0, max: 10 }), DEFAULTS.view.relief),
  theme: z.optional(oneOf(["dark", "light"])),
  language: z.optional(oneOf(["en", "zh"])),
  domain: z.optional(domain),
  camera: z.optional(camera),
  hidden: z._default(list(text(64), LIMITS.hidden), []),
  focus: z.optional(whole(0, LIMITS.runs - 1)),
  charts: z._default(oneOf(["steps", "gradients"]), DEFAULTS.view.charts),
  digest: z.optional(z.string().check(z.regex(/^[0-9a-f]{16}$/, { error: says({ key: "expected.digest" }) }))),
});

/**
 * An experiment as files and links write it, version 1: the one source of truth for names, legal values and defaults.
 * Built from the registries' rows, so a new surface, method or schedule is legal here without a line being added.
 * Reading with it fills the defaults in; what fields mean together is checked in `coherence.ts`.
 */
export const experimentSchema = fields({
  version: z.literal(1, { error: says({ key: "expected.version", values: { newest: 1 } }) }),
  seed: z._default(whole(0, LIMITS.seed), DEFAULTS.seed),
  steps: z._default(whole(0, LIMITS.steps), DEFAULTS.steps),
  start: z.optional(pair),
  objective: objectiveSchema,
  transforms: z._default(list(transform, LIMITS.transforms), []),
  runs: z._default(list(run, LIMITS.runs), []),
  record: z.prefault(record, {}),
  sweep: z.optional(sweep),
  view: z.prefault(view, {}),
});
