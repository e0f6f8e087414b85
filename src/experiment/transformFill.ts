import { withDefaults } from "../math/parameter.ts";
import type { EwcSpec, MovingTargetSpec, ObjectiveSpec, TransformSpec } from "../objectives/spec.ts";
import { transformById } from "../objectives/transforms/index.ts";
import type { ParsedObjective } from "./fill.ts";
import { dataJson, fillData, isInlineData, minimalData, type ParsedNetwork } from "./networkFill.ts";
import { fitting } from "./transformFit.ts";
import { writeTransformsWith } from "./transformWriter.ts";
import { differing, minimalObjective, objectiveJson } from "./write.ts";

/** A transform as the schema hands it over. */
export type ParsedTransform =
  | Exclude<TransformSpec, MovingTargetSpec | EwcSpec>
  | (Omit<MovingTargetSpec, "objective"> & { readonly objective?: ParsedObjective })
  | (Omit<EwcSpec, "data"> & { readonly data?: ParsedNetwork["data"] });

/** The transform with every default filled in; `fillObjective` does so for an objective inside. */
export function fillTransform(
  parsed: ParsedTransform,
  fillObjective: (objective: ParsedObjective) => ObjectiveSpec,
): TransformSpec {
  if (parsed.type === "moving-target") {
    const { objective, ...rest } = parsed;
    return objective === undefined ? rest : { ...rest, objective: fillObjective(objective) };
  }
  if (parsed.type === "ewc") {
    const { data, ...rest } = parsed;
    return data === undefined ? rest : { ...rest, data: isInlineData(data) ? data : fillData(data) };
  }
  return parsed;
}

function transformJson(transform: TransformSpec): object {
  if (transform.type === "moving-target" && transform.objective !== undefined)
    return { ...transform, objective: objectiveJson(transform.objective) };
  if (transform.type === "ewc" && transform.data !== undefined) return { ...transform, data: dataJson(transform.data) };
  return transform;
}

function minimalTransform(transform: TransformSpec): object {
  const { type, ...rest } = transform;
  const described = transformById(type);
  const standard: Record<string, unknown> = { ...withDefaults(described?.parameters ?? []) };
  for (const id of described?.required ?? []) delete standard[id];
  const said = { type, ...differing(rest, standard) };
  if (transform.type === "moving-target" && transform.objective !== undefined)
    return { ...said, objective: minimalObjective(transform.objective) };
  if (transform.type === "ewc" && transform.data !== undefined) return { ...said, data: minimalData(transform.data) };
  return said;
}

writeTransformsWith({ transformJson, minimalTransform, fitting });
