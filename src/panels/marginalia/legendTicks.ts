import { multiplesWithin } from "../../math/multiples.ts";
import type { HeightMap } from "../../terrain/frame.ts";
import { heightOf } from "../../terrain/heightMap.ts";
import { niceStep } from "../controls/rulerScale.ts";

/** Figures closer than this share of the bar would run together. */
const CLOSEST = 0.16;

/** Losses that carry figures under the ramp: round numbers, spaced by where they stand on it. */
export function legendTicks(map: HeightMap): readonly number[] {
  const candidates = map.kind === "log" ? decadesOf(map) : evenly(map);
  const taken: number[] = [];
  for (const loss of candidates) {
    const h = heightOf(map, loss);
    if (!(h >= -1e-9 && h <= 1 + 1e-9)) continue; // 1e-9: the ends belong to the bar
    if (taken.every((other) => Math.abs(heightOf(map, other) - h) >= CLOSEST)) taken.push(loss);
  }
  return taken.sort((a, b) => a - b);
}

/** The floor or zero first, then decades, then 2s and 5s: earlier ones win the room. */
function decadesOf({ floor, top }: HeightMap): number[] {
  const round: number[] = [];
  for (const figure of [1, 5, 2])
    for (let exponent = 8; exponent >= -6; exponent--) {
      const value = figure * 10 ** exponent;
      round.push(Number(value.toPrecision(1)), -Number(value.toPrecision(1)));
    }
  const first = floor <= 0 && top >= 0 ? [0] : [];
  return [...first, ...round.filter((value) => value >= floor && value <= top)];
}

function evenly({ floor, top }: HeightMap): number[] {
  const step = niceStep((top - floor) / 5);
  const slack = 1e-9 * step; // 1e-9: ends that are round stay
  return multiplesWithin(step, floor - slack, top + slack).map((count) => Number((count * step).toPrecision(12)));
}
