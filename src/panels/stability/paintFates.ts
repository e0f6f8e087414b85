import { rampAt } from "../../terrain/ramp.ts";
import type { ThemeName } from "../../theme/palette.ts";
import { type Hatch, hatching } from "../maps/hatching.ts";
import type { KnownMap } from "../maps/knownMap.ts";
import { paintCells } from "../maps/paintCells.ts";

/** The ramp's colour: dark for the fastest. */
export function convergedColour(theme: ThemeName, slowness: number): string {
  return `rgb(${rampAt(theme, slowness).map(Math.round).join(" ")})`;
}

/** The map by what became of each run. `scale`: device pixels for each CSS pixel. */
export function paintFates(context: CanvasRenderingContext2D, map: KnownMap, theme: ThemeName, scale: number): void {
  const hatchings = new Map<Hatch, CanvasPattern | string>();
  paintCells(context, map, (combination) => {
    const cell = map.at(Math.floor(combination / map.count), combination % map.count);
    if (cell === undefined) return "transparent";
    const { fate, convergedAt } = cell;
    if (fate === "converged") return convergedColour(theme, map.slowness(convergedAt ?? map.slowest));
    const known = hatchings.get(fate) ?? hatching(context, fate, theme, scale);
    hatchings.set(fate, known);
    return known;
  });
}
