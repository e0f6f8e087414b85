import type { Experiment, TransformSpec } from "../../experiment/experiment.ts";
import { dimensionOf } from "../../experiment/recording.ts";
import { descender, fits } from "../../experiment/transformFit.ts";
import { type Parameter, type ParameterValues, withDefaults } from "../../math/parameter.ts";
import { transforms } from "../../objectives/transforms/index.ts";

type Type = TransformSpec["type"];

/** All rows of a registered transform. */
export const rowsOf = (type: Type): readonly Parameter[] => transforms.find(({ id }) => id === type)?.parameters ?? [];

/** The point that an anchor is taken from, and the curvature there. */
export interface Here {
  /** Length p. */
  readonly point: readonly number[];
  /** The diagonal of the Fisher information where it is known, of surfaces the curvature. */
  readonly fisher?: readonly number[];
}

/** A transform as the page adds it, before anything is set; undefined where this landscape cannot have one. */
export function newTransform(type: Type, experiment: Experiment, here: Here): TransformSpec | undefined {
  const { objective } = experiment;
  const p = dimensionOf(objective);
  const parameters = withDefaults(rowsOf(type));
  const spec = (): TransformSpec | undefined => {
    if (type === "moving-target") return target(experiment, parameters);
    if (type === "ewc") {
      const { point, fisher = point.map(() => 1) } = here;
      if (point.length !== p) return undefined;
      const task = objective.type === "network" ? { data: objective.data } : { fisher };
      return { ...parameters, type, anchor: point, ...task } as TransformSpec;
    }
    return { ...parameters, type } as TransformSpec;
  };
  const made = spec();
  return made !== undefined && fits(made, experiment) ? made : undefined;
}

/** Of a surface a shift to the right, of a network a new draw of its data. */
function target({ objective, seed }: Experiment, { step }: ParameterValues): TransformSpec | undefined {
  if (objective.type !== "network") return { type: "moving-target", step: Number(step), shift: [1, 0] };
  const { data } = objective;
  if (!("name" in data)) return undefined;
  const drawn = { ...objective, data: { ...data, seed: ((data.seed ?? seed) + 1) % 2 ** 32 } };
  return { type: "moving-target", step: Number(step), shift: [], objective: drawn };
}

/** Why a transform is not offered, as a catalogue key with values. */
export function refusal(
  type: Type,
  { objective, runs }: Experiment,
): readonly [key: string, values?: Record<string, string>] {
  const method = descender(runs);
  if (type === "minimax" && method !== undefined)
    return ["transforms.needsField", { method: `optimizer.${method.optimizer}.name` }];
  if (objective.type === "grid" && type !== "orthogonality") return ["transforms.needsEdges"];
  return [type === "orthogonality" ? "transforms.needsWeights" : "transforms.needsSamples"];
}
