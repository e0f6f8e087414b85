import type { Fate } from "../../engine/finish.ts";
import { palettes, type ThemeName } from "../../theme/palette.ts";

/** Side of a hatching's tile, CSS pixels. */
const TILE = 8;

export type Hatch = Exclude<Fate, "converged">;

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

/** The hatching of a fate as a fill; transparent where the browser has no second canvas to give. */
export function hatching(
  context: CanvasRenderingContext2D,
  fate: Hatch,
  theme: ThemeName,
  scale: number,
): CanvasPattern | string {
  const palette = palettes[theme];
  const { path, ink, width } = HATCHES[fate];
  return tiled(context, { path, width, ink: palette[ink], ground: palette.ground }, scale);
}

/** A tile of side 8 as CSS pixels see it. */
export interface Tile {
  readonly path: string;
  readonly width: number;
  readonly ink: string;
  readonly ground: string;
}

/** A tile, repeated, as a fill; `scale`: device pixels for each CSS pixel. */
export function tiled(
  context: CanvasRenderingContext2D,
  { path, width, ink, ground }: Tile,
  scale: number,
): CanvasPattern | string {
  const tile = document.createElement("canvas");
  tile.width = tile.height = Math.round(TILE * scale);
  const brush = tile.getContext("2d");
  if (brush === null) return "transparent";
  brush.fillStyle = ground;
  brush.fillRect(0, 0, tile.width, tile.height);
  brush.scale(tile.width / TILE, tile.height / TILE);
  brush.strokeStyle = ink;
  brush.lineWidth = width;
  brush.stroke(new Path2D(path));
  return context.createPattern(tile, "repeat") ?? "transparent";
}
