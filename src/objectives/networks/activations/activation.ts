/** φ(z) = lowest + span/(1 + e^(−rate·z)), rising from `lowest` at −∞ by `span`. */
export interface Logistic {
  readonly rate: number;
  readonly span: number;
  readonly lowest: number;
}

/**
 * An activation φ with its first two derivatives, each over a run of numbers: entries `from` to `to` (excluded) of arrays of
 * one layout. `z` holds the arguments and `a` the values φ(z), whichever makes the derivative cheaper. Every activation
 * writes out its own loops, so that each call inside is compiled for that function alone. At kinks the derivative is
 * PyTorch's. NaN and ∞ come through.
 */
export interface Activation {
  /** Kebab-case, permanent, appears in links. */
  readonly id: string;
  /** φ(z) as LaTeX. */
  readonly latex: string;
  /** φ(z) = z: arguments serve as values, and none of the functions below is called. */
  readonly identity?: true;
  /** The derivatives read only `a`, and `apply` may write into its own argument: one array serves as z and a. */
  readonly fromValue?: true;
  /** φ″ = 0 wherever it is defined: `curvature` is not called. */
  readonly piecewiseLinear?: true;
  /** Positive homogeneous, φ(cz) = cφ(z) for c > 0: layers may be rescaled against one another. */
  readonly homogeneous?: true;
  /** φ is a logistic curve: its values at sums follow from products of powers. */
  readonly logistic?: Logistic;
  /** a ← φ(z). */
  apply(z: Float64Array, a: Float64Array, from: number, to: number): void;
  /** out ← φ′(z). */
  slope(z: Float64Array, a: Float64Array, out: Float64Array, from: number, to: number): void;
  /** out ← φ″(z). */
  curvature(z: Float64Array, a: Float64Array, out: Float64Array, from: number, to: number): void;
}
