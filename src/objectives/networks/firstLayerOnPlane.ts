import { exp } from "../../math/elementary/exp.ts";
import type { Logistic } from "./activations/activation.ts";
import type { DenseLayer } from "./denseLayer.ts";
import { affineProduct } from "./products.ts";
import type { Block, SampleBlocks } from "./samples.ts";

/** Units × samples up to which powers are kept … */
const LARGEST_FACTORED = 1 << 13;
/** … and the numbers kept of columns, 16 MB: 256 columns at least. */
const LARGEST_COLUMNS = 1 << 21;
/** Exponents up to which eˣ and e⁻ˣ are normal numbers. */
const LARGEST_EXPONENT = 700;

/**
 * The first layer of a network, over the samples it now has, at origin + a·u + b·v. Its z is linear in (a, b), so it is
 * found from three products made once, whatever the number of inputs: z = (z_o + b·z_v) + a·z_u.
 *
 * Of a logistic activation e^(−rate·z) is the product of a factor of the row b and one of the column a, each made once
 * for a grid, and a unit costs a division instead of a power. As the plain way, this errs by what z is rounded by, and by
 * 2·10⁻¹⁶ besides. Where a factor could overflow, the point is worked out the plain way: which, depends on (a, b) alone.
 */
export class FirstLayerOnPlane {
  private readonly layer: DenseLayer;
  private readonly logistic: Logistic | undefined;
  private readonly zOrigin: Float64Array;
  private readonly zU: Float64Array;
  private readonly zV: Float64Array;
  private readonly zRow: Float64Array;
  private readonly largestU: number;
  private b = Number.NaN;
  /** e^(−rate·z) of the row, where no number of it overflows; of the columns by a. */
  private readonly row: Float64Array;
  private rowIsSafe = false;
  private readonly columns = new Map<number, Float64Array>();
  private readonly mostColumns: number;
  private column: Float64Array | undefined;
  private a = 0;

  /** `origin`, `u` and `v` are vectors of all parameters, of which the first layer's are read here. */
  constructor(layer: DenseLayer, samples: SampleBlocks, origin: Float64Array, u: Float64Array, v: Float64Array) {
    const size = layer.layout.outputs * samples.count;
    this.layer = layer;
    this.logistic = size <= LARGEST_FACTORED ? layer.activation.logistic : undefined;
    this.zOrigin = products(layer, samples, origin);
    this.zU = products(layer, samples, u);
    this.zV = products(layer, samples, v);
    this.zRow = new Float64Array(size);
    this.largestU = largest(this.zU);
    this.row = new Float64Array(this.logistic === undefined ? 0 : size);
    this.mostColumns = Math.floor(LARGEST_COLUMNS / size);
  }

  /** Chooses b: what depends on it alone is made, unless it is there from the call before. */
  enterRow(b: number): void {
    if (Object.is(b, this.b)) return;
    const { logistic, zOrigin, zV, zRow, row } = this;
    this.b = b;
    for (let i = 0; i < zRow.length; i++) zRow[i] = zOrigin[i] + b * zV[i];
    if (logistic === undefined) return;
    const { rate } = logistic;
    this.rowIsSafe = rate * largest(zRow) < LARGEST_EXPONENT;
    if (this.rowIsSafe) for (let i = 0; i < row.length; i++) row[i] = exp(-rate * zRow[i]);
  }

  /** Chooses a, after b. */
  enterColumn(a: number): void {
    this.a = a;
    this.column = undefined;
    const { logistic, largestU, rowIsSafe, zU, columns, mostColumns } = this;
    if (logistic === undefined || !rowIsSafe) return;
    const { rate } = logistic;
    if (!(rate * (Math.abs(a) * largestU) < LARGEST_EXPONENT)) return;
    this.column = columns.get(a);
    if (this.column !== undefined) return;
    if (columns.size >= mostColumns) columns.clear();
    const made = new Float64Array(zU.length);
    for (let i = 0; i < made.length; i++) made[i] = exp(-rate * (a * zU[i]));
    columns.set(a, made);
    this.column = made;
  }

  /** Writes the block's φ(z) at (a, b) into the layer from `at` on. */
  write(block: Block, at: number): void {
    const { layer, logistic, row, column, zRow, zU, a } = this;
    const from = layer.layout.outputs * block.first;
    const size = layer.layout.outputs * block.count;
    if (logistic !== undefined && column !== undefined) {
      writeLogistic(row, column, from, logistic, layer.a, at, size);
      return;
    }
    const { z } = layer;
    for (let i = 0; i < size; i++) z[at + i] = zRow[from + i] + a * zU[from + i];
    layer.activate(at, block.count);
  }
}

/** The layer's z of all samples where the parameters are these. */
function products({ layout }: DenseLayer, samples: SampleBlocks, parameters: Float64Array): Float64Array {
  const { inputs, outputs, weightsAt, biasesAt } = layout;
  const z = new Float64Array(outputs * samples.count);
  for (const { first, count } of samples.blocks) {
    const xAt = samples.inputWidth * first;
    affineProduct(parameters, biasesAt, weightsAt, outputs, inputs, samples.inputs, xAt, z, outputs * first, count);
  }
  return z;
}

/** max|x|; NaN where one is. */
function largest(x: Float64Array): number {
  let found = 0;
  for (let i = 0; i < x.length; i++) found = Math.max(found, Math.abs(x[i]));
  return found;
}

/**
 * out[at + i] ← lowest + span/(1 + row·column) for i below `size`, with row and column read from `from` on. Four at a time
 * take three fifths of the time of one by one.
 */
function writeLogistic(
  row: Float64Array,
  column: Float64Array,
  from: number,
  { span, lowest }: Logistic,
  out: Float64Array,
  at: number,
  size: number,
): void {
  let i = 0;
  for (; i + 4 <= size; i += 4) {
    const p = from + i;
    const e0 = row[p] * column[p];
    const e1 = row[p + 1] * column[p + 1];
    const e2 = row[p + 2] * column[p + 2];
    const e3 = row[p + 3] * column[p + 3];
    out[at + i] = lowest + span / (1 + e0);
    out[at + i + 1] = lowest + span / (1 + e1);
    out[at + i + 2] = lowest + span / (1 + e2);
    out[at + i + 3] = lowest + span / (1 + e3);
  }
  for (; i < size; i++) out[at + i] = lowest + span / (1 + row[from + i] * column[from + i]);
}
