import type { ParameterValues } from "../math/parameter.ts";
import type { BatchPlan } from "./networks/batches.ts";
import type { NetworkSpec } from "./networks/network.ts";
import type { Domain } from "./objective.ts";

/** Which landscape. Parameters are validated and complete. */
export type ObjectiveSpec = SurfaceSpec | FormulaSpec | NetworkObjectiveSpec | GridSpec;

export interface SurfaceSpec {
  readonly type: "surface";
  readonly name: string;
  readonly parameters: Readonly<Record<string, number>>;
}

/** A formula's parameter with the range its slider spans; the range never constrains the value of a run. */
export interface FormulaParameter {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly scale: "linear" | "log";
}

export interface FormulaSpec {
  readonly type: "formula";
  readonly expression: string;
  readonly variables: readonly [string, string];
  readonly parameters: Readonly<Record<string, FormulaParameter>>;
  /** What is drawn; never a constraint. */
  readonly domain: Domain;
}

/** Losses computed elsewhere on a rectangular grid, between which a C² spline goes. */
export interface GridSpec {
  readonly type: "grid";
  /** What it is called where it comes from. */
  readonly name?: string;
  /** Strictly ascending. */
  readonly x: readonly number[];
  /** Strictly ascending. */
  readonly y: readonly number[];
  /** `values[j][i]` at (x[i], y[j]). */
  readonly values: readonly (readonly number[])[];
  /** A way recorded elsewhere; drawn, never computed with. */
  readonly trajectory?: RecordedWay;
}

export interface RecordedWay {
  readonly name?: string;
  /** In order; they may lie outside the grid. */
  readonly points: readonly (readonly [number, number])[];
}

/** A network, where its parameters begin, and what it learns from. */
export interface NetworkObjectiveSpec extends NetworkSpec {
  readonly type: "network";
  readonly initialisation: InitialisationSpec;
  readonly data: NamedDataSpec | InlineDataSpec;
}

export interface InitialisationSpec {
  readonly type: string;
  /** The initialisation's own fields, flat beside `type` in JSON. */
  readonly parameters: ParameterValues;
  /** Absent: the experiment's seed. */
  readonly seed?: number;
  /** Of `given`: all p parameters in the order of the layout. */
  readonly values?: readonly number[];
}

/** What named and inline data share. */
interface DataSpecBase {
  /** Share of the samples that is trained on, in (0, 1]; the rest is for testing. */
  readonly split: number;
  /** Inputs are brought to mean 0 and deviation 1 over the training samples. */
  readonly standardise: boolean;
  /** Seed of the data's own randomness and of the split. Absent: the experiment's seed. */
  readonly seed?: number;
}

/** A registered data set. */
export interface NamedDataSpec extends DataSpecBase {
  readonly name: string;
  /** The set's own fields, flat beside `name` in JSON. */
  readonly parameters: ParameterValues;
}

/** Samples written out. With split 1 they are trained on in the order given. */
export interface InlineDataSpec extends DataSpecBase {
  /** [samples][inputs]. */
  readonly inputs: readonly (readonly number[])[];
  /** [samples][outputs]; for losses of class indices [samples]. */
  readonly targets: readonly (readonly number[])[] | readonly number[];
  /** What the inputs are called; shown, never computed with. */
  readonly columns?: readonly string[];
  /** What the classes are called, by index; two where one output decides. */
  readonly classes?: readonly string[];
}

/** What each step sees of the training samples. */
export type BatchSpec = BatchPlan;

/** Adds ½·strength·‖θ‖². */
export interface L2Spec {
  readonly type: "l2";
  readonly strength: number;
}
export type TransformSpec = L2Spec;
