import type { Parameter, ParameterValues } from "../math/parameter.ts";
import type { RandomStream } from "../math/random.ts";
import type { Objective, Slope } from "../objectives/objective.ts";

/**
 * What a run hands to its optimizer. The optimizer's `advance` owns the loop (one function literal per method keeps the
 * call sites monomorphic); the drive owns everything that all methods share: learning rate, noise, clipping, weight
 * decay, evaluation, recording, ends.
 */
export interface Drive {
  /** The iterate, length p. The optimizer overwrites it with the next one between `begin` and `finish`. */
  readonly theta: Float64Array;
  /** After `begin`: the gradient this step uses (after noise, clipping, weight decay). Read only. */
  readonly gradient: Float64Array;
  /** After `begin`: the loss at θ as this step sees it. */
  readonly value: number;
  /** After `begin`: the learning rate of this step. */
  readonly eta: number;
  /** After `begin`: zero-based index of this step. */
  readonly step: number;
  /**
   * The objective as this step sees it: the landscape's own, tilted by this step's noise, scaled by its clipping and with
   * weight decay's ½λ‖θ‖² added, so that a method that asks for more than one gradient (line searches, implicit solves,
   * SAM, Newton) sees one consistent function. Every call is counted in `evaluations`.
   */
  readonly objective: Objective;
  /** Starts a step: sets `eta`, `step`, `value`, `gradient`, `objective`. */
  begin(): void;
  /**
   * Ends a step after θ was overwritten: evaluates, records. False when the loop must stop here (diverged, or the
   * record block is full).
   */
  finish(): boolean;
  /** Ends the run before this step is taken; θ must still hold the last good point (or is restored by the drive). */
  fail(outcome: "solve-failed"): void;
  /** Notes how an inner solve went in this step: iterations used, and the residual ‖θ⁺ + η∇f(θ⁺) − θ‖. */
  noteSolve(iterations: number, residual: number): void;
  /** Adds an inner point of this step's path at time t ∈ (0, 1] of the step (gradient flow). */
  notePath(point: Float64Array): void;
}

/**
 * A drive over the plane at a constant rate, on the landscape as it is: no batch, noise, clipping or decay. Points and
 * gradients are numbers.
 */
export interface PlaneDrive {
  /** Where the walk begins. */
  readonly x: number;
  readonly y: number;
  /** ∇f where the walk stands: at its beginning, then at the point last moved to. Read only. */
  readonly slope: Slope;
  readonly eta: number;
  /** Takes the step to (x, y): evaluates, records. False when the loop must stop here. */
  moveTo(x: number, y: number): boolean;
}

/**
 * `advance` over the plane, to the same bits: up to `count` steps of a method whose memory and hyperparameters are these.
 * Point, gradient and memory are numbers, which stay in registers; as elements of arrays they would cost short methods
 * more than their arithmetic does.
 */
export type PlaneSteps = (
  plane: PlaneDrive,
  count: number,
  memory: readonly Float64Array[],
  parameters: ParameterValues,
) => void;

/** A method in mid-run: its own state, allocated once, and the loop over many steps. */
export interface OptimizerState {
  /** Takes up to `count` steps; allocates nothing per step; stops early when `finish` says false or after `fail`. */
  advance(drive: Drive, count: number): void;
  /**
   * True while a step is under way that takes so long that `advance` came back in the midst of it: called again it goes on
   * from there, on the same objective. Absent for methods whose steps are short.
   */
  readonly busy?: boolean;
  /** Changes hyperparameters between steps; the memory (velocity, moments, history) stays. */
  configure(parameters: ParameterValues): void;
  /** Where the whole memory lives, in the method's own order; absent where it is more than numbers. */
  readonly memory?: readonly Float64Array[];
  /** The whole memory as numbers; `restore(save())` continues to the bit. */
  save(): Float64Array;
  restore(saved: Float64Array): void;
  /**
   * Writes the diagonal D of the current preconditioner (length p), where the step is θ ← θ − ηD⁻¹(…); present for the
   * methods whose stability is judged on D^(−1/2) H D^(−1/2). It is that of the step just taken, NaN before the first.
   */
  preconditioner?(out: Float64Array): void;
}

/** A method: identity, hyperparameters, declared facts (which tests measure), and how to start it. */
export interface Optimizer {
  /** Kebab-case, permanent. */
  readonly id: string;
  /** `learningRate` first, then the method's own. The common rows (weightDecay, noise, clipNorm) are added by the registry. */
  readonly parameters: readonly Parameter[];
  /** Overrides for the common rows' defaults (AdamW: weightDecay 0.01). */
  readonly commonDefaults?: Readonly<Record<string, number>>;
  /** The update as LaTeX lines with the conventions of the experiment format (the method of θ ← …, g = ∇f(θ)). */
  latex(parameters: ParameterValues): readonly string[];
  /** Paper and equation, and which convention this is where PyTorch, paper and textbook differ. */
  readonly source: string;
  /** Weight decay is applied by the method itself instead of being added to the gradient. */
  readonly decoupledDecay?: boolean;
  /** The learning rate is only the first step size; schedules beyond their first rate are ignored (Rprop). */
  readonly firstRateOnly?: boolean;
  /** Gradients per step where their number is fixed and a step evaluates nothing else; `undefined` everywhere else. */
  readonly gradientsPerStep?: number;
  /** Order of accuracy as an integrator of θ′ = −∇f at constant η; absent where the method does not approximate it. */
  readonly order?: number;
  /**
   * Largest curvature (of the preconditioned Hessian, where there is a preconditioner) at which the method is stable on a
   * quadratic at rate η; Infinity when there is no upper limit; absent where no such law is known. The curvature is that
   * of the function the method sees: coupled weight decay λ adds λI to the Hessian.
   */
  stabilityLimit?(parameters: ParameterValues, eta: number): number;
  create(dimension: number, parameters: ParameterValues, random: RandomStream): OptimizerState;
}

/** A learning-rate schedule bound to a base rate. */
export interface ScheduleState {
  /** The rate of step `step` (zero-based); `value` and `gradientNorm` are those at the step's start. Called once per step, in order. */
  rate(step: number, value: number, gradientNorm: number): number;
  /** Changes the base learning rate from here on. */
  rebase(learningRate: number): void;
  save(): Float64Array;
  restore(saved: Float64Array): void;
}

export interface Schedule {
  readonly id: string;
  readonly parameters: readonly Parameter[];
  /** η_k as LaTeX. */
  readonly latex: string;
  readonly source: string;
  create(parameters: ParameterValues, learningRate: number): ScheduleState;
}
