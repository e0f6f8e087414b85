import * as z from "zod/mini";
import { LENGTH_LIMIT } from "../objectives/formula/index.ts";
import { surfaces } from "../objectives/surfaces/index.ts";
import { optimizers, parametersOf, schedules } from "../optimizers/index.ts";
import { says } from "./expectation.ts";
import { gridSchema } from "./gridSchema.ts";
import { DEFAULTS, LIMITS } from "./limits.ts";
import { batchSchema, dataSchema, networkSchema, sliceSchema } from "./networkSchema.ts";
import {
  complete,
  fields,
  finite,
  list,
  named,
  number,
  oneOf,
  partial,
  positive,
  text,
  variant,
  whole,
} from "./schemaParts.ts";
import { transformSchema } from "./transformSchema.ts";

const pair = named("pair", z.tuple([finite, finite], { error: says({ key: "expected.pair" }) }));

/** θ; how many numbers it has is for the objective to say. */
const point = named(
  "point",
  z.array(finite, { error: says({ key: "expected.start" }) }).check(
    z.maxLength(LIMITS.networkParameters, {
      error: says({ key: "expected.list", values: { max: LIMITS.networkParameters } }),
    }),
  ),
);

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

const column = named(
  "column",
  z.union(
    [
      list(finite, LIMITS.terms),
      fields({
        distribution: z.literal("normal"),
        mean: z._default(finite, 0),
        deviation: z._default(number({ min: 0, max: Number.MAX_VALUE }), 1),
      }),
      fields({ distribution: z.literal("uniform"), min: z._default(finite, 0), max: z._default(finite, 1) }),
    ],
    { error: says({ key: "expected.column" }) },
  ),
);

const term = fields({
  objective: variant("type", [surface, formula], ["surface", "formula"]),
  weight: z._default(finite, 1),
  shift: z._default(pair, [0, 0]),
});

const sum = fields({
  type: z.literal("sum"),
  terms: z.optional(list(term, LIMITS.terms)),
  expression: z.optional(text(LENGTH_LIMIT)),
  variables: formula.shape.variables,
  parameters: formula.shape.parameters,
  columns: z.prefault(z.record(z.string(), column, { error: says({ key: "expected.object" }) }), {}),
  samples: z.optional(whole(1, LIMITS.terms)),
  seed: z.optional(whole(0, LIMITS.seed)),
  domain: z.optional(domain),
});

export const objectiveSchema = named(
  "objective",
  variant("type", [surface, formula, sum, networkSchema, gridSchema], ["surface", "formula", "sum", "network", "grid"]),
);

const transform = transformSchema(objectiveSchema, dataSchema);

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
        start: z.optional(point),
        changes: z._default(list(change, LIMITS.changes), []),
      });
    }),
    optimizers.map(({ id }) => id),
  ),
);

const record = fields({
  every: z._default(whole(1, LIMITS.steps), DEFAULTS.record.every),
  curvature: z._default(oneOf(["none", "extremes", "full"]), DEFAULTS.record.curvature),
  // Absent: every point, but of networks of more than 500 parameters about twenty a run.
  curvatureEvery: z.optional(whole(1, LIMITS.steps)),
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
  context: z.optional(text(LIMITS.contextLength)),
  lecture: z.optional(list(oneOf(["runs", "height", "point", "picture", "loss", "sharpness"]), 6)), // 6: one of each
  height: z._default(oneOf(["linear", "root", "log"]), DEFAULTS.view.height),
  relief: z._default(number({ min: 0, max: 10 }), DEFAULTS.view.relief),
  theme: z.optional(oneOf(["dark", "light"])),
  language: z.optional(oneOf(["en", "zh"])),
  domain: z.optional(domain),
  camera: z.optional(camera),
  hidden: z._default(list(text(64), LIMITS.hidden), []),
  focus: z.optional(whole(0, LIMITS.runs - 1)),
  charts: z._default(oneOf(["steps", "gradients"]), DEFAULTS.view.charts),
  follow: z._default(z.boolean({ error: says({ key: "expected.flag" }) }), DEFAULTS.view.follow),
  curvature: z._default(z.boolean({ error: says({ key: "expected.flag" }) }), DEFAULTS.view.curvature),
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
  start: z.optional(point),
  objective: objectiveSchema,
  transforms: z._default(list(transform, LIMITS.transforms), []),
  batch: z.optional(batchSchema),
  runs: z._default(list(run, LIMITS.runs), []),
  // Absent: a network's is the plane of the principal components.
  slice: z.optional(sliceSchema),
  record: z.prefault(record, {}),
  sweep: z.optional(sweep),
  view: z.prefault(view, {}),
});
