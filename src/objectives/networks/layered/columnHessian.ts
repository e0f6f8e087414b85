import type { ChainPasses } from "./chainPasses.ts";

/**
 * Overwrites the row-major p × p `out` with the exact Hessian, column by column as products with unit vectors. Where
 * parameters act through their own stage alone, a column starts at its stage and ends there: what is below follows by
 * symmetry. The two roundings of an entry within one stage are replaced by their mean, so that the matrix is symmetric
 * to the last bit.
 *
 * Breathes after every column; what others do to the passes meanwhile is made good.
 */
export function* writeHessian(
  passes: ChainPasses,
  theta: Float64Array,
  staged: boolean,
  out: Float64Array,
): Generator<undefined, void> {
  const p = theta.length;
  const unit = new Float64Array(p);
  out.fill(0);
  const ranges = staged
    ? passes.stages.map(({ from, to }, stage) => ({ from, to, stage }))
    : [{ from: 0, to: p, stage: undefined }];
  for (const { from, to, stage } of ranges)
    for (let i = from; i < to; i++) {
      unit[i] = 1;
      passes.linearise(theta);
      passes.addProduct(theta, unit, out.subarray(i * p, (i + 1) * p), true, stage);
      unit[i] = 0;
      yield undefined;
    }
  for (const { from, to } of ranges)
    for (let i = from; i < to; i++) {
      for (let j = from; j < i; j++) {
        const mean = 0.5 * (out[i * p + j] + out[j * p + i]);
        out[i * p + j] = mean;
        out[j * p + i] = mean;
      }
      for (let j = to; j < p; j++) out[j * p + i] = out[i * p + j];
    }
}
