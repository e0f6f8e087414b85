import { eigenvalues2, hessianOf, preconditionedSharpness } from "../curvature/planeCurvature.ts";
import type { RecordSpec } from "../experiment/experiment.ts";
import type { ParameterValues } from "../math/parameter.ts";
import type { Landscape } from "../objectives/objective.ts";
import type { Block } from "../run/block.ts";
import type { RunSetup } from "../run/runSetup.ts";
import type { RunFrame } from "./protocol.ts";

/** Which hyperparameters and rate held at a step, asked in ascending order of steps across a run's blocks. */
export interface Conditions {
  readonly setup: RunSetup;
  parameters: ParameterValues;
  rate: number;
  changesDone: number;
}

export const conditionsOf = (setup: RunSetup): Conditions => ({
  setup,
  parameters: setup.parameters,
  rate: Number.NaN,
  changesDone: 0,
});

/** Eigenvalues and stability limits along trajectories, worked out after the steps and outside their evaluation counts. */
export class CurvatureAlong {
  private readonly landscape: Landscape;
  private readonly record: RecordSpec;
  private readonly square: Float64Array;
  private readonly point: Float64Array;
  private readonly scratch = new Float64Array(2);

  constructor(landscape: Landscape, record: RecordSpec) {
    const p = landscape.dimension;
    this.landscape = landscape;
    this.record = record;
    this.square = new Float64Array(p * p);
    this.point = new Float64Array(p);
  }

  /** Curvature at the recorded points of `block`; `last` when it ends its run, whose last point is always looked at. */
  look(block: Block, conditions: Conditions, last: boolean): Pick<RunFrame, "eigenvalues" | "sharpness" | "limits"> {
    const { count } = block;
    const { curvature, curvatureEvery } = this.record;
    const on = curvature !== "none";
    const eigenvalues = new Float64Array(on ? 2 * count : 0).fill(Number.NaN);
    const sharpness = new Float64Array(count).fill(Number.NaN);
    const limits = new Float64Array(count).fill(Number.NaN);
    const { stabilityLimit } = conditions.setup.optimizer;
    let pair = 0;
    for (let i = 0; i < count; i++) {
      const step = block.steps[i];
      pair = this.advance(conditions, block, pair, Math.max(0, step - 1));
      if (stabilityLimit !== undefined) limits[i] = stabilityLimit(conditions.parameters, conditions.rate);
      if (on && (step % curvatureEvery === 0 || (last && i === count - 1)))
        sharpness[i] = this.lookAt(block, i, conditions, eigenvalues);
    }
    // Rates of steps whose points are in the next block.
    if (pair < block.rates.length) conditions.rate = block.rates[block.rates.length - 1];
    return { eigenvalues, sharpness, limits };
  }

  /** Brings `conditions` to the step that led to a point (for the start: the first step). */
  private advance(conditions: Conditions, { rates }: Block, from: number, step: number): number {
    let pair = from;
    while (pair < rates.length && rates[pair] <= step) {
      conditions.rate = rates[pair + 1];
      pair += 2;
    }
    const { changes } = conditions.setup;
    while (conditions.changesDone < changes.length && changes[conditions.changesDone].step <= step)
      conditions.parameters = { ...conditions.parameters, ...changes[conditions.changesDone++].parameters };
    return pair;
  }

  /**
   * Writes λmin and λmax of f at recorded point i; returns the largest curvature that its method feels: of f with the
   * weight decay that is added to the gradient, and after the preconditioner where there is one.
   */
  private lookAt(block: Block, i: number, conditions: Conditions, eigenvalues: Float64Array): number {
    const { square, point, scratch } = this;
    const { optimizer } = conditions.setup;
    point[0] = block.points[2 * i];
    point[1] = block.points[2 * i + 1];
    hessianOf(this.landscape.whole(block.steps[i]), point, square);
    eigenvalues2(square[0], square[1], square[3], eigenvalues, 2 * i);
    const decay = optimizer.decoupledDecay ? 0 : ((conditions.parameters.weightDecay as number | undefined) ?? 0);
    if (block.preconditioners.length === 0) return eigenvalues[2 * i + 1] + decay;
    square[0] += decay;
    square[3] += decay;
    return preconditionedSharpness(square, block.preconditioners[2 * i], block.preconditioners[2 * i + 1], scratch);
  }
}
