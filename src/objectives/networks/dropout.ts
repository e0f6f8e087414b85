import type { NumberParameter, Parameter } from "../../math/parameter.ts";
import { type RandomStream, randomStream } from "../../math/random.ts";

/**
 * Dropout (Srivastava, Hinton, Krizhevsky, Sutskever & Salakhutdinov 2014): in training each unit of each sample is set to
 * 0 with probability `rate`.
 *
 * - `form: "sampled"`: step k draws its masks from a stream of its own, so all runs see the same; what is recorded, drawn
 *   and inspected has dropout off.
 * - `form: "expected"`: the objective is the expectation over all masks of the squared error of a network of linear
 *   layers, in closed form; it is what is trained on, recorded, drawn and inspected.
 */
export interface DropoutSpec {
  /** Probability of being dropped, in [0, 1); PyTorch's `p`. What is kept is `keep` = 1 − rate. */
  readonly rate: number;
  /** What is dropped: units of the hidden layers after their activation, inputs, or both. */
  readonly on: "hidden" | "inputs" | "both";
  /** `inverted`: in training what is kept is divided by `keep`; `test`: with dropout off everything is multiplied by it. */
  readonly scaling: "inverted" | "test";
  readonly form: "sampled" | "expected";
  /** Of the masks; absent: the experiment's. */
  readonly seed?: number;
}

export const rateRow: NumberParameter = {
  kind: "number",
  id: "rate",
  symbol: "p",
  default: 0.5,
  domain: { min: 0, max: 1, maxOpen: true },
  slider: { min: 0, max: 0.9, scale: "linear" },
};

/** The fields of dropout, in the order menus show. */
export const dropoutRows: readonly Parameter[] = [
  rateRow,
  { kind: "choice", id: "on", default: "hidden", choices: ["hidden", "inputs", "both"] },
  { kind: "choice", id: "scaling", default: "inverted", choices: ["inverted", "test"] },
  { kind: "choice", id: "form", default: "sampled", choices: ["sampled", "expected"] },
];

/** Whether training sees masks: then each step has a loss of its own. */
export const isSampled = (dropout: DropoutSpec | undefined): boolean =>
  dropout !== undefined && dropout.form === "sampled" && dropout.rate > 0;

/** What step `step` (zero-based) draws its masks from. */
export const maskStream = (seed: number, step: number): RandomStream => randomStream(seed, `dropout ${step}`);

export const dropsInputs = ({ on }: DropoutSpec) => on !== "hidden";
export const dropsHidden = ({ on }: DropoutSpec) => on !== "inputs";
