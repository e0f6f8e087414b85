import { pow } from "../math/elementary.ts";
import { norm2 } from "../math/vector.ts";
import type { Objective } from "../objectives/objective.ts";
import { ExplicitFlow } from "./explicitFlow.ts";
import { ExponentialFlow } from "./exponentialFlow.ts";
import type { FlowStepper } from "./flowStepper.ts";
import { hessianInReach } from "./hessian.ts";

/** Estimated error of an inner step relative to ‖y‖: a tenth of the agreed 10⁻¹⁰, since those of several steps add up. */
const TOLERANCE = 1e-11;
/** Step control as in DOP853: safety, least and greatest change of h. */
const SAFETY = 0.9;
const LEAST = 1 / 3;
const GREATEST = 6;
/** Inner steps shorter than this part of the whole stand still in double precision. */
const SHORTEST = 1e-14;
/** Attempts before the integration counts as failed. */
const ATTEMPTS = 100_000;
/** Hairer's stiffness test: more than 15 steps at the edge of the stability region, with fewer than 6 relaxed between. */
const EDGE = 6.1;
const STIFF_STEPS = 15;
const RELAXED_STEPS = 6;
/** Cosine of the largest turn in one exponential step, so that the drawn path stays a curve: 18°. */
const TURN = 0.95;
/** Drawn points nearer than this (relative to 1 + ‖y‖) cannot be told apart. */
const VISIBLE = 1e-4;
/** Radians from one drawn point to the next: 6°, and most points to draw for one step. */
const DRAWN_TURN = 0.1;
const DRAWN = 16;
/** Beyond this length what overflows is the flow, and not a step that was too long. */
const HUGE = 1e100;

/** Integrates y′ = −∇f(y) with steps chosen by error, explicit or (in stiff stretches) exponential. */
export class FlowIntegrator {
  readonly y: Float64Array;
  /** ∇f(y). */
  readonly gradient: Float64Array;
  /** Length of the next step (0: not known yet), 1 in stiff stretches, steps counted for and against a change. */
  readonly memory = new Float64Array(4);

  private readonly explicit: ExplicitFlow;
  /** Made when first needed: its matrices are of no use to a network with thousands of weights. */
  private exponential: ExponentialFlow | undefined;
  private readonly between: Float64Array;
  /** The last point handed to `draw`, or the start. */
  private readonly drawn: Float64Array;

  constructor(dimension: number) {
    this.y = new Float64Array(dimension);
    this.gradient = new Float64Array(dimension);
    this.between = new Float64Array(dimension);
    this.drawn = new Float64Array(dimension);
    this.explicit = new ExplicitFlow(dimension);
  }

  /**
   * Moves `y` (with `gradient` there) along the flow for time `duration`, handing points of the curve between the ends to
   * `draw`. False when it does not get there: the flow reaches infinity in finite time, or the attempts ran out. A flow
   * that merely outgrows the numbers arrives at infinity.
   */
  flow(objective: Objective, duration: number, draw: (point: Float64Array) => void): boolean {
    const { y, gradient, memory, explicit } = this;
    let left = duration;
    let h = memory[0] > 0 ? memory[0] : duration;
    let linearised = false;
    this.drawn.set(y);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const stiff = memory[1] === 1;
      if (stiff) this.exponential ??= new ExponentialFlow(y.length);
      if (stiff && !linearised && !this.exponential?.linearise(objective, y, gradient)) return false;
      linearised = stiff;
      const stepper: FlowStepper = stiff && this.exponential ? this.exponential : explicit;
      const { next, nextGradient } = stepper;
      const last = h >= left;
      const length = last ? left : h;
      const error = stepper.attempt(objective, y, gradient, length);
      const allowed = TOLERANCE * Math.max(norm2(y), norm2(next));
      const good = error < Number.POSITIVE_INFINITY && error <= allowed;
      const wanted = length * change(allowed / error, stepper.errorOrder);
      if (!good || (stiff && turn(gradient, nextGradient) < TURN && !indistinct(y, next))) {
        h = good ? length / 2 : wanted;
        if (h > SHORTEST * duration) continue;
        if (!(norm2(y) > HUGE)) return false;
        y.fill(Number.POSITIVE_INFINITY);
        return true;
      }
      this.weigh(stepper, objective);
      this.draw(stepper, length, last, draw);
      y.set(next);
      gradient.set(nextGradient);
      linearised = false;
      left -= length;
      // A step cut short by the end says little about the next one.
      memory[0] = last ? Math.max(h, wanted) : wanted;
      if (last) return true;
      h = wanted;
    }
    return false;
  }

  /** After an accepted step: counts for and against changing the method, and changes it when due. */
  private weigh(stepper: FlowStepper, objective: Objective): void {
    const { memory } = this;
    const stiff = stepper === this.exponential;
    // The exponential steps need a symmetric Hessian; a game's field stays with the explicit ones.
    if (!stiff && (!hessianInReach(objective) || objective.game !== undefined)) return;
    const out = stiff ? stepper.stiffness < 0.5 * EDGE : stepper.stiffness > EDGE;
    if (out) {
      memory[2]++;
      memory[3] = 0;
    } else if (++memory[3] === RELAXED_STEPS) memory[2] = 0;
    if (memory[2] <= STIFF_STEPS) return;
    memory[1] = stiff ? 0 : 1;
    memory.fill(0, 2);
  }

  /** Hands on the accepted point, and before it points of the cubic Hermite interpolant where the curve bends. */
  private draw(stepper: FlowStepper, h: number, last: boolean, draw: (point: Float64Array) => void): void {
    const { y, gradient, between, drawn } = this;
    const { next, nextGradient } = stepper;
    if (indistinct(drawn, next)) return;
    // 1 − cos ≈ ½·angle².
    const angle = Math.sqrt(2 * Math.max(0, 1 - turn(gradient, nextGradient)));
    // A stiff end leaves the cubic no shape to follow.
    const shapeless = stepper.stiffness > EDGE || indistinct(y, next);
    const pieces = shapeless ? 1 : Math.min(DRAWN, Math.ceil(angle / DRAWN_TURN));
    for (let k = 1; k < pieces; k++) {
      const t = k / pieces;
      const rise = t * t * (3 - 2 * t);
      const leave = t * (1 - t) * (1 - t) * h;
      const arrive = t * t * (1 - t) * h;
      for (let i = 0; i < y.length; i++)
        between[i] = y[i] + rise * (next[i] - y[i]) - leave * gradient[i] + arrive * nextGradient[i];
      draw(between);
    }
    if (!last) draw(next);
    drawn.set(next);
  }
}

/** By how much the next step may differ in length, given allowed over estimated error. */
function change(ratio: number, errorOrder: number): number {
  if (Number.isNaN(ratio)) return LEAST;
  return Math.min(GREATEST, Math.max(LEAST, SAFETY * pow(ratio, 1 / errorOrder)));
}

/** Cosine between two gradients; 1 where one of them is zero. */
function turn(a: Float64Array, b: Float64Array): number {
  let inner = 0;
  for (let i = 0; i < a.length; i++) inner += a[i] * b[i];
  const lengths = norm2(a) * norm2(b);
  return lengths > 0 ? inner / lengths : 1;
}

/** The two points look like one. */
function indistinct(a: Float64Array, b: Float64Array): boolean {
  let square = 0;
  for (let i = 0; i < a.length; i++) square += (a[i] - b[i]) * (a[i] - b[i]);
  return Math.sqrt(square) <= VISIBLE * (1 + norm2(a));
}
