import type { Report } from "../companions/companion.ts";
import type { Experiment } from "../experiment/experiment.ts";
import type { ParameterValues } from "../math/parameter.ts";
import type { RecipeId } from "./recipes.ts";
import type { SourceId } from "./sources.ts";

/** An experiment in the form that files have: what is left out takes its default; `version` is added. */
export type ExperimentJson = Readonly<Record<string, unknown>>;

/** One run as it was recorded. The page's and the command line's trajectories are such. */
export interface Recorded {
  /** Recorded points. */
  readonly count: number;
  /** The step of each recorded point. */
  readonly steps: Uint32Array;
  /** Row-major, 2 numbers a point: θ itself for surfaces, its place on the plane for networks. */
  readonly points: Float64Array;
  readonly losses: Float64Array;
  readonly gradientNorms: Float64Array;
  readonly lambdaMin: Float64Array;
  readonly lambdaMax: Float64Array;
  readonly sharpness: Float64Array;
  readonly limits: Float64Array;
  /** NaN where nothing is kept for testing. */
  readonly testLosses: Float64Array;
  /** Pairs (step, η from that step on). */
  readonly rates: readonly number[];
  /** Triples (step, iterations, residual) of inner solves. */
  readonly solves: readonly number[];
  /** `completed`, `diverged`, `solve-failed`, `left-grid`. */
  readonly outcome: string | undefined;
  readonly convergedAt: number | null;
  readonly lastStep: number;
  readonly evaluations: Readonly<Record<"values" | "gradients" | "hessianVectors", number>> | undefined;
  /** θ of recorded point i, length p. */
  thetaAt(i: number): Float64Array;
  eigenvaluesAt(i: number): Float64Array;
  /** Index of the last recorded point at or before `step`; −1 when there is none. */
  indexAt(step: number): number;
}

/** An experiment that was run to its end. */
export interface Raced {
  readonly experiment: Experiment;
  readonly runs: readonly Recorded[];
}

/** Loss, gradient and curvature at one θ, after transforms, all samples. */
export interface Inspected {
  readonly value: number;
  /** Length p. */
  readonly gradient: Float64Array;
  /** Row-major p × p; absent above 500 parameters. */
  readonly hessian?: Float64Array;
  /** Ascending. */
  readonly eigenvalues: Float64Array;
}

/** What a claim is measured with. Everything on it is computed afresh, by the code that the page runs. */
export interface Workbench {
  /** 0–19 for claims that depend on draws; else the experiment's own seed. */
  readonly seed: number;
  /** The step's experiment as it is on show, which a student may have changed; undefined in steps without one. */
  readonly experiment: Experiment | undefined;
  /** The step's companion with the values on show; undefined in steps without one. */
  readonly companion: { readonly id: string; readonly values: ParameterValues } | undefined;
  /** Runs the experiment on show to its end; runs once however often it is asked for. */
  shown(): Generator<undefined, Raced>;
  /** Runs another one to its end. Throws where it cannot be read. */
  race(experiment: Experiment | ExperimentJson): Generator<undefined, Raced>;
  /** Reads one in JSON form; throws where it cannot be read. */
  read(json: ExperimentJson): Experiment;
  /** The experiment on show with parts replaced (JSON form, top-level fields). Throws where it cannot be read. */
  changed(fields: ExperimentJson): Experiment;
  /** A point of an experiment's landscape at step 0. */
  inspect(experiment: Experiment, theta: ArrayLike<number>): Inspected;
  /** What the companion on show finds, with some values replaced if asked. */
  report(values?: ParameterValues): Generator<undefined, Report>;
}

/** Measured numbers by name; each name has a text beside the claim's. */
export type Readings = Readonly<Record<string, number>>;

/** A sentence with a number, and the check that decides whether it holds. */
export interface Claim {
  /** Unique within its step, kebab-case. Texts: `claim.<id>.says` and `claim.<id>.<reading>` within the step's. */
  readonly id: string;
  /** What of the curriculum it is about. */
  readonly recipe: RecipeId;
  /** Undefined where the experiment on show has become another one, of which the claim says nothing. */
  measure(bench: Workbench): Generator<undefined, Readings | undefined>;
  /** Whether the sentence is true of what was measured. */
  holds(readings: Readings): boolean;
  /** It depends on draws: it must hold for at least `least` of the seeds 0–19. Bounds of the sentence are the bounds here. */
  readonly seeds?: { readonly least: number };
  /**
   * Takes more than about half a second: the page measures it when asked, not with every change. The number says of how
   * many parts it is, which are races and reports that it asks its bench for (at least 1), so that the page can show how
   * far it is.
   */
  readonly heavy?: number;
}

/** One number of the experiment or the companion that a student is invited to move. */
export interface Handle {
  /** As in `runs[0].parameters.learningRate`, `objective.parameters.kappa`, `transforms[0].strength`, `steps`, `seed`. */
  readonly path: string;
  readonly min: number;
  readonly max: number;
  readonly scale: "linear" | "log";
  readonly integer?: true;
}

/** One thing to see and to push until it breaks. */
export interface Step {
  /** Unique within the course, kebab-case, permanent: it is in links. */
  readonly id: string;
  /** What is run and drawn. A step has this, a companion, or both. */
  readonly experiment?: ExperimentJson;
  /** The experiment with another seed; absent: `seed` is replaced. */
  reseeded?(experiment: Experiment, seed: number): ExperimentJson;
  readonly companion?: { readonly id: string; readonly values?: ParameterValues };
  /** Of a step with a companion alone: an experiment on the same matter, which the explorer opens; its seed is the reader's. */
  readonly related?: ExperimentJson;
  /** Sliders of the experiment, in the lesson's own column, each with the text `handle.<n>`, counted from 1. Companions bring their own. */
  readonly handles?: readonly Handle[];
  readonly claims: readonly Claim[];
  readonly sources: readonly { readonly source: SourceId; readonly locator?: string }[];
}

export interface Lesson {
  /** Kebab-case, permanent. */
  readonly id: string;
  /** Lessons to have read before. */
  readonly after: readonly string[];
  /** Reading and trying, in minutes. */
  readonly minutes: number;
  readonly steps: readonly Step[];
}
