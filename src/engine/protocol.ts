import type { Report } from "../companions/companion.ts";
import type { Experiment } from "../experiment/experiment.ts";
import type { DrawnFacts, LandscapeRequest } from "../experiment/landscape.ts";
import type { Slice } from "../experiment/slice.ts";
import type { Readings } from "../lessons/lesson.ts";
import type { ParameterValues } from "../math/parameter.ts";
import type { Standardisation } from "../objectives/networks/data/prepare.ts";
import type { SampleSet } from "../objectives/networks/samples.ts";
import type { CriticalKind, Domain } from "../objectives/objective.ts";
import type { Block } from "../run/block.ts";
import type { Outcome } from "../run/runSetup.ts";
import type { Evaluations } from "../run/stepObjective.ts";
import type { CurvatureFrame } from "../terrain/curvatureTone.ts";
import type { HeightKind, HeightMap, Relief, TerrainFrame } from "../terrain/frame.ts";
import type { Profile, ProfileLine } from "./profile.ts";
import type { SpectrumProgress, SpectrumReport } from "./spectrum.ts";
import type { MapCells, MapShare } from "./sweepMap.ts";

/** A stretch of one run's trajectory with its curvature. Row i of each array belongs to recorded point i of the block. */
export interface RunFrame {
  readonly run: number;
  readonly block: Block;
  /** Row-major, count × k: λmin, λmax (k = 2), or all ascending; NaN where not computed; empty when curvature is off. */
  readonly eigenvalues: Float64Array;
  /** Largest eigenvalue of the (preconditioned) Hessian; NaN where not computed. */
  readonly sharpness: Float64Array;
  /** The method's own stability limit at the rate that led to the point; NaN where no law is known, ∞ for none. */
  readonly limits: Float64Array;
  /** Row-major, count × 2: where the points stand on a network's slice; empty for surfaces, which are their own. */
  readonly plane: Float64Array;
  /** Distance of θ from the slice; empty for surfaces. */
  readonly offPlane: Float64Array;
  /** The loss over the samples kept for testing, before transforms; empty where there are none. */
  readonly testLosses: Float64Array;
  /** The block's inner points on the slice, each 3 numbers (step, a, b); absent for surfaces. */
  readonly planePath?: readonly number[];
}

/** The slice on which a network's points stand from here on. */
export interface SliceFrame {
  readonly slice: Slice;
  /** Where all points of every run so far stand on it, where they stood elsewhere before. */
  readonly placed: readonly {
    readonly run: number;
    readonly plane: Float64Array;
    readonly offPlane: Float64Array;
    readonly planePath: readonly number[];
  }[];
}

/** A run that is, to the bit, run `same` of the race that the asker holds: nothing more is sent of it. */
export interface SameRun {
  readonly run: number;
  readonly same: number;
}

/** What a race sends, in order. */
export type RacePart = RunFrame | RunSummary | SliceFrame | SameRun;

export interface RaceRequest extends Experiment {
  /** Number of the complete race that the asker holds, as the answer to it said; its runs are not sent again. */
  readonly held?: number;
}

export interface RunSummary {
  readonly run: number;
  readonly outcome: Outcome;
  readonly convergedAt: number | null;
  /** Index of the last good point; −1 when the start is not finite. */
  readonly lastStep: number;
  readonly evaluations: Evaluations;
}

export interface ProbeReport {
  readonly at: readonly [number, number];
  readonly value: number;
  readonly gradient: readonly [number, number];
  /** f_xx, f_xy, f_yy. */
  readonly hessian: readonly [number, number, number];
  /** Ascending. */
  readonly eigenvalues: readonly [number, number];
  /** Unit eigenvectors belonging to `eigenvalues`. */
  readonly eigenvectors: readonly [readonly [number, number], readonly [number, number]];
  /** |λmax|/|λmin| with the larger magnitude on top; ∞ for a singular Hessian. */
  readonly condition: number;
  readonly trace: number;
  /** What the eigenvalues' signs would make of the point if its gradient were zero. */
  readonly shape: CriticalKind;
}

export interface TerrainRequest extends LandscapeRequest {
  /** Absent: the objective's own. */
  readonly domain?: Domain;
  readonly height: HeightKind;
  /** Stages, ascending, each of 33, 129, 513. */
  readonly sizes: readonly number[];
}

/** Rows `from` up to `to` of an n × n grid of losses, for terrain that several workers sample together. */
export interface LossesRequest extends LandscapeRequest {
  readonly domain?: Domain;
  readonly n: number;
  readonly from: number;
  readonly to: number;
}

/** The frame of losses that have been sampled. */
export interface FrameRequest extends LandscapeRequest {
  readonly domain?: Domain;
  readonly height: HeightKind;
  readonly n: number;
  /** Row-major n × n. */
  readonly losses: Float64Array;
  /** The map of the stage before. */
  readonly map?: HeightMap;
  readonly final: boolean;
}

export interface CurvatureRequest extends LandscapeRequest {
  readonly domain?: Domain;
  /** Points a side, ascending. */
  readonly sizes: readonly number[];
}

export interface SpectrumRequest extends LandscapeRequest {
  /** Length p. */
  readonly theta: Float64Array;
  /** The step whose objective it is. */
  readonly step: number;
  /** The step that led to θ, where there was one. */
  readonly moved?: Float64Array;
}

export interface ProfileRequest extends LandscapeRequest {
  readonly line: ProfileLine;
}

/** Points along each axis of a map, coarse to fine. Each size holds the points of the one before. */
export const MAP_SIZES: readonly number[] = [9, 33, 65];

/** The axes are those of the experiment's sweep: two hyperparameters of one run, or the coordinates of its start. */
export interface MapRequest extends Experiment {
  /** Points along each axis, coarse to fine; the last is the axes' count. */
  readonly sizes: readonly number[];
  /** Absent: all cells. */
  readonly share?: MapShare;
}

export interface ReliefRequest extends LandscapeRequest {
  readonly domain?: Domain;
  readonly height: HeightKind;
  readonly width: number;
  readonly pixelHeight: number;
  readonly theme: "dark" | "light" | "lecture";
}

export interface ProbeRequest extends LandscapeRequest {
  /** A point of what is drawn. */
  readonly at: readonly [number, number];
}

export interface OutputsRequest extends LandscapeRequest {
  /** Length p. */
  readonly theta: Float64Array;
  /** Row-major, any number of inputs of the network, already scaled like its samples. */
  readonly inputs: Float64Array;
}

/** Evenly spread inputs of a network of one or two inputs, both ends included, in the scale of its samples. */
export interface InputGrid {
  readonly x: readonly [from: number, to: number];
  readonly columns: number;
  /** Of the second input, where there is one. */
  readonly y?: readonly [from: number, to: number];
  readonly rows: number;
}

export interface PortraitRequest extends LandscapeRequest {
  /** Length p. */
  readonly theta: Float64Array;
  /** Where to look besides the samples. */
  readonly grid?: InputGrid;
}

/** What a network computes at θ: rows of outputs (logits). */
export interface Portrait {
  /** Row-major `[rows][columns][outputs]`, the rows from `y[0]` up; empty without a grid. */
  readonly grid: Float64Array;
  /** For each sample that is trained on. */
  readonly train: Float64Array;
  /** For each sample kept for testing. */
  readonly test: Float64Array;
}

/** Claims of a lesson's step over the experiment on show. */
export interface ClaimsRequest extends Experiment {
  readonly lesson: string;
  readonly step: string;
  /** Ids of the claims to be measured. */
  readonly claims: readonly string[];
  /** Values of the step's companion that differ from the step's own. */
  readonly values?: ParameterValues;
}

/** How far a claim that is being measured is. */
export interface ClaimShare {
  readonly claim: string;
  /** Share that is done, 0–1. */
  readonly done: number;
}

/** What was found of one claim; without readings it says nothing of what is on show. */
export interface ClaimPart {
  readonly claim: string;
  readonly readings: Readings | undefined;
  readonly holds: boolean;
}

/** A companion with values; the landscape beside it is not looked at. */
export interface CompanionRequest extends LandscapeRequest {
  readonly companion: string;
  readonly values: ParameterValues;
}

/** What a network learns from and is tested with, scaled as it sees them. */
export interface SamplesReport {
  readonly train: SampleSet;
  readonly test?: SampleSet;
  /** What was done to the inputs; new inputs want the same. */
  readonly standardisation?: Standardisation;
}

export type { DrawnFacts, LandscapeRequest, MapCells, Profile, ProfileLine, Slice, SpectrumProgress, SpectrumReport };

/** What the page asks, by kind. */
export interface Requests {
  race: RaceRequest;
  terrain: TerrainRequest;
  losses: LossesRequest;
  frame: FrameRequest;
  curvature: CurvatureRequest;
  spectrum: SpectrumRequest;
  profile: ProfileRequest;
  map: MapRequest;
  relief: ReliefRequest;
  probe: ProbeRequest;
  facts: LandscapeRequest;
  outputs: OutputsRequest;
  portrait: PortraitRequest;
  samples: LandscapeRequest;
  claims: ClaimsRequest;
  companion: CompanionRequest;
}

/** What streams back before the answer. */
export interface Parts {
  race: RacePart;
  terrain: TerrainFrame;
  losses: never;
  frame: never;
  curvature: CurvatureFrame;
  spectrum: SpectrumProgress;
  profile: Profile;
  map: MapCells;
  relief: never;
  probe: never;
  facts: never;
  outputs: never;
  portrait: never;
  samples: never;
  claims: ClaimPart | ClaimShare;
  /** Share that is done, 0–1. */
  companion: { readonly done: number };
}

/** What ends a request. */
export interface Answers {
  /** `kept`: the number by which the next request may name this race. */
  race: {
    readonly digest: string;
    readonly kept?: number;
    /** Of a network: the share of all ways' scatter that lies in the plane drawn, 0 to 1; NaN where nothing moved. */
    readonly explained?: number;
  };
  terrain: undefined;
  losses: Float64Array;
  frame: TerrainFrame;
  curvature: undefined;
  spectrum: SpectrumReport;
  profile: undefined;
  map: undefined;
  relief: Relief;
  probe: ProbeReport;
  facts: DrawnFacts;
  /** Row-major: one row of outputs (logits) for each row of inputs. */
  outputs: Float64Array;
  portrait: Portrait;
  /** Undefined for surfaces. */
  samples: SamplesReport | undefined;
  claims: undefined;
  companion: Report;
}

export type Kind = keyof Requests;

/** Stands for an objective that is the one of the question before: samples written out are sent once. */
export const SAME = "same";

/** A request as it travels. */
export type Sent<R = Requests[Kind]> = R extends unknown
  ? Omit<R, "objective"> & { readonly objective: LandscapeRequest["objective"] | typeof SAME }
  : never;

export type ToWorker =
  | { readonly type: "ask"; readonly id: number; readonly kind: Kind; readonly request: Sent }
  | { readonly type: "abort"; readonly id: number };

export type FromWorker =
  | { readonly type: "part"; readonly id: number; readonly part: Parts[Kind] }
  | { readonly type: "answer"; readonly id: number; readonly answer: Answers[Kind] }
  | { readonly type: "error"; readonly id: number; readonly message: string };

/** One message with the buffers it gives away. */
export interface Posted<T> {
  readonly message: T;
  readonly transfer: readonly ArrayBuffer[];
}
