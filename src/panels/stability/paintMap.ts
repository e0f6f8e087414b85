import type { Fate } from "../../engine/finish.ts";
import { rampAt } from "../../terrain/ramp.ts";
import { palettes, type ThemeName } from "../../theme/palette.ts";
import type { Cell, KnownMap } from "./knownMap.ts";

/** Side of a hatching's tile, CSS pixels. */
const TILE = 8;

type Hatch = Exclude<Fate, "converged">;

/** Each fate but convergence has a pattern of its own, so that none is told by colour alone. Paths on a tile of side 8. */
const HATCHES: Readonly<
  Record<Hatch, { readonly path: string; readonly ink: "ink2" | "ink3" | "bad"; readonly width: number }>
> = {
  moving: { path: "M2 2h1.4M6 6h1.4", ink: "ink3", width: 1.4 },
  oscillating: { path: "M-1 5L2 2L6 6L9 3", ink: "ink2", width: 1.1 },
  growing: { path: "M-2 6L6 14M-2 -2L10 10M2 -6L14 6", ink: "bad", width: 0.9 },
  diverged: { path: "M-2 6L6 14M-2 -2L10 10M2 -6L14 6M-2 2L8 12M0 -4L12 8", ink: "bad", width: 2 },
  "solve-failed": { path: "M-1 -1L9 9M9 -1L-1 9", ink: "bad", width: 0.9 },
  "left-grid": { path: "M2 -1V9M6 -1V9", ink: "ink3", width: 0.9 },
};

/** The ramp's colour: dark for the fastest. */
export function convergedColour(theme: ThemeName, slowness: number): string {
  return `rgb(${rampAt(theme, slowness).map(Math.round).join(" ")})`;
}

/** The hatching of a fate as a fill; transparent where the browser has no second canvas to give. */
export function hatching(
  context: CanvasRenderingContext2D,
  fate: Hatch,
  theme: ThemeName,
  scale: number,
): CanvasPattern | string {
  const tile = document.createElement("canvas");
  tile.width = tile.height = Math.round(TILE * scale);
  const brush = tile.getContext("2d");
  if (brush === null) return "transparent";
  const palette = palettes[theme];
  const { path, ink, width } = HATCHES[fate];
  brush.fillStyle = palette.ground;
  brush.fillRect(0, 0, tile.width, tile.height);
  brush.scale(tile.width / TILE, tile.height / TILE);
  brush.strokeStyle = palette[ink];
  brush.lineWidth = width;
  brush.stroke(new Path2D(path));
  return context.createPattern(tile, "repeat") ?? "transparent";
}

/**
 * Paints what is known, coarse stages first and finer ones over them: each point fills what lies nearer to it than to its
 * neighbours, so that the picture's edges are the axes' ends. `scale`: device pixels for each CSS pixel.
 */
export function paintMap(canvas: HTMLCanvasElement, map: KnownMap, theme: ThemeName, scale: number): void {
  const context = canvas.getContext("2d");
  if (context === null) return;
  const { width, height } = canvas;
  const hatchings = new Map<Hatch, CanvasPattern | string>();
  const fillOf = ({ fate, convergedAt }: Cell): CanvasPattern | string => {
    if (fate === "converged") return convergedColour(theme, map.slowness(convergedAt ?? map.slowest));
    const known = hatchings.get(fate) ?? hatching(context, fate, theme, scale);
    hatchings.set(fate, known);
    return known;
  };
  context.clearRect(0, 0, width, height);
  for (const size of map.sizes) {
    const stride = (map.count - 1) / (size - 1);
    const edge = (i: number, side: number) => Math.round(side * Math.min(1, Math.max(0, (i - 0.5) / (size - 1))));
    for (let across = 0; across < size; across++) {
      const [left, right] = [edge(across, width), edge(across + 1, width)];
      for (let up = 0; up < size; up++) {
        const cell = map.at(across * stride, up * stride);
        if (cell === undefined) continue;
        const [bottom, top] = [height - edge(up, height), height - edge(up + 1, height)];
        context.fillStyle = fillOf(cell);
        context.fillRect(left, top, right - left, bottom - top);
      }
    }
  }
}
