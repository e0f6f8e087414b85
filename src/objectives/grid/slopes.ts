/**
 * The equations for the slopes s of a cubic spline through values f at nodes: tridiagonal, factored once per axis. Inside,
 * h_i s_{i−1} + 2(h_{i−1} + h_i) s_i + h_{i−1} s_{i+1} = 3(h_i δ_{i−1} + h_{i−1} δ_i) with h_i = x_{i+1} − x_i and
 * δ_i = (f_{i+1} − f_i)/h_i; at the ends not-a-knot: the first two pieces are one cubic, and so are the last two (de Boor
 * 1978, A Practical Guide to Splines, ch. IV, eq. 8 and p. 55; the end condition of scipy's splines). Three nodes have a
 * parabola, two a line.
 */
export class SlopeEquations {
  readonly count: number;
  /** Right-hand side i is left[i]·(f_{k+1} − f_k) + right[i]·(f_{k+2} − f_{k+1}), k = i − 1 held to [0, count − 3]. */
  private readonly left: Float64Array;
  private readonly right: Float64Array;
  /** Gauss's elimination without exchanges: no pivot of this matrix vanishes. */
  private readonly multiplier: Float64Array;
  private readonly pivot: Float64Array;
  private readonly above: Float64Array;

  constructor(nodes: Float64Array) {
    const n = nodes.length;
    this.count = n;
    const h = Float64Array.from({ length: n - 1 }, (_, i) => nodes[i + 1] - nodes[i]);
    const vector = () => new Float64Array(n);
    const [left, right, multiplier, pivot, above] = [vector(), vector(), vector(), vector().fill(1), vector()];
    if (n === 2) left.fill(1 / h[0]);
    else if (n === 3) {
      const [a, b] = h;
      const c = 1 / (a + b);
      left.set([1 / a + c, (1 - a * c) / a, (-b * c) / a]);
      right.set([(-a * c) / b, (a * c) / b, 1 / b + c]);
    } else {
      const below = vector();
      for (let i = 1; i < n - 1; i++) {
        below[i] = h[i];
        pivot[i] = 2 * (h[i - 1] + h[i]);
        above[i] = h[i - 1];
        left[i] = (3 * h[i]) / h[i - 1];
        right[i] = (3 * h[i - 1]) / h[i];
      }
      const [a, b, c, d] = [h[0], h[1], h[n - 3], h[n - 2]];
      pivot[0] = b;
      above[0] = a + b;
      left[0] = ((3 * a + 2 * b) * b) / (a * (a + b));
      right[0] = (a * a) / (b * (a + b));
      below[n - 1] = c + d;
      pivot[n - 1] = c;
      left[n - 1] = (d * d) / (c * (c + d));
      right[n - 1] = ((3 * d + 2 * c) * c) / (d * (c + d));
      for (let i = 1; i < n; i++) {
        multiplier[i] = below[i] / pivot[i - 1];
        pivot[i] -= multiplier[i] * above[i - 1];
      }
    }
    this.left = left;
    this.right = right;
    this.multiplier = multiplier;
    this.pivot = pivot;
    this.above = above;
  }

  /**
   * Writes the slopes of lines `from` … `to` (exclusive) into the same places of `numbers`, `slopes` further on. Node i of
   * line l is at i·node + l·line.
   */
  solve(numbers: Float64Array, slopes: number, node: number, line: number, from: number, to: number): void {
    const { count: n, left, right, multiplier, pivot, above } = this;
    for (let i = 0; i < n; i++) {
      const k = Math.max(0, Math.min(n - 3, i - 1));
      const second = n > 2 ? node : 0;
      for (let l = from; l < to; l++) {
        const f = k * node + l * line;
        const middle = numbers[f + node];
        let side = left[i] * (middle - numbers[f]) + right[i] * (numbers[f + node + second] - middle);
        const s = slopes + i * node + l * line;
        if (i > 0) side -= multiplier[i] * numbers[s - node];
        numbers[s] = side;
      }
    }
    for (let i = n - 1; i >= 0; i--)
      for (let l = from; l < to; l++) {
        const s = slopes + i * node + l * line;
        const next = i < n - 1 ? above[i] * numbers[s + node] : 0;
        numbers[s] = (numbers[s] - next) / pivot[i];
      }
  }
}
