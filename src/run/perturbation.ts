import type { ParameterValues } from "../math/parameter.ts";
import type { RandomStream } from "../math/random.ts";
import { norm2 } from "../math/vector.ts";

/** PyTorch's clip_grad_norm_ adds this to the norm. */
const CLIP_EPSILON = 1e-6;

const numberOr = (value: ParameterValues[string], otherwise: number) => (typeof value === "number" ? value : otherwise);

/**
 * What noise, clipping and weight decay make of a step: instead of f the step sees s·(f(θ) + ξᵀθ) + ½λ‖θ‖², where ξ is
 * the gradient noise drawn for it, s = min(1, C/(‖∇f + ξ‖ + 1e-6)) the factor its clipping chose at its start, and λ the
 * weight decay. For a method that takes one gradient this is gradient → noise → clipping → decay, as in PyTorch; a method
 * that asks for more within the step sees one consistent function.
 */
export class Perturbation {
  /** False while ξ = 0, s = 1 and λ = 0 for good. */
  active = false;
  /** λ. */
  decay = 0;
  /** s. */
  scale = 1;
  /** ξ, length p. */
  readonly noise: Float64Array;
  private level = 0;
  private clipNorm = Number.POSITIVE_INFINITY;
  private readonly random: RandomStream;
  private readonly noisy: Float64Array;

  constructor(dimension: number, random: RandomStream) {
    this.noise = new Float64Array(dimension);
    this.noisy = new Float64Array(dimension);
    this.random = random;
  }

  /** Reads the common rows; a method that decays weights itself has `decoupled` decay. */
  adopt(parameters: ParameterValues, decoupled: boolean): void {
    this.level = numberOr(parameters.noise, 0);
    this.clipNorm = numberOr(parameters.clipNorm, Number.POSITIVE_INFINITY);
    this.decay = decoupled ? 0 : numberOr(parameters.weightDecay, 0);
    this.active = this.level > 0 || this.clipNorm < Number.POSITIVE_INFINITY || this.decay > 0;
    this.scale = 1;
    this.noise.fill(0);
  }

  /** Begins a step at θ with f = `value` and ∇f in `gradient`: draws ξ, chooses s, and turns both into what the step sees. */
  draw(value: number, theta: Float64Array, gradient: Float64Array): number {
    const { noise, noisy } = this;
    if (this.level > 0) for (let j = 0; j < noise.length; j++) noise[j] = this.level * this.random.normal();
    this.scale = 1;
    if (this.clipNorm < Number.POSITIVE_INFINITY) {
      for (let j = 0; j < noise.length; j++) noisy[j] = gradient[j] + noise[j];
      this.scale = Math.min(1, this.clipNorm / (norm2(noisy) + CLIP_EPSILON));
    }
    return this.gradient(value, theta, gradient);
  }

  /** The value the step sees, from f(θ). */
  value(value: number, theta: Float64Array): number {
    const { noise, scale, decay } = this;
    let linear = 0;
    let square = 0;
    for (let j = 0; j < theta.length; j++) {
      linear += noise[j] * theta[j];
      square += theta[j] * theta[j];
    }
    return scale * (value + linear) + 0.5 * decay * square;
  }

  /** Turns ∇f(θ) in `out` into the gradient the step sees, and f(θ) into the value it sees. */
  gradient(value: number, theta: Float64Array, out: Float64Array): number {
    const { noise, scale, decay } = this;
    for (let j = 0; j < out.length; j++) out[j] = scale * (out[j] + noise[j]) + decay * theta[j];
    return this.value(value, theta);
  }

  /** Turns ∇²f·v in `out` into the product the step sees. */
  hessianVector(v: Float64Array, out: Float64Array): void {
    for (let j = 0; j < out.length; j++) out[j] = this.scale * out[j] + this.decay * v[j];
  }

  /** Turns ∇²f in `out`, row-major p × p, into the Hessian the step sees. */
  hessian(dimension: number, out: Float64Array): void {
    for (let i = 0; i < out.length; i++) out[i] *= this.scale;
    for (let j = 0; j < dimension; j++) out[j * (dimension + 1)] += this.decay;
  }
}
