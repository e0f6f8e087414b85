import type { SpectrumReport } from "../../engine/protocol.ts";

/** Masses on the axis of eigenvalues that add up to p. */
interface Masses {
  readonly values: ArrayLike<number>;
  /** One for all, or one each. */
  readonly weights: number | ArrayLike<number>;
}

/** The eigenvalues of a spectrum as masses: one each, or as the rules of its density have them. */
function massesOf(report: SpectrumReport): readonly Masses[] {
  if (report.kind === "exact") return [{ values: report.eigenvalues, weights: 1 }];
  const rules = report.density ?? [];
  return rules.map(({ nodes, weights }) => ({
    values: nodes,
    weights: weights.map((weight) => (weight * report.dimension) / rules.length),
  }));
}

/** Deviation of the normal curve that stands for each mass, as a share of the axis. */
const WIDTH = 0.012;

/**
 * Eigenvalues per width of the axis where it is drawn, at `count` places from its left to its right end: a kernel density in the axis's own
 * coordinate, so that it looks the same in every decade.
 */
export function densityAlong(report: SpectrumReport, place: (value: number) => number, count: number): Float64Array {
  const density = new Float64Array(count);
  const reach = Math.ceil(4 * WIDTH * count);
  for (const { values, weights } of massesOf(report))
    for (let k = 0; k < values.length; k++) {
      const middle = place(values[k]) * (count - 1);
      const weight = typeof weights === "number" ? weights : weights[k];
      const [from, to] = [Math.max(0, Math.floor(middle) - reach), Math.min(count - 1, Math.ceil(middle) + reach)];
      for (let i = from; i <= to; i++) {
        const distance = (i - middle) / (WIDTH * (count - 1));
        density[i] += weight * Math.exp(-0.5 * distance * distance);
      }
    }
  return density;
}
