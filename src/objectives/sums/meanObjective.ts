import { type PlaneObjective, plane } from "../objective.ts";

/** One term of a mean: w·f(θ − c). */
export interface MeanTerm {
  readonly objective: PlaneObjective;
  readonly weight: number;
  readonly shift: readonly [number, number];
}

/** A mean over some of its terms. */
export interface MeanView {
  readonly plane: PlaneObjective;
  /** From here on the mean is over the terms at `indices`, which may repeat; undefined: over all. */
  see(indices: ArrayLike<number> | undefined): void;
}

/** (1/n) Σ wᵢ fᵢ(θ − cᵢ) over the terms that are seen, summed in their order. */
export function createMean(terms: readonly MeanTerm[]): MeanView {
  let seen: ArrayLike<number> = terms.map((_, i) => i);
  const moved = new Float64Array(2);
  const part = new Float64Array(2);
  const square = new Float64Array(4);
  let heights = new Float64Array(0);
  const height = (x: number, y: number) => {
    let sum = 0;
    for (let k = 0; k < seen.length; k++) {
      const { objective, weight, shift } = terms[seen[k]];
      sum += weight * objective.height(x - shift[0], y - shift[1]);
    }
    return sum / seen.length;
  };
  const place = (theta: Float64Array, { shift }: MeanTerm) => {
    moved[0] = theta[0] - shift[0];
    moved[1] = theta[1] - shift[1];
    return moved;
  };
  const mean = plane({
    height,
    gradient(theta, out) {
      let sum = 0;
      let dx = 0;
      let dy = 0;
      for (let k = 0; k < seen.length; k++) {
        const term = terms[seen[k]];
        sum += term.weight * term.objective.gradient(place(theta, term), part);
        dx += term.weight * part[0];
        dy += term.weight * part[1];
      }
      out[0] = dx / seen.length;
      out[1] = dy / seen.length;
      return sum / seen.length;
    },
    hessian(theta, out) {
      out.fill(0);
      for (let k = 0; k < seen.length; k++) {
        const term = terms[seen[k]];
        term.objective.hessian(place(theta, term), square);
        for (let i = 0; i < 4; i++) out[i] += term.weight * square[i];
      }
      for (let i = 0; i < 4; i++) out[i] /= seen.length;
    },
    grid(xs, ys, out) {
      if (heights.length !== out.length) heights = new Float64Array(out.length);
      out.fill(0);
      for (let k = 0; k < seen.length; k++) {
        const { objective, weight, shift } = terms[seen[k]];
        const [dx, dy] = shift;
        if (objective.grid !== undefined)
          objective.grid(
            xs.map((x) => x - dx),
            ys.map((y) => y - dy),
            heights,
          );
        else
          for (let j = 0; j < ys.length; j++)
            for (let i = 0; i < xs.length; i++) heights[j * xs.length + i] = objective.height(xs[i] - dx, ys[j] - dy);
        for (let i = 0; i < out.length; i++) out[i] += weight * heights[i];
      }
      for (let i = 0; i < out.length; i++) out[i] /= seen.length;
    },
  });
  return {
    plane: mean,
    see(indices) {
      seen = indices ?? terms.map((_, i) => i);
    },
  };
}
