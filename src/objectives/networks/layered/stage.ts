/**
 * One differentiable map of a network that is more than fully connected: y = F(x, θ) over all samples of a batch at once,
 * because some of them (batch normalisation) mix samples. Arrays are unit-major: unit i of sample n stands at
 * `[i·count + n]`. With J = ∂y/∂x, a direction v of the parameters and R the rate along it (Pearlmutter 1994, §3), the
 * gradient is Jᵀ applied from the top down, and its rate R(Jᵀδ) = Jᵀ(Rδ) + (RJ)ᵀδ. A stage keeps references to the arrays
 * of its last `forward` and `rateForward`; they are to be unchanged when the passes back come.
 */
export interface Stage {
  /** Units that come out. */
  readonly width: number;
  /** The run of θ that is this stage's own; empty where both are equal. */
  readonly from: number;
  readonly to: number;
  /** The number of samples to come; the first `leading` of them are those that statistics are taken from. */
  resize(count: number, leading: number): void;
  /** y ← F(x, θ). */
  forward(theta: Float64Array, x: Float64Array, y: Float64Array): void;
  /** below ← Jᵀ·above, and the same for the parameters is added to `gradient`; either may be left out. */
  pullBack(
    theta: Float64Array,
    above: Float64Array,
    below: Float64Array | undefined,
    gradient: Float64Array | undefined,
  ): void;
  /** ry ← J·rx + (∂F/∂θ)·v; what is left out stands still. */
  rateForward(theta: Float64Array, v: Float64Array | undefined, rx: Float64Array | undefined, ry: Float64Array): void;
  /** below += (RJ)ᵀ·above, and the same for the parameters is added to `out`; after `rateForward` with the same v. */
  bend(v: Float64Array | undefined, above: Float64Array, below: Float64Array | undefined, out: Float64Array): void;
}
