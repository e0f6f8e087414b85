import type { ParameterValues } from "../math/parameter.ts";
import type { BatchPlan } from "./networks/batches.ts";
import type { NetworkSpec } from "./networks/network.ts";
import type { Domain } from "./objective.ts";

/** Which landscape. Parameters are validated and complete. */
export type ObjectiveSpec = SurfaceSpec | FormulaSpec | SumSpec | NetworkObjectiveSpec | GridSpec;

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

/** One number per term of a sum: written out, or drawn from a distribution. */
export type ColumnSpec =
  | readonly number[]
  | { readonly distribution: "normal"; readonly mean: number; readonly deviation: number }
  | { readonly distribution: "uniform"; readonly min: number; readonly max: number };

/** weight·f(θ − shift). */
export interface TermSpec {
  readonly objective: SurfaceSpec | FormulaSpec;
  readonly weight: number;
  readonly shift: readonly [number, number];
}

/** The mean of finitely many functions over the plane: `terms`, or one formula whose `columns` differ from term to term. */
export interface SumSpec {
  readonly type: "sum";
  readonly terms?: readonly TermSpec[];
  readonly expression?: string;
  readonly variables: readonly [string, string];
  readonly parameters: Readonly<Record<string, FormulaParameter>>;
  /** Values by name, which the expression uses like parameters. */
  readonly columns: Readonly<Record<string, ColumnSpec>>;
  /** Terms of a formula; absent: as many as the columns written out are long. */
  readonly samples?: number;
  /** Seed of the columns drawn. Absent: the experiment's. */
  readonly seed?: number;
  /** What is drawn; absent: the first term's. */
  readonly domain?: Domain;
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

/** Adds strength·Σ‖WWᵀ − I‖²_F over a network's weight matrices. */
export interface OrthogonalitySpec {
  readonly type: "orthogonality";
  readonly strength: number;
  /** `hidden`: all but the last layer's. */
  readonly matrices: "all" | "hidden";
}

/** Holds ‖θ‖₁ to a budget by an augmented Lagrangian. */
export interface SparsitySpec {
  readonly type: "sparsity";
  readonly budget: number;
  /** The KKT multiplier; absent: worked out where that can be done, else 0. */
  readonly multiplier?: number;
  readonly strength: number;
}

/** The mean under Gaussian displacements of θ. */
export interface SmoothingSpec {
  readonly type: "smoothing";
  readonly width: number;
  /** Antithetic pairs where there is no closed form. */
  readonly samples: number;
}

/** From a step on the objective is shifted, or another one takes its place. */
export interface MovingTargetSpec {
  readonly type: "moving-target";
  readonly step: number;
  /** Length p; empty where there is an `objective`. */
  readonly shift: readonly number[];
  readonly objective?: ObjectiveSpec;
}

/** From an easy objective to the real one. */
export interface HomotopySpec {
  readonly type: "homotopy";
  readonly path: "l2" | "blur" | "convex";
  readonly strength: number;
  readonly until: number;
  /** Empty: the level falls evenly until step `until`. */
  readonly levels: readonly number[];
  readonly hold: number;
  /** Length p; empty: the origin. */
  readonly centre: readonly number[];
  readonly samples: number;
}

/** Two players: the coordinates in `maximise` climb. */
export interface MinimaxSpec {
  readonly type: "minimax";
  readonly maximise: readonly number[];
}

/** Adds ½·strength·ΣFᵢ(θᵢ − anchorᵢ)². */
export interface EwcSpec {
  readonly type: "ewc";
  readonly strength: number;
  /** Length p. */
  readonly anchor: readonly number[];
  /** The diagonal, length p, or the whole symmetric matrix, p rows of p. */
  readonly fisher?: readonly number[] | readonly (readonly number[])[];
  /** The earlier task's samples, from which a network's Fisher information is worked out. */
  readonly data?: NetworkObjectiveSpec["data"];
}

export type TransformSpec =
  | L2Spec
  | OrthogonalitySpec
  | SparsitySpec
  | SmoothingSpec
  | MovingTargetSpec
  | HomotopySpec
  | MinimaxSpec
  | EwcSpec;
