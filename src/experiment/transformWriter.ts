import type { TransformSpec } from "../objectives/spec.ts";
import type { Experiment } from "./experiment.ts";

/** What takes the registry of transforms: how they are written to files and links, and what they fit. */
export interface TransformWriter {
  /** With everything said. */
  transformJson(transform: TransformSpec): object;
  /** Only what differs from the defaults. */
  minimalTransform(transform: TransformSpec): object;
  /** Those that still fit after a change of objective or runs; the same list where all do. */
  fitting(
    transforms: readonly TransformSpec[],
    around: Pick<Experiment, "objective" | "runs">,
  ): readonly TransformSpec[];
}

let writer: TransformWriter | undefined;

/** Called once by the code that reads transforms or lets them be added: a visit without any loads neither. */
export function writeTransformsWith(given: TransformWriter): void {
  writer = given;
}

/** There wherever a transform is. */
export function transformWriter(): TransformWriter {
  if (writer === undefined) throw new Error("write: expected the code of transforms to be loaded");
  return writer;
}
