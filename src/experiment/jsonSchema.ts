import * as z from "zod/mini";
import { experimentSchema } from "./schema.ts";

/**
 * The schema as JSON Schema (draft 2020-12), for editors and other tools. What fields mean together (a formula's names, a
 * sweep's paths) is beyond it. Published as `public/experiment.schema.json`.
 */
export function jsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(experimentSchema, { io: "input" });
  return { $schema, title: "Fall Line experiment, version 1", ...rest };
}
