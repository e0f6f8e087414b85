import { symmetricEigen } from "../math/symmetricEigen.ts";
import { norm2 } from "../math/vector.ts";
import type { Objective } from "../objectives/objective.ts";
import type { FlowStepper } from "./flowStepper.ts";
import { createHessianReader } from "./hessian.ts";
import { phi134 } from "./phi.ts";

/** Stage times c₂, c₃, c₄ and the full step. */
const TIMES = [0.25, 0.5, 0.9, 1];
/** φ₁, φ₃, φ₄ at −cᵢhλ for one eigenvalue: three numbers per time. */
const PER_VALUE = 3 * TIMES.length;

/**
 * One step of an exponential Rosenbrock method of order 5 with embedded order 4 (exprb54s4 of Luan & Ostermann 2014,
 * J. Comput. Appl. Math. 255, 417–431) on y′ = F(y) = −∇f(y), for stiff stretches: the linear part −H(y) is integrated
 * exactly in the eigenbasis of the exact Hessian, so that no eigenvalue limits h and a quadratic takes one step.
 *
 *     Uᵢ = y + cᵢhφ₁(cᵢhJ)F + …,  Dᵢ = F(Uᵢ) − F(y) − J(Uᵢ − y),  J = −H
 *     U₃ = … + 4hφ₃(½hJ)D₂     U₄ = … + (729/125)hφ₃(0.9hJ)D₃
 *     y⁺ = y + hφ₁F + h(18φ₃ − 60φ₄)D₃ + h(−250/81 φ₃ + 500/27 φ₄)D₄
 *     ŷ  = y + hφ₁F + h(64φ₃ − 384φ₄)D₂ + h(−8φ₃ + 96φ₄)D₃     (order 4; all φ at hJ)
 *
 * Both sets of weights solve Σbᵢcᵢ² = 2φ₃ and Σbᵢcᵢ³ = 6φ₄; the first also Σbᵢ(0)cᵢ⁴ = 1/5. Four gradients and one
 * Hessian per step.
 */
export class ExponentialFlow implements FlowStepper {
  readonly next: Float64Array;
  readonly nextGradient: Float64Array;
  readonly errorOrder = 5;
  stiffness = 0;

  private readonly dimension: number;
  private readonly readHessian;
  private readonly hessian: Float64Array;
  /** Eigenvectors as rows (Vᵀ), eigenvalues of H(y). */
  private readonly vectors: Float64Array;
  private readonly values: Float64Array;
  private readonly phis: Float64Array;
  /** In the eigenbasis: F, the displacement U − y, and D₂, D₃, D₄. */
  private readonly force: Float64Array;
  private readonly move: Float64Array;
  private readonly defects: readonly [d2: Float64Array, d3: Float64Array, d4: Float64Array];
  private readonly point: Float64Array;
  private largest = 0;

  constructor(dimension: number) {
    const p = dimension;
    this.dimension = p;
    this.readHessian = createHessianReader(p);
    this.next = new Float64Array(p);
    this.nextGradient = new Float64Array(p);
    this.hessian = new Float64Array(p * p);
    this.vectors = new Float64Array(p * p);
    this.values = new Float64Array(p);
    this.phis = new Float64Array(PER_VALUE * p);
    this.force = new Float64Array(p);
    this.move = new Float64Array(p);
    this.defects = [new Float64Array(p), new Float64Array(p), new Float64Array(p)];
    this.point = new Float64Array(p);
  }

  /** Takes the Hessian's eigenbasis at y; false where it is not finite. Call at every new y. */
  linearise(objective: Objective, y: Float64Array, gradient: Float64Array): boolean {
    const { hessian, values, vectors, force, dimension: p } = this;
    this.readHessian(objective, y, hessian);
    if (!hessian.every(Number.isFinite)) return false;
    symmetricEigen(hessian, p, values, vectors);
    this.largest = 0;
    for (let j = 0; j < p; j++) this.largest = Math.max(this.largest, Math.abs(values[j]));
    this.rotate(gradient, force);
    for (let j = 0; j < p; j++) force[j] = -force[j];
    return true;
  }

  attempt(objective: Objective, y: Float64Array, gradient: Float64Array, h: number): number {
    const { phis, values, force, move, next, nextGradient, dimension: p } = this;
    const [d2, d3, d4] = this.defects;
    this.stiffness = h * this.largest;
    for (let j = 0; j < p; j++)
      for (let stage = 0; stage < TIMES.length; stage++)
        phi134(-TIMES[stage] * h * values[j], phis, j * PER_VALUE + 3 * stage);

    for (let stage = 0; stage < 3; stage++) {
      for (let j = 0; j < p; j++) {
        const at = j * PER_VALUE + 3 * stage;
        const coupling = stage === 0 ? 0 : stage === 1 ? 4 * d2[j] : 5.832 * d3[j];
        move[j] = h * (TIMES[stage] * phis[at] * force[j] + phis[at + 1] * coupling);
      }
      this.displace(y, move, this.point);
      objective.gradient(this.point, nextGradient);
      for (let i = 0; i < p; i++) nextGradient[i] = gradient[i] - nextGradient[i];
      const defect = this.defects[stage];
      this.rotate(nextGradient, defect);
      for (let j = 0; j < p; j++) defect[j] += values[j] * move[j];
    }

    let square = 0;
    for (let j = 0; j < p; j++) {
      const at = j * PER_VALUE + 3 * 3;
      const phi3 = phis[at + 1];
      const phi4 = phis[at + 2];
      const fifth = (18 * phi3 - 60 * phi4) * d3[j] + ((-250 / 81) * phi3 + (500 / 27) * phi4) * d4[j];
      const fourth = (64 * phi3 - 384 * phi4) * d2[j] + (-8 * phi3 + 96 * phi4) * d3[j];
      move[j] = h * (phis[at] * force[j] + fifth);
      square += (fifth - fourth) * (fifth - fourth);
    }
    this.displace(y, move, next);
    objective.gradient(next, nextGradient);
    if (!Number.isFinite(norm2(nextGradient) + norm2(next))) return Number.POSITIVE_INFINITY;
    return h * Math.sqrt(square);
  }

  /** out ← Vᵀx. */
  private rotate(x: Float64Array, out: Float64Array): void {
    const { vectors, dimension: p } = this;
    for (let j = 0; j < p; j++) {
      let sum = 0;
      for (let i = 0; i < p; i++) sum += vectors[j * p + i] * x[i];
      out[j] = sum;
    }
  }

  /** out ← y + V·move. */
  private displace(y: Float64Array, move: Float64Array, out: Float64Array): void {
    const { vectors, dimension: p } = this;
    for (let i = 0; i < p; i++) {
      let sum = 0;
      for (let j = 0; j < p; j++) sum += vectors[j * p + i] * move[j];
      out[i] = y[i] + sum;
    }
  }
}
