/**
 * A loss of network outputs against targets, over all samples. Outputs come in unit-major blocks: output k of the block's
 * sample n is z[at + k·count + n], and arrays called `memo`, `out`, `rz` have the same places. Targets stand in a block
 * of that shape from `tAt` on, or for class losses one index per sample.
 *
 * The loss is a function of `totals`, sums over all samples, so that samples can be worked through block by block:
 * first every block adds its share (`tally`), then `value` is known and every block's derivatives can be written. Sums
 * run in the order of samples. Nothing is clamped: what overflows comes through.
 */
export interface Loss {
  /** Kebab-case, permanent, appears in links. */
  readonly id: string;
  /** Right-hand side as LaTeX, with outputs z, targets t, N samples and C outputs. */
  readonly latex: string;
  /** What a target is: one number per output, a number in [0, 1] per output, or a class index per sample. */
  readonly targets: "values" | "probabilities" | "classes";
  /** True where a sample's derivative depends on other samples: derivatives then need the totals of all blocks. */
  readonly coupled: boolean;
  /** Number of `totals`. */
  readonly sums: number;
  /** Factor of the sums in the mean over `samples` samples of `outputs` outputs. */
  scale(samples: number, outputs: number): number;
  /** Adds the block's share to `totals`. */
  tally(
    z: Float64Array,
    at: number,
    t: Float64Array,
    tAt: number,
    outputs: number,
    count: number,
    totals: Float64Array,
  ): void;
  /** The loss. */
  value(totals: Float64Array, scale: number): number;
  /** Writes ∂L/∂z into `out`, and into `memo` what `bend` wants to know about z. */
  delta(
    z: Float64Array,
    at: number,
    t: Float64Array,
    tAt: number,
    outputs: number,
    count: number,
    totals: Float64Array,
    scale: number,
    memo: Float64Array,
    out: Float64Array,
  ): void;
  /**
   * Writes (∂²L/∂z²)·rz into `out`, where `rz` and `out` begin at 0; of a coupled loss only that part in which samples
   * do not mix.
   */
  bend(
    memo: Float64Array,
    at: number,
    t: Float64Array,
    tAt: number,
    outputs: number,
    count: number,
    totals: Float64Array,
    scale: number,
    rz: Float64Array,
    out: Float64Array,
  ): void;
  /** What mixes samples; present in coupled losses. */
  readonly coupling?: Coupling;
}

/**
 * The mixed part of a coupled loss's Hessian: Σ_ab C_ab s_a s_bᵀ, where s_a = ∂(totals a)/∂z and C is the Hessian of the
 * loss as a function of its totals.
 */
export interface Coupling {
  /** Writes s_a for one total into `out`, which begins at 0. */
  slope(
    total: number,
    memo: Float64Array,
    at: number,
    t: Float64Array,
    tAt: number,
    outputs: number,
    count: number,
    out: Float64Array,
  ): void;
  /** Writes C, row-major, symmetric. */
  hessian(totals: Float64Array, out: Float64Array): void;
}
