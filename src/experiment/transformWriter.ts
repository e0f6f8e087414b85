import type { TransformSpec } from "../objectives/spec.ts";

/** How transforms are written to files and links, which takes their registry. */
export interface TransformWriter {
  /** With everything said. */
  transformJson(transform: TransformSpec): object;
  /** Only what differs from the defaults. */
  minimalTransform(transform: TransformSpec): object;
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
