/** A chain of points along one contour: u, v, u, v, … */
export type Polyline = readonly number[];

/**
 * The lines of height `level` in an n × n grid, by marching squares, chained into polylines. The middle of a cell decides
 * ambiguous cells. Cells without ground are skipped.
 */
export function contourLines(heights: Float32Array, n: number, stride: number, level: number): readonly Polyline[] {
  const cells = Math.floor((n - 1) / stride);
  const value = (i: number, j: number) => heights[j * stride * n + i * stride] - level;
  // Edges are numbered so that both cells that share one know it by the same key.
  const key = (i: number, j: number, vertical: boolean) => ((j * (cells + 1) + i) << 1) | (vertical ? 1 : 0);
  const links = new Map<number, number[]>();
  const link = (a: number, b: number) => {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ]) {
      const others = links.get(from);
      if (others === undefined) links.set(from, [to]);
      else others.push(to);
    }
  };
  for (let j = 0; j < cells; j++)
    for (let i = 0; i < cells; i++) {
      const at = j * stride * n + i * stride;
      const a = heights[at] - level;
      const b = heights[at + stride] - level;
      const c = heights[at + stride * n] - level;
      const d = heights[at + stride * n + stride] - level;
      // Most cells lie on one side of the line, and a hole makes no comparison true.
      if ((a > 0 && b > 0 && c > 0 && d > 0) || (a <= 0 && b <= 0 && c <= 0 && d <= 0)) continue;
      const sum = a + b + c + d;
      if (Number.isNaN(sum)) continue;
      const [south, north] = [key(i, j, false), key(i, j + 1, false)];
      const [west, east] = [key(i, j, true), key(i + 1, j, true)];
      const crossed: number[] = [];
      if (a > 0 !== b > 0) crossed.push(south);
      if (b > 0 !== d > 0) crossed.push(east);
      if (c > 0 !== d > 0) crossed.push(north);
      if (a > 0 !== c > 0) crossed.push(west);
      if (crossed.length === 2) link(crossed[0], crossed[1]);
      else if (crossed.length === 4) {
        const joinSouthEast = sum > 0 === a > 0;
        link(south, joinSouthEast ? east : west);
        link(north, joinSouthEast ? west : east);
      }
    }
  const pointOf = (edge: number, out: number[]) => {
    const cell = edge >> 1;
    const [i, j] = [cell % (cells + 1), Math.floor(cell / (cells + 1))];
    const vertical = (edge & 1) === 1;
    const from = value(i, j);
    const to = vertical ? value(i, j + 1) : value(i + 1, j);
    const t = from / (from - to);
    out.push((vertical ? i : i + t) / cells, (vertical ? j + t : j) / cells);
  };
  const lines: number[][] = [];
  const seen = new Set<number>();
  const walk = (start: number) => {
    const line: number[] = [];
    let edge: number | undefined = start;
    while (edge !== undefined) {
      seen.add(edge);
      pointOf(edge, line);
      edge = links.get(edge)?.find((next) => !seen.has(next));
    }
    if ((links.get(start)?.length ?? 0) > 1 && line.length > 4) line.push(line[0], line[1]);
    lines.push(line);
  };
  for (const [edge, others] of links) if (others.length === 1 && !seen.has(edge)) walk(edge);
  for (const edge of links.keys()) if (!seen.has(edge)) walk(edge);
  return lines;
}
