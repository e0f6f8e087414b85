import type { GridSpec } from "../../objectives/spec.ts";
import { packed } from "./packer.ts";
import { LINK_LIMIT } from "./text.ts";

/** More numbers than this do not fit in a link, so nobody waits for them to be packed. */
const MOST_NUMBERS = 350_000;

/** Texts of grids still in use: an address is written after every change, of which few are of the grid. */
const texts = new WeakMap<GridSpec["values"], { readonly grid: GridSpec; readonly text: string }>();

/**
 * All of a grid but its name, packed. Of one that cannot fit in a link a text as long as the longest link, which no reader
 * takes and `linkProblem` tells of.
 */
export function gridText(grid: GridSpec): string {
  const known = texts.get(grid.values);
  if (known?.grid === grid) return known.text;
  const { x, y, values, trajectory } = grid;
  const fits = x.length * y.length + 2 * (trajectory?.points.length ?? 0) <= MOST_NUMBERS;
  const text = fits ? packed({ x, y, values, ...(trajectory && { trajectory }) }) : "-".repeat(LINK_LIMIT);
  texts.set(grid.values, { grid, text });
  return text;
}
