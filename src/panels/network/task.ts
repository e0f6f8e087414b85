import type { InlineDataSpec, NetworkObjectiveSpec } from "../../experiment/experiment.ts";
import { shapeOf } from "../../objectives/networkSamples.ts";

/** What a network is asked for: to tell classes apart, or numbers. */
export type Task =
  | {
      readonly kind: "classes";
      readonly classes: number;
      /** What the classes are called; their indices where nobody named them. */
      readonly names: readonly string[];
    }
  | { readonly kind: "values" };

const indices = (count: number) => Array.from({ length: count }, (_, index) => String(index));
const classes = (count: number, names = indices(count)): Task => ({ kind: "classes", classes: count, names });

/** What the data and the loss of a network ask it for. */
export function taskOf({ data, layers, loss }: NetworkObjectiveSpec): Task {
  const outputs = layers[layers.length - 1];
  if ("name" in data) {
    const shape = shapeOf(data.name, data.parameters);
    return shape !== undefined && shape.classes > 0 ? classes(shape.classes) : { kind: "values" };
  }
  const count = outputs === 1 ? 2 : outputs;
  if (data.classes !== undefined) return classes(data.classes.length, [...data.classes]);
  if (loss === "cross-entropy") return classes(outputs);
  return isProbability(loss) && areClasses(data) ? classes(count) : { kind: "values" };
}

/** Losses whose outputs are logits. */
const isProbability = (loss: string) => loss === "bce" || loss === "dice";
const isLogit = (loss: string) => isProbability(loss) || loss === "cross-entropy";

/** True where every target is one class and no other: 0 or 1, or a single 1 among zeros. */
function areClasses({ targets }: InlineDataSpec): boolean {
  return (targets as readonly (number | readonly number[])[]).every((target) => {
    if (typeof target === "number") return true;
    if (!target.every((value) => value === 0 || value === 1)) return false;
    return target.length === 1 || target.filter((value) => value === 1).length === 1;
  });
}

/** How the outputs of a network under a loss are read as a class. */
export interface Verdict {
  /** The class of the outputs that begin at `at`; −1 where they are not finite. */
  classAt(values: ArrayLike<number>, at: number): number;
  /** How sure it is, 0 on a boundary, towards 1 far from all. */
  sureAt(values: ArrayLike<number>, at: number): number;
}

/** `outputs` numbers a sample: one decides between two classes at its middle, of several the largest is taken. */
export function verdictOf(loss: string, outputs: number): Verdict {
  const middle = isLogit(loss) ? 0 : 0.5;
  // A margin d between two logits is a probability σ(d) of the larger: 2σ(d) − 1 = tanh(d/2). Numbers aim at 0 and 1.
  const surety = (margin: number, reach: number) =>
    isLogit(loss) ? Math.tanh(margin / 2) : Math.min(1, margin / reach);
  if (outputs === 1)
    return {
      classAt: (values, at) => (Number.isFinite(values[at]) ? Number(values[at] > middle) : -1),
      sureAt: (values, at) => surety(Math.abs(values[at] - middle), 0.5),
    };
  return {
    classAt(values, at) {
      let best = 0;
      for (let k = 0; k < outputs; k++) {
        if (!Number.isFinite(values[at + k])) return -1;
        if (values[at + k] > values[at + best]) best = k;
      }
      return best;
    },
    sureAt(values, at) {
      let first = Number.NEGATIVE_INFINITY;
      let second = Number.NEGATIVE_INFINITY;
      for (let k = 0; k < outputs; k++) {
        const value = values[at + k];
        if (value > first) {
          second = first;
          first = value;
        } else if (value > second) second = value;
      }
      return surety(first - second, 1);
    },
  };
}

/** The class a prepared target stands for: an index, 0 or 1, or the place of the 1. `width` numbers a sample. */
export function targetClass(targets: ArrayLike<number>, n: number, width: number): number {
  if (width === 1) return Math.round(targets[n]);
  for (let k = 0; k < width; k++) if (targets[n * width + k] === 1) return k;
  return -1;
}

/** How often each class was taken for each: row-major `[true][taken]`; what is not finite is taken for none. */
export function confusion(
  classes: number,
  outputs: Float64Array,
  width: number,
  verdict: Verdict,
  targets: Float64Array,
): { readonly counts: Int32Array; readonly right: number; readonly samples: number } {
  const samples = outputs.length / width;
  const targetWidth = targets.length / samples;
  const counts = new Int32Array(classes * classes);
  let right = 0;
  for (let n = 0; n < samples; n++) {
    const taken = verdict.classAt(outputs, n * width);
    const wanted = targetClass(targets, n, targetWidth);
    if (taken === wanted) right++;
    if (taken >= 0 && wanted >= 0) counts[wanted * classes + taken]++;
  }
  return { counts, right, samples };
}
