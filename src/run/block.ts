/**
 * A stretch of a trajectory, filled by a run and handed on whole: on the page its arrays are transferred, so nobody keeps
 * them. Row i of each per-point array belongs to recorded point i of this block.
 */
export interface Block {
  readonly dimension: number;
  /** Recorded points that fit. */
  readonly capacity: number;
  /** Recorded points so far. */
  count: number;
  /** Step index of each recorded point. */
  readonly steps: Uint32Array;
  /** Row-major, capacity × dimension. */
  readonly points: Float64Array;
  readonly losses: Float64Array;
  /** ‖∇f‖₂ at each recorded point. */
  readonly gradientNorms: Float64Array;
  /** Gradients and Hessian-vector products evaluated by the optimizer until each recorded point. */
  readonly work: Float64Array;
  /** Row-major, capacity × dimension: the preconditioner's diagonal at each recorded point; empty where unused. */
  readonly preconditioners: Float64Array;
  /** Learning rates as pairs (zero-based step, η from that step on), written whenever η differs from the step before.
   * A last pair may belong to a step that was begun and not taken. */
  rates: number[];
  /** What each step begun in this block saw of the loss before it moved; empty where every step sees the whole. A last
   * entry may belong to a step that was begun and not taken. */
  batchLosses: number[];
  /** Inner solves of the steps taken in this block as triples (step, iterations, residual); empty where unused. */
  solves: number[];
  /** Inner points of the steps taken in this block, each 1 + dimension numbers (step, θ); empty where unused. */
  path: number[];
}

export function createBlock(dimension: number, capacity: number, preconditioned: boolean): Block {
  return {
    dimension,
    capacity,
    count: 0,
    steps: new Uint32Array(capacity),
    points: new Float64Array(capacity * dimension),
    losses: new Float64Array(capacity),
    gradientNorms: new Float64Array(capacity),
    work: new Float64Array(capacity),
    preconditioners: new Float64Array(preconditioned ? capacity * dimension : 0),
    rates: [],
    batchLosses: [],
    solves: [],
    path: [],
  };
}
