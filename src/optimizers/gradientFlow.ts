import { pow } from "../math/elementary.ts";
import { norm2 } from "../math/vector.ts";
import { ExplicitFlow } from "./explicitFlow.ts";
import { ExponentialFlow } from "./exponentialFlow.ts";
import type { FlowStepper } from "./flowStepper.ts";
import { gradientLines } from "./latex.ts";
import { memoryOf } from "./memory.ts";
import type { Drive, Optimizer } from "./optimizer.ts";
import { learningRate } from "./rows.ts";

/** Agreed tolerance of each inner step, relative to ‖θ‖. */
const TOLERANCE = 1e-10;
/** Step control as in DOP853: safety, least and greatest change of h. */
const SAFETY = 0.9;
const LEAST = 1 / 3;
const GREATEST = 6;
/** Inner steps shorter than this part of η stand still in double precision: the flow leaves the numbers there. */
const SHORTEST = 1e-14;
/** Attempts per step before the solve counts as failed. */
const ATTEMPTS = 100_000;
/** Hairer's stiffness test: more than 15 steps at the edge of the stability region, with fewer than 6 relaxed between. */
const EDGE = 6.1;
const STIFF_STEPS = 15;
const RELAXED_STEPS = 6;
/** Cosine of the largest turn between two points of a stiff stretch, so that the drawn path stays a curve: 18°. */
const TURN = 0.95;
/** Inner points nearer than this (relative to 1 + ‖θ‖) to the one before cannot be told apart in a picture. */
const VISIBLE = 1e-4;

/**
 * Gradient flow θ′ = −∇f(θ), integrated over time η in each step: the curve that gradient descent approaches as η → 0
 * and the reference for all others. Every inner step is accepted at an estimated error of 10⁻¹⁰‖θ‖ or less.
 *
 * Explicit steps of order 8 (`ExplicitFlow`) while accuracy sets their length; once stability does, exponential steps
 * of order 5 (`ExponentialFlow`) with the exact Hessian, so that a condition number of 10⁶ costs no more than 10. The
 * accepted inner points go to the path. A flow that reaches infinity within the step fails to solve.
 */
export const gradientFlow: Optimizer = {
  id: "gradient-flow",
  parameters: [learningRate(0.1, [1e-3, 10])],
  latex: (parameters) => [
    ...gradientLines(parameters),
    "\\theta \\leftarrow \\theta(\\eta),\\quad \\theta'(t) = -g(\\theta(t)),\\ \\theta(0) = \\theta",
  ],
  source:
    "Hairer, Nørsett & Wanner (1993), Solving ODEs I, §II.10; Hairer & Wanner (1996), Solving ODEs II, §IV.2 (stiffness detection); Luan & Ostermann (2014), J. Comput. Appl. Math. 255, 417–431",
  order: Number.POSITIVE_INFINITY,
  stabilityLimit: () => Number.POSITIVE_INFINITY,
  create(dimension) {
    const explicit = new ExplicitFlow(dimension);
    const exponential = new ExponentialFlow(dimension);
    const y = new Float64Array(dimension);
    const gradient = new Float64Array(dimension);
    const noted = new Float64Array(dimension);
    /** Length of the next inner step (0: not known yet), 1 in stiff stretches, steps counted for and against a change. */
    const memory = new Float64Array(4);

    /** After an accepted step: counts for and against changing the method, and changes it when due. */
    function weigh(stepper: FlowStepper): void {
      const stiff = stepper === exponential;
      const out = stiff ? stepper.stiffness < 0.5 * EDGE : stepper.stiffness > EDGE;
      if (out) {
        memory[2]++;
        memory[3] = 0;
      } else if (++memory[3] === RELAXED_STEPS) memory[2] = 0;
      if (memory[2] <= STIFF_STEPS) return;
      memory[1] = stiff ? 0 : 1;
      memory.fill(0, 2);
    }

    /** Moves y along the flow for time `eta`; false when it does not get there. */
    function flow(drive: Drive, eta: number): boolean {
      const { objective } = drive;
      let left = eta;
      let h = memory[0] > 0 ? memory[0] : eta;
      let linearised = false;
      noted.set(y);
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const stiff = memory[1] === 1;
        if (stiff && !linearised && !exponential.linearise(objective, y, gradient)) return false;
        linearised = stiff;
        const stepper: FlowStepper = stiff ? exponential : explicit;
        const last = h >= left;
        const length = last ? left : h;
        const error = stepper.attempt(objective, y, gradient, length);
        const allowed = TOLERANCE * Math.max(norm2(y), norm2(stepper.next));
        const wanted = length * change(allowed / error, stepper.errorOrder);
        if (!(error <= allowed) || (stiff && turns(gradient, stepper.nextGradient) && !indistinct(y, stepper.next))) {
          h = error <= allowed ? length / 2 : wanted;
          if (!(h > SHORTEST * eta)) return false;
          continue;
        }
        y.set(stepper.next);
        gradient.set(stepper.nextGradient);
        linearised = false;
        weigh(stepper);
        left -= length;
        // A step cut short by the end says little about the next one.
        memory[0] = last ? Math.max(h, wanted) : wanted;
        if (last) return true;
        h = wanted;
        if (indistinct(noted, y)) continue;
        noted.set(y);
        drive.notePath(y);
      }
      return false;
    }

    return {
      advance(drive, count) {
        const { theta } = drive;
        for (let k = 0; k < count; k++) {
          drive.begin();
          y.set(theta);
          gradient.set(drive.gradient);
          if (gradient.some((g) => g !== 0) && !flow(drive, drive.eta)) {
            drive.fail("solve-failed");
            return;
          }
          theta.set(y);
          if (!drive.finish()) return;
        }
      },
      configure() {},
      ...memoryOf(memory),
    };
  },
};

/** By how much the next step may differ in length, given allowed over estimated error. */
function change(ratio: number, errorOrder: number): number {
  if (Number.isNaN(ratio)) return LEAST;
  return Math.min(GREATEST, Math.max(LEAST, SAFETY * pow(ratio, 1 / errorOrder)));
}

/** The direction changes by more than TURN between two points. */
function turns(a: Float64Array, b: Float64Array): boolean {
  let inner = 0;
  for (let i = 0; i < a.length; i++) inner += a[i] * b[i];
  return inner < TURN * norm2(a) * norm2(b);
}

/** The two points look like one. */
function indistinct(a: Float64Array, b: Float64Array): boolean {
  let square = 0;
  for (let i = 0; i < a.length; i++) square += (a[i] - b[i]) * (a[i] - b[i]);
  return Math.sqrt(square) <= VISIBLE * (1 + norm2(a));
}
