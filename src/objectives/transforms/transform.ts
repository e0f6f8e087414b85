import type { Parameter } from "../../math/parameter.ts";
import type { Layout } from "../networks/layout.ts";
import type { Objective } from "../objective.ts";
import type { Changes } from "../phase.ts";
import type { EwcSpec, ObjectiveSpec, TransformSpec } from "../spec.ts";

/** The step (zero-based) whose objective is asked for; shared by everything that reads it. */
export interface Clock {
  step: number;
}

/** A sentence about what a transform did, as a catalogue key and what goes into it. */
export interface Note {
  readonly key: string;
  readonly values: Readonly<Record<string, number | string>>;
}

/** A quick way to the values on a plane through the parameters, as networks have. */
export interface Across {
  height(a: number, b: number): number;
  grid(xs: Float64Array, ys: Float64Array, out: Float64Array): void;
}

/** An objective on its way through the transforms, with what the next one may make use of. */
export interface Stage {
  /** Over the plane a `PlaneObjective`. Reads the context's clock where it changes with the steps. */
  readonly objective: Objective;
  /** f = ½θᵀHθ + bᵀθ + c. */
  readonly quadratic: boolean;
  /** f ≥ 0 everywhere. */
  readonly nonNegative: boolean;
  /** Right-hand side as LaTeX. */
  readonly latex: string;
  /** At which steps it changes. */
  readonly changes: readonly Changes[];
  readonly notes: readonly Note[];
  /** E f(θ + σξ), ξ standard normal, for σ = `width`, where it has a closed form. */
  smoothed?(width: number): Objective | undefined;
  across?(origin: Float64Array, u: Float64Array, v: Float64Array): Across;
}

/** What surrounds a transform. */
export interface TransformContext {
  readonly clock: Clock;
  /** The experiment's seed. */
  readonly seed: number;
  /** Where estimates are judged: the objective's own start. */
  readonly start: Float64Array;
  /** Of a network: where its weights stand. */
  readonly layout?: Layout;
  /** Builds another objective of as many dimensions, before transforms. */
  other(spec: ObjectiveSpec): Stage;
  /** Of a network: the diagonal of the Fisher information of its data at θ = `anchor`. */
  fisher?(data: NonNullable<EwcSpec["data"]>, anchor: Float64Array): Float64Array;
}

/** What turns an objective into another one. One object in one file, one line in the registry. */
export interface Transform<S extends TransformSpec = TransformSpec> {
  /** Kebab-case, permanent, appears in links. */
  readonly id: S["type"];
  /** Its fields that a control can set; the default of a required one is only what the page begins with. */
  readonly parameters: readonly Parameter[];
  /** Fields that have to be said. */
  readonly required: readonly string[];
  /** Where formula and convention come from. */
  readonly source: string;
  /** True where it changes nothing at all: then it is left out, and every bit is as without it. */
  idle(spec: S): boolean;
  apply(stage: Stage, spec: S, context: TransformContext): Stage;
}
