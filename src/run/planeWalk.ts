import { hypotenuse } from "../math/vector.ts";
import { createSlope, type PlaneObjective, type Slope } from "../objectives/objective.ts";
import type { PlaneDrive } from "../optimizers/optimizer.ts";
import type { Block } from "./block.ts";

/** Below this a sum of squares has lost digits among the subnormal numbers, and the norm is taken with care. */
export const TINY_SQUARE = 1e-290;

type Sloping = Required<Pick<PlaneObjective, "slope">>;

/**
 * The short way over the plane: point and gradient are numbers, not vectors, so that the next step of a method that does
 * little with them need not wait for the memory, which took half of its time. Every point goes into the block.
 */
export class PlaneWalk implements PlaneDrive {
  x = Number.NaN;
  y = Number.NaN;
  readonly slope: Slope = createSlope();
  eta = Number.NaN;
  /** The last step led to a point that is no good one and stands in no block. */
  lost = false;
  private readonly objective: Sloping;
  private block!: Block;

  constructor(objective: Sloping) {
    this.objective = objective;
  }

  /** The walk stands at θ, where the gradient is `gradient`; from here on points go into `block`. */
  enter(block: Block, theta: Float64Array, gradient: Float64Array, eta: number): void {
    this.block = block;
    this.x = theta[0];
    this.y = theta[1];
    this.slope[0] = gradient[0];
    this.slope[1] = gradient[1];
    this.eta = eta;
  }

  moveTo(x: number, y: number): boolean {
    const { slope, block } = this;
    const value = this.objective.slope(x, y, slope);
    const gx = slope[0];
    const gy = slope[1];
    const square = gx * gx + gy * gy;
    const sum = value + x + y + square;
    let norm: number;
    // Not finite, or finite numbers whose squares or sum leave the range of doubles.
    if (!(sum - sum === 0 && square > TINY_SQUARE)) {
      if (value * 0 + x * 0 + y * 0 + gx * 0 + gy * 0 !== 0) {
        this.lost = true;
        return false;
      }
      norm = hypotenuse(gx, gy);
    } else norm = Math.sqrt(square);
    const i = block.count++;
    block.points[2 * i] = x;
    block.points[2 * i + 1] = y;
    block.losses[i] = value;
    block.gradientNorms[i] = norm;
    return i + 1 < block.capacity;
  }
}
