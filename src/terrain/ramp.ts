import type { ThemeName } from "../theme/palette.ts";
import { ramps } from "../theme/ramps.ts";

/** Red, green, blue, 0–255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Colours read before: the frame loop asks for the same few each time. */
const read = new Map<string, Rgb>();

/** Reads #RRGGBB. */
export function rgbOf(hex: string): Rgb {
  const known = read.get(hex);
  if (known !== undefined) return known;
  const number = Number.parseInt(hex.slice(1), 16);
  const rgb: Rgb = [number >> 16, (number >> 8) & 255, number & 255];
  read.set(hex, rgb);
  return rgb;
}

const tables: Partial<Record<ThemeName, readonly Rgb[]>> = {};

/** The stops of a theme's ramp as numbers. */
export function rampStops(theme: ThemeName): readonly Rgb[] {
  tables[theme] ??= ramps[theme].map(rgbOf);
  return tables[theme];
}

/** Ramp colour at height h, clamped to 0–1; linear in sRGB between equal stops. */
export function rampAt(theme: ThemeName, h: number): Rgb {
  const stops = rampStops(theme);
  const t = Math.min(1, Math.max(0, h)) * (stops.length - 1);
  const k = Math.min(stops.length - 2, Math.floor(t));
  const [low, high] = [stops[k], stops[k + 1]];
  const f = t - k;
  return [low[0] + (high[0] - low[0]) * f, low[1] + (high[1] - low[1]) * f, low[2] + (high[2] - low[2]) * f];
}
