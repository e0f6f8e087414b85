import type { ParameterValues } from "../math/parameter.ts";
import type { Domain } from "../objectives/objective.ts";
import type { BatchSpec, ObjectiveSpec, TransformSpec } from "../objectives/spec.ts";

export type {
  BatchSpec,
  ColumnSpec,
  EwcSpec,
  FormulaParameter,
  FormulaSpec,
  GridSpec,
  HomotopySpec,
  InitialisationSpec,
  InlineDataSpec,
  L2Spec,
  MinimaxSpec,
  MovingTargetSpec,
  NamedDataSpec,
  NetworkObjectiveSpec,
  ObjectiveSpec,
  OrthogonalitySpec,
  RecordedWay,
  SmoothingSpec,
  SparsitySpec,
  SumSpec,
  SurfaceSpec,
  TermSpec,
  TransformSpec,
} from "../objectives/spec.ts";

export interface ScheduleSpec {
  readonly type: string;
  /** The schedule's fields, flat beside `type` in JSON. */
  readonly parameters: ParameterValues;
}

export interface ChangeSpec {
  readonly step: number;
  readonly parameters: ParameterValues;
}

export interface RunSpec {
  readonly optimizer: string;
  /** Complete: every declared row that has a default, and what was given. */
  readonly parameters: ParameterValues;
  readonly schedule?: ScheduleSpec;
  readonly start?: readonly number[];
  readonly changes: readonly ChangeSpec[];
}

/** Where on the way of run `run` a slice stands. */
export interface SlicePlace {
  readonly centre: "start" | "end";
  /** Index of the run. */
  readonly run: number;
}

/** A plane origin + a·u + b·v through a network's parameter space. */
export type SliceSpec =
  /** Two normal directions, scaled to the parameters at the origin (Li et al. 2018, §4). Absent seed: the experiment's. */
  | ({
      readonly type: "random";
      readonly normalisation: "filter" | "layer" | "none";
      readonly seed?: number;
    } & SlicePlace)
  /** The two main directions of a run's way, or of all ways together, through the last point (of the first run). */
  | { readonly type: "pca"; readonly run?: number }
  /** Unit eigenvectors of the Hessian: of the two largest eigenvalues, or of the largest and the smallest. */
  | ({ readonly type: "eigenvectors"; readonly which: "top" | "extremes" } & SlicePlace)
  /** Two parameters by name, as in `W1[3,1]` (layer 1, to unit 3, from input 1) and `b2[1]`. */
  | ({ readonly type: "weights"; readonly weights: readonly [string, string] } & SlicePlace)
  /** The start of the first of two runs at (0, 0), their ends at (1, 0) and (0, 1). */
  | { readonly type: "three-points"; readonly runs: readonly [number, number] }
  /** The line from the end of one run at (0, 0) to that of another at (1, 0), and a random direction across it. */
  | { readonly type: "line"; readonly runs: readonly [number, number]; readonly seed?: number };

export interface RecordSpec {
  readonly every: number;
  readonly curvature: "none" | "extremes" | "full";
  readonly curvatureEvery: number;
  readonly tolerance: number;
}

export interface SweepSpec {
  readonly over: readonly {
    readonly path: string;
    readonly from: number;
    readonly to: number;
    readonly count: number;
    readonly scale: "linear" | "log";
  }[];
  readonly seeds: number;
}

/** What a lecturer may keep beside the terrain: the runs with their losses, the height's legend, the point read out, what a network computes, charts. */
export type LecturePanel = "runs" | "height" | "point" | "picture" | "loss" | "sharpness";

/** How it is shown. Never changes a recorded number. */
export interface ViewSpec {
  readonly step?: number;
  readonly title?: string;
  /** One line under the title in lecture mode. */
  readonly context?: string;
  /** What stays beside the terrain in lecture mode; absent: `DEFAULTS.lecture`. */
  readonly lecture?: readonly LecturePanel[];
  readonly height: "linear" | "root" | "log";
  /** Vertical exaggeration, 1 as designed. */
  readonly relief: number;
  readonly theme?: "dark" | "light";
  readonly language?: "en" | "zh";
  /** The drawn window, where it differs from the objective's own. */
  readonly domain?: Domain;
  /** Azimuth and elevation in degrees, zoom as a factor of the home distance, target in plan units. */
  readonly camera?: {
    readonly azimuth: number;
    readonly elevation: number;
    readonly zoom: number;
    readonly target: readonly [number, number];
  };
  /** Ids of panels and controls that the receiver does not see. */
  readonly hidden: readonly string[];
  /** Index of the run in focus. */
  readonly focus?: number;
  readonly charts: "steps" | "gradients";
  /** The plane a network is drawn on moves, parallel to itself, through the focused run's point at the playhead. */
  readonly follow: boolean;
  /** The ground wears the largest eigenvalue of the Hessian instead of the loss. */
  readonly curvature: boolean;
  /** What the sender's race gave, 16 hex digits: a receiver whose numbers differ is told. Dropped with the next change. */
  readonly digest?: string;
}

/** One experiment with every default filled in: the value everything else on the screen is derived from. */
export interface Experiment {
  readonly version: 1;
  /** An integer in [0, 2³² − 1]. */
  readonly seed: number;
  readonly steps: number;
  /** Absent: the objective's suggested start. */
  readonly start?: readonly number[];
  readonly objective: ObjectiveSpec;
  readonly transforms: readonly TransformSpec[];
  /** Absent: every step sees all samples. */
  readonly batch?: BatchSpec;
  readonly runs: readonly RunSpec[];
  /** Present exactly where the objective is a network: surfaces are their own slices. */
  readonly slice?: SliceSpec;
  readonly record: RecordSpec;
  readonly sweep?: SweepSpec;
  readonly view: ViewSpec;
}

/** Something refused at the border: subject · expected · got · cure. `expected` is a catalogue key plus values. */
export interface Problem {
  /** Path like `runs[0].parameters.learningRate`; empty for the whole. */
  readonly field: string;
  readonly expected: { readonly key: string; readonly values?: Readonly<Record<string, string | number>> };
  /** What was found, printed as JSON, cut to a readable length; a dash where there was nothing. */
  readonly found: string;
  /** What is used instead, printed as JSON, where something is. */
  readonly kept?: string;
}
