import type { KnownMap } from "./knownMap.ts";

/**
 * Paints what is known, coarse stages first and finer ones over them: each point fills what lies nearer to it than to its
 * neighbours, so that the picture's edges are the axes' ends. `fillOf` gives the fill of a combination that is known.
 */
export function paintCells(
  context: CanvasRenderingContext2D,
  map: KnownMap,
  fillOf: (combination: number) => CanvasPattern | string,
): void {
  const { width, height } = context.canvas;
  context.clearRect(0, 0, width, height);
  for (const size of map.sizes) {
    const stride = (map.count - 1) / (size - 1);
    const edge = (i: number, side: number) => Math.round(side * Math.min(1, Math.max(0, (i - 0.5) / (size - 1))));
    for (let across = 0; across < size; across++) {
      const [left, right] = [edge(across, width), edge(across + 1, width)];
      for (let up = 0; up < size; up++) {
        if (map.at(across * stride, up * stride) === undefined) continue;
        const [bottom, top] = [height - edge(up, height), height - edge(up + 1, height)];
        context.fillStyle = fillOf(across * stride * map.count + up * stride);
        context.fillRect(left, top, right - left, bottom - top);
      }
    }
  }
}
