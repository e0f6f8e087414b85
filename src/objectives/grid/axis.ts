/** Strictly ascending nodes, at least two, with the way to the cell that holds a number. */
export class Axis {
  readonly nodes: Float64Array;
  readonly first: number;
  readonly last: number;
  /** Cells per unit if they were all of one width, as they mostly are. */
  private readonly density: number;

  constructor(nodes: readonly number[]) {
    this.nodes = Float64Array.from(nodes);
    this.first = nodes[0];
    this.last = nodes[nodes.length - 1];
    this.density = (nodes.length - 1) / (this.last - this.first);
  }

  /** The i with nodes[i] ≤ at < nodes[i + 1], the last cell for the last node; −1 outside and for NaN. */
  cellOf(at: number): number {
    const { nodes, first, last, density } = this;
    if (!(at >= first && at <= last)) return -1;
    const cells = nodes.length - 1;
    const guess = Math.min(cells - 1, Math.floor((at - first) * density));
    if (nodes[guess] <= at && at < nodes[guess + 1]) return guess;
    let low = 0;
    let high = cells;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (nodes[middle] <= at) low = middle;
      else high = middle;
    }
    return low;
  }
}
