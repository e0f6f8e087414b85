import { lanczos } from "../curvature/lanczos.ts";
import { hessianProduct, preconditionedProduct } from "../curvature/linearProduct.ts";
import { eigenvalues2, hessianInParts, hessianOf, preconditionedSharpness } from "../curvature/planeCurvature.ts";
import type { RecordSpec } from "../experiment/experiment.ts";
import { LARGEST_DENSE } from "../experiment/recording.ts";
import type { ParameterValues } from "../math/parameter.ts";
import { showing } from "../math/parts.ts";
import { randomStream } from "../math/random.ts";
import { symmetricEigenInParts } from "../math/symmetricEigen.ts";
import type { Landscape, Objective } from "../objectives/objective.ts";
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

/** Relative residual at which Lanczos' extremes are good, and his largest space. */
const LANCZOS = { lowest: 1, highest: 1, tolerance: 1e-6, products: 300 };

type Looked = Pick<RunFrame, "eigenvalues" | "sharpness" | "limits">;

/**
 * Eigenvalues and stability limits along trajectories, worked out after the steps and outside their evaluation counts:
 * from the exact Hessian up to 500 dimensions, by Lanczos' method above.
 */
export class CurvatureAlong {
  private readonly landscape: Landscape;
  /** Two players share the landscape. */
  private readonly played: boolean;
  private readonly record: RecordSpec;
  private readonly dimension: number;
  /** Eigenvalues kept of a point. */
  private readonly kept: number;
  private readonly square: Float64Array;
  private readonly scaled: Float64Array;
  private readonly point: Float64Array;
  private readonly spectrum: Float64Array;
  private readonly scratch = new Float64Array(2);

  constructor(landscape: Landscape, record: RecordSpec) {
    const p = landscape.dimension;
    const dense = p <= LARGEST_DENSE && record.curvature !== "none";
    this.landscape = landscape;
    this.played = landscape.whole(0).game !== undefined;
    this.record = record;
    this.dimension = p;
    this.kept = record.curvature === "full" ? p : 2;
    this.square = new Float64Array(dense ? p * p : 0);
    this.scaled = new Float64Array(dense ? p * p : 0);
    this.point = new Float64Array(p);
    this.spectrum = new Float64Array(p);
  }

  /**
   * Curvature at the recorded points of `block`; `last` when it ends its run, whose last point is always looked at. Yields
   * wherever it can be interrupted.
   */
  *look(block: Block, conditions: Conditions, last: boolean): Generator<undefined, Looked> {
    const { count } = block;
    const { kept } = this;
    const { curvature, curvatureEvery } = this.record;
    const on = curvature !== "none";
    const eigenvalues = new Float64Array(on ? kept * count : 0).fill(Number.NaN);
    const sharpness = new Float64Array(count).fill(Number.NaN);
    const limits = new Float64Array(count).fill(Number.NaN);
    const { stabilityLimit } = conditions.setup.optimizer;
    let pair = 0;
    for (let i = 0; i < count; i++) {
      const step = block.steps[i];
      pair = this.advance(conditions, block, pair, Math.max(0, step - 1));
      // The laws of stability are about descent; in a game nothing descends.
      if (stabilityLimit !== undefined && !this.played)
        limits[i] = stabilityLimit(conditions.parameters, conditions.rate);
      if (!on || !(step % curvatureEvery === 0 || (last && i === count - 1))) continue;
      const own = eigenvalues.subarray(kept * i, kept * (i + 1));
      const felt =
        this.dimension === 2
          ? this.lookAtPlane(block, i, conditions, own)
          : yield* this.lookAt(block, i, conditions, own);
      if (!this.played) sharpness[i] = felt;
    }
    // Rates of steps whose points are in the next block.
    if (pair < block.rates.length) conditions.rate = block.rates[block.rates.length - 1];
    return { eigenvalues, sharpness, limits };
  }

  /** What is curved at point `step`: in a game the function that both players share, whose Hessian is symmetric. */
  private wholeAt(step: number): Objective {
    const whole = this.landscape.whole(step);
    return whole.game?.height ?? whole;
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
  private lookAtPlane(block: Block, i: number, conditions: Conditions, eigenvalues: Float64Array): number {
    const { square, point, scratch } = this;
    point[0] = block.points[2 * i];
    point[1] = block.points[2 * i + 1];
    hessianOf(this.wholeAt(block.steps[i]), point, square);
    eigenvalues2(square[0], square[1], square[3], eigenvalues, 0);
    const decay = decayOf(conditions);
    if (block.preconditioners.length === 0) return eigenvalues[1] + decay;
    square[0] += decay;
    square[3] += decay;
    return preconditionedSharpness(square, block.preconditioners[2 * i], block.preconditioners[2 * i + 1], scratch);
  }

  /** The same in any number of dimensions; writes all eigenvalues where there is room for them. */
  private *lookAt(
    block: Block,
    i: number,
    conditions: Conditions,
    eigenvalues: Float64Array,
  ): Generator<undefined, number> {
    const { point, dimension: p } = this;
    point.set(block.points.subarray(i * p, (i + 1) * p));
    const whole = this.wholeAt(block.steps[i]);
    const decay = decayOf(conditions);
    const diagonal = block.preconditioners.length > 0 ? block.preconditioners.slice(i * p, (i + 1) * p) : undefined;
    yield undefined;
    if (p <= LARGEST_DENSE) return yield* this.lookAtAll(whole, decay, diagonal, eigenvalues);
    const product = hessianProduct(whole, point);
    const { lowest, highest } = yield* showing(
      lanczos(product, p, { ...LANCZOS, random: startingVector() }),
      undefined,
    );
    eigenvalues[0] = lowest.values[0];
    eigenvalues[1] = highest.values[0];
    if (diagonal === undefined) return eigenvalues[1] + decay;
    if (!diagonal.every(Number.isFinite)) return Number.NaN;
    const decayed = (v: Float64Array, out: Float64Array) => {
      product(v, out);
      for (let j = 0; j < p; j++) out[j] += decay * v[j];
    };
    const felt = preconditionedProduct(decayed, diagonal);
    const request = { ...LANCZOS, lowest: 0, random: startingVector() };
    return (yield* showing(lanczos(felt, p, request), undefined)).highest.values[0];
  }

  private *lookAtAll(
    whole: Objective,
    decay: number,
    diagonal: Float64Array | undefined,
    eigenvalues: Float64Array,
  ): Generator<undefined, number> {
    const { square, scaled, spectrum, point, dimension: p } = this;
    yield* hessianInParts(whole, point, square);
    yield undefined;
    scaled.set(square);
    yield* symmetricEigenInParts(scaled, p, spectrum);
    if (this.record.curvature === "full") eigenvalues.set(spectrum);
    else {
      eigenvalues[0] = spectrum[0];
      eigenvalues[1] = spectrum[p - 1];
    }
    if (diagonal === undefined) return spectrum[p - 1] + decay;
    const roots = diagonal.map(Math.sqrt);
    for (let r = 0; r < p; r++)
      for (let c = 0; c <= r; c++)
        scaled[r * p + c] = (square[r * p + c] + (r === c ? decay : 0)) / (roots[r] * roots[c]);
    yield* symmetricEigenInParts(scaled, p, spectrum);
    return spectrum[p - 1];
  }
}

/** The same at every point, so that nothing depends on which points are looked at. */
const startingVector = () => randomStream(0, "curvature");

/** λ of the weight decay that is part of the gradient. */
function decayOf({ setup, parameters }: Conditions): number {
  return setup.optimizer.decoupledDecay ? 0 : ((parameters.weightDecay as number | undefined) ?? 0);
}
