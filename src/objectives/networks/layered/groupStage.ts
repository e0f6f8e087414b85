import type { Stage } from "./stage.ts";

const NOTHING: Float64Array = new Float64Array(0);

/**
 * y = (x − μ)·s with s = 1/√(σ² + ε), where μ and σ² are a sample's own, over each of `groups` groups of neighbouring
 * units: group normalisation (Wu & He 2018, eq. 1–3) without its γ and β; one group is layer normalisation. `groups` divides the width.
 * With G and H the means of δ and δ∘y over a sample's group, Jᵀδ = s (δ − G − y H), and J is symmetric.
 */
export class GroupStage implements Stage {
  readonly width: number;
  readonly from = 0;
  readonly to = 0;
  private readonly epsilon: number;
  private readonly groups: number;
  private count = 0;
  private y: Float64Array = NOTHING;
  private ry: Float64Array | undefined;
  /** s, and the mean of y·ry, of every group and sample: `[group·count + n]`. */
  private scale: Float64Array = NOTHING;
  private drift: Float64Array = NOTHING;
  /** Sums over a group, by sample. */
  private sums: Float64Array = NOTHING;
  private products: Float64Array = NOTHING;
  private rateProducts: Float64Array = NOTHING;

  constructor(width: number, groups: number, epsilon: number) {
    this.width = width;
    this.groups = groups;
    this.epsilon = epsilon;
  }

  resize(count: number): void {
    this.count = count;
    if (this.sums.length >= count) return;
    this.scale = new Float64Array(this.groups * count);
    this.drift = new Float64Array(this.groups * count);
    this.sums = new Float64Array(count);
    this.products = new Float64Array(count);
    this.rateProducts = new Float64Array(count);
  }

  forward(_theta: Float64Array, x: Float64Array, y: Float64Array): void {
    const { groups, count, epsilon, scale, sums, products } = this;
    const size = this.width / groups;
    this.y = y;
    for (let group = 0; group < groups; group++) {
      const from = group * size * count;
      const to = from + size * count;
      const at = group * count;
      sumRows(x, from, to, count, sums);
      products.fill(0, 0, count);
      for (let row = from; row < to; row += count)
        for (let n = 0; n < count; n++) {
          const distance = x[row + n] - sums[n] / size;
          products[n] += distance * distance;
        }
      for (let n = 0; n < count; n++) scale[at + n] = 1 / Math.sqrt(products[n] / size + epsilon);
      for (let row = from; row < to; row += count)
        for (let n = 0; n < count; n++) y[row + n] = (x[row + n] - sums[n] / size) * scale[at + n];
    }
  }

  pullBack(_theta: Float64Array, above: Float64Array, below: Float64Array | undefined): void {
    if (below !== undefined) this.project(above, below, this.products);
  }

  rateForward(_theta: Float64Array, _v: unknown, rx: Float64Array | undefined, ry: Float64Array): void {
    this.ry = rx && ry;
    if (rx === undefined) ry.fill(0, 0, this.width * this.count);
    else this.project(rx, ry, this.drift);
  }

  /** R of `pullBack`: s moves by −s²·drift, and y by ry. */
  bend(_v: unknown, above: Float64Array, below: Float64Array | undefined): void {
    const { groups, count, scale, drift, sums, products, rateProducts, y, ry } = this;
    if (below === undefined || ry === undefined) return;
    const size = this.width / groups;
    for (let group = 0; group < groups; group++) {
      const from = group * size * count;
      const to = from + size * count;
      const at = group * count;
      sumRows(above, from, to, count, sums);
      sumProducts(above, y, from, to, count, products, 0);
      sumProducts(above, ry, from, to, count, rateProducts, 0);
      for (let row = from; row < to; row += count)
        for (let n = 0; n < count; n++) {
          const s = scale[at + n];
          const h = products[n] / size;
          const moved = above[row + n] - sums[n] / size - y[row + n] * h;
          below[row + n] -=
            s * s * drift[at + n] * moved + s * (ry[row + n] * h + (y[row + n] * rateProducts[n]) / size);
        }
    }
  }

  /** out ← s (x − mean x − y·mean(xy)); the last means go to `along`, by group where it has room for all groups. */
  private project(x: Float64Array, out: Float64Array, along: Float64Array): void {
    const { groups, count, scale, sums, y } = this;
    const size = this.width / groups;
    const keeps = along === this.drift;
    for (let group = 0; group < groups; group++) {
      const from = group * size * count;
      const to = from + size * count;
      const at = group * count;
      const alongAt = keeps ? at : 0;
      sumRows(x, from, to, count, sums);
      sumProducts(x, y, from, to, count, along, alongAt);
      for (let n = 0; n < count; n++) along[alongAt + n] /= size;
      for (let row = from; row < to; row += count)
        for (let n = 0; n < count; n++)
          out[row + n] = scale[at + n] * (x[row + n] - sums[n] / size - y[row + n] * along[alongAt + n]);
    }
  }
}

/** sums[n] ← Σ over the rows between `from` and `to`. */
function sumRows(x: Float64Array, from: number, to: number, count: number, sums: Float64Array): void {
  sums.fill(0, 0, count);
  for (let row = from; row < to; row += count) for (let n = 0; n < count; n++) sums[n] += x[row + n];
}

/** out[at + n] ← Σ x∘y over the rows between `from` and `to`. */
function sumProducts(
  x: Float64Array,
  y: Float64Array,
  from: number,
  to: number,
  count: number,
  out: Float64Array,
  at: number,
): void {
  out.fill(0, at, at + count);
  for (let row = from; row < to; row += count) for (let n = 0; n < count; n++) out[at + n] += x[row + n] * y[row + n];
}
