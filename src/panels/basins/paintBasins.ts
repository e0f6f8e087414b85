import { classColour } from "../../theme/classColours.ts";
import { palettes, type ThemeName } from "../../theme/palette.ts";
import { hatching, type Tile, tiled } from "../maps/hatching.ts";
import type { KnownMap } from "../maps/knownMap.ts";
import { paintCells } from "../maps/paintCells.ts";
import type { Basins, Ending } from "./basins.ts";

/** A place is told by its letter and its pattern as well as by its colour. Paths on a tile of side 8. */
const PATTERNS: readonly string[] = [
  "",
  "M2 2h1.2M6 6h1.2",
  "M-1 2H9M-1 6H9",
  "M-2 6L6 14M-2 -2L10 10M2 -6L14 6",
  "M2 -1V9M6 -1V9",
  "M-2 2L2 -2M-2 10L10 -2M6 10L10 6",
  "M-1 4H9M4 -1V9",
  "M-1 5L2 2L6 6L9 3",
  "M4 2.4A1.6 1.6 0 1 1 3.99 2.4",
  "M-1 -1L9 9M9 -1L-1 9",
  "M2 2h4v4h-4z",
  "M-1 1H9M-1 4H9M-1 7H9",
];

/** How much of a place's colour is laid over the ground: the letters must stand out from all of them. */
const TINT = 0.62;

const blended = (colour: string, ground: string): string => {
  const channel = (hex: string, i: number) => Number.parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16);
  const mix = (i: number) => Math.round(TINT * channel(colour, i) + (1 - TINT) * channel(ground, i));
  return `rgb(${mix(0)} ${mix(1)} ${mix(2)})`;
};

/** How a place is drawn. */
export function placeTile(place: number, theme: ThemeName): Tile {
  const { ground, casing } = palettes[theme];
  const colour = classColour(theme === "dark" ? "dark" : "light", place);
  return { path: PATTERNS[place % PATTERNS.length], width: 1, ink: casing, ground: blended(colour, ground) };
}

/** The fill of an ending; `scale`: device pixels for each CSS pixel. */
export function endingFill(
  context: CanvasRenderingContext2D,
  ending: Ending,
  theme: ThemeName,
  scale: number,
): CanvasPattern | string {
  if (typeof ending === "number") return tiled(context, placeTile(ending, theme), scale);
  if (ending === "converged" || ending === "elsewhere") return palettes[theme].rule2;
  return hatching(context, ending, theme, scale);
}

/** The map by where each run ends. */
export function paintBasins(
  context: CanvasRenderingContext2D,
  map: KnownMap,
  basins: Basins,
  theme: ThemeName,
  scale: number,
): void {
  const fills = new Map<Ending, CanvasPattern | string>();
  paintCells(context, map, (combination) => {
    const ending = basins.at(combination);
    if (ending === undefined) return "transparent";
    const known = fills.get(ending) ?? endingFill(context, ending, theme, scale);
    fills.set(ending, known);
    return known;
  });
}
