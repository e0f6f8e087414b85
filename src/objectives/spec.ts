import type { Domain } from "./objective.ts";

/** Which landscape. Parameters are validated and complete. */
export type ObjectiveSpec = SurfaceSpec | FormulaSpec;

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

/** Adds ½·strength·‖θ‖². */
export interface L2Spec {
  readonly type: "l2";
  readonly strength: number;
}
export type TransformSpec = L2Spec;
