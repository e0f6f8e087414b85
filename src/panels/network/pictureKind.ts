import type { NetworkObjectiveSpec } from "../../experiment/experiment.ts";
import type { Task } from "./task.ts";

/** How what a network computes is shown. */
export type PictureKind =
  /** Which class it takes where, over two inputs. */
  | "regions"
  /** Its first output over two inputs, as a relief. */
  | "heights"
  /** Its outputs over one input. */
  | "curve"
  /** Of more inputs, which no picture has room for: how often each class is taken for each. */
  | "confusion"
  /** The same for numbers: what it computes over what it should. */
  | "scatter";

export function pictureKind({ layers }: NetworkObjectiveSpec, task: Task): PictureKind {
  const [inputs] = layers;
  const outputs = layers[layers.length - 1];
  if (inputs === 2) return task.kind === "classes" ? "regions" : "heights";
  // Several logits over one input are no curve through the classes' indices.
  if (inputs === 1 && (task.kind === "values" || outputs === 1)) return "curve";
  return task.kind === "classes" ? "confusion" : "scatter";
}
