import * as z from "zod/mini";
import type { Parameter } from "../math/parameter.ts";
import { transforms } from "../objectives/transforms/index.ts";
import { says } from "./expectation.ts";
import { LIMITS } from "./limits.ts";
import { complete, fields, finite, list, named, number, required, variant } from "./schemaParts.ts";

const vector = list(finite, LIMITS.networkParameters);
const weight = number({ min: 0, max: Number.MAX_VALUE });
const fisher = z.union(
  [list(weight, LIMITS.networkParameters), list(list(finite, LIMITS.fisherRows), LIMITS.fisherRows)],
  { error: says({ key: "expected.fisher" }) },
);

/** The transforms, given the schemas of what they may hold: another objective, another task's data. */
export function transformSchema(objective: z.ZodMiniType, data: z.ZodMiniType) {
  const own: Readonly<Record<string, Record<string, z.ZodMiniType>>> = {
    "moving-target": { objective: z.optional(objective) },
    ewc: { anchor: vector, fisher: z.optional(fisher), data: z.optional(data) },
  };
  const options = transforms.map((transform) => {
    const rows: readonly Parameter[] = transform.parameters;
    const isRequired = ({ id }: Parameter) => transform.required.includes(id as never);
    return fields({
      type: z.literal(transform.id),
      ...required(rows.filter(isRequired)),
      ...complete(rows.filter((row) => !isRequired(row))),
      ...own[transform.id],
    });
  });
  return named(
    "transform",
    variant(
      "type",
      options,
      transforms.map(({ id }) => id),
    ),
  );
}
