import type { Stage } from "./stage.ts";

const NOTHING: Float64Array = new Float64Array(0);

/**
 * y = (x − μ)·s with s = 1/√(σ² + ε), where μ and σ² (divided by M, not M − 1) are each unit's over the batch: batch
 * normalisation (Ioffe & Szegedy 2015, Algorithm 1) without its γ and β. The statistics are those of the first M of N
 * samples: all of them in training, while samples behind them are normalised by what the others gave (their Algorithm 2
 * with the statistics of the whole training set, exact instead of averaged). Derivatives go through the statistics: with
 * G = Σ_n δ_n/M and H = Σ_n δ_n y_n/M over all N samples,
 *
 *     (Jᵀδ)_n = s (δ_n − [n < M] (G + y_n H)).
 */
export class BatchStage implements Stage {
  readonly width: number;
  readonly from = 0;
  readonly to = 0;
  private readonly epsilon: number;
  private readonly scale: Float64Array;
  /** Mean of y·ry over the leading samples: −(Rs)/s². */
  private readonly drift: Float64Array;
  private count = 0;
  private leading = 0;
  private y: Float64Array = NOTHING;
  private ry: Float64Array | undefined;

  constructor(width: number, epsilon: number) {
    this.width = width;
    this.epsilon = epsilon;
    this.scale = new Float64Array(width);
    this.drift = new Float64Array(width);
  }

  resize(count: number, leading: number): void {
    this.count = count;
    this.leading = leading;
  }

  forward(_theta: Float64Array, x: Float64Array, y: Float64Array): void {
    const { width, count, leading, epsilon } = this;
    this.y = y;
    for (let unit = 0; unit < width; unit++) {
      const row = unit * count;
      let sum = 0;
      for (let n = 0; n < leading; n++) sum += x[row + n];
      const mean = sum / leading;
      let squares = 0;
      for (let n = 0; n < leading; n++) {
        const distance = x[row + n] - mean;
        squares += distance * distance;
      }
      const s = 1 / Math.sqrt(squares / leading + epsilon);
      for (let n = 0; n < count; n++) y[row + n] = (x[row + n] - mean) * s;
      this.scale[unit] = s;
    }
  }

  pullBack(_theta: Float64Array, above: Float64Array, below: Float64Array | undefined): void {
    if (below === undefined) return;
    const { width, count, leading, scale, y } = this;
    for (let unit = 0; unit < width; unit++) {
      const row = unit * count;
      const s = scale[unit];
      let sum = 0;
      let along = 0;
      for (let n = 0; n < count; n++) {
        sum += above[row + n];
        along += above[row + n] * y[row + n];
      }
      const g = sum / leading;
      const h = along / leading;
      for (let n = 0; n < leading; n++) below[row + n] = s * (above[row + n] - g - y[row + n] * h);
      for (let n = leading; n < count; n++) below[row + n] = s * above[row + n];
    }
  }

  rateForward(_theta: Float64Array, _v: unknown, rx: Float64Array | undefined, ry: Float64Array): void {
    const { width, count, leading, scale, drift, y } = this;
    this.ry = rx && ry;
    if (rx === undefined) {
      ry.fill(0, 0, width * count);
      return;
    }
    for (let unit = 0; unit < width; unit++) {
      const row = unit * count;
      const s = scale[unit];
      let sum = 0;
      let along = 0;
      for (let n = 0; n < leading; n++) {
        sum += rx[row + n];
        along += rx[row + n] * y[row + n];
      }
      const mean = sum / leading;
      const h = along / leading;
      for (let n = 0; n < count; n++) ry[row + n] = s * (rx[row + n] - mean - y[row + n] * h);
      drift[unit] = h;
    }
  }

  /** R of `pullBack`: s moves by −s²·drift, and y by ry. */
  bend(_v: unknown, above: Float64Array, below: Float64Array | undefined): void {
    const { width, count, leading, scale, drift, y, ry } = this;
    if (below === undefined || ry === undefined) return;
    for (let unit = 0; unit < width; unit++) {
      const row = unit * count;
      const s = scale[unit];
      const rs = -s * s * drift[unit];
      let sum = 0;
      let along = 0;
      let alongRate = 0;
      for (let n = 0; n < count; n++) {
        sum += above[row + n];
        along += above[row + n] * y[row + n];
        alongRate += above[row + n] * ry[row + n];
      }
      const g = sum / leading;
      const h = along / leading;
      const rh = alongRate / leading;
      for (let n = 0; n < leading; n++)
        below[row + n] += rs * (above[row + n] - g - y[row + n] * h) - s * (ry[row + n] * h + y[row + n] * rh);
      for (let n = leading; n < count; n++) below[row + n] += rs * above[row + n];
    }
  }
}
