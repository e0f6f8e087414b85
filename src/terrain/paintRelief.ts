import type { Domain, PlaneObjective } from "../objectives/objective.ts";
import { palettes, type ThemeName } from "../theme/palette.ts";
import { planOf, RELIEF } from "./block.ts";
import { contourInk, contourIntervals, contourStyles, UPPER_FROM, UPPER_TO } from "./contourInk.ts";
import { contourLevels } from "./contours.ts";
import type { HeightKind, HeightMap, Relief } from "./frame.ts";
import { gridInBands } from "./grid.ts";
import { chooseHeightMap, writeHeights } from "./heightMap.ts";
import { occlusionOf } from "./occlusion.ts";
import { rampAt, rgbOf } from "./ramp.ts";
import { hillshade, shadeStrengths } from "./shade.ts";

/** Side of the grid from which the height map is chosen: the terrain's own second stage, so that map and terrain agree. */
const CHOOSING_SIDE = 129;

/** A shaded relief of an objective, seen from above: same heights, colours, light and lines as the terrain. */
export function* paintRelief(
  objective: PlaneObjective,
  domain: Domain,
  kind: HeightKind,
  nonNegative: boolean,
  width: number,
  pixelHeight: number,
  theme: ThemeName,
): Generator<undefined, Relief> {
  const choosing = yield* gridInBands(objective, domain, CHOOSING_SIDE, CHOOSING_SIDE);
  const map = chooseHeightMap(choosing, kind, nonNegative);
  yield undefined;
  const losses = yield* gridInBands(objective, domain, width, pixelHeight);
  const heights = new Float32Array(losses.length);
  writeHeights(map, losses, heights, 0, losses.length);
  yield undefined;
  const occlusion = yield* occlusionOf(heights, width, pixelHeight);
  yield undefined;
  const pixels = paintHeights(heights, occlusion, width, pixelHeight, domain, map, theme);
  return { width, height: pixelHeight, pixels };
}

/** Fades a channel pair: a + (b − a)·t. */
const mix = (a: number, b: number, t: number): number => a + (b - a) * t;

/** Colours a grid of heights (row j at y_j ascending) into RGBA with row 0 at the top. Holes stay transparent. */
export function paintHeights(
  heights: Float32Array,
  occlusion: Float32Array,
  width: number,
  height: number,
  domain: Domain,
  map: HeightMap,
  theme: ThemeName,
): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(width * height * 4);
  const intervals = contourIntervals(contourLevels(map));
  const style = contourStyles[theme];
  const strength = shadeStrengths[theme];
  const palette = palettes[theme];
  const [shade, highlight] = [rgbOf(palette.shade), rgbOf(palette.highlight)];
  const [fine, low, high] = [palette.contourFine, palette.contourIndexLow, palette.contourIndexHigh].map(rgbOf);
  const plan = planOf(domain);
  const perUnitX = (width - 1) / plan.x;
  const perUnitZ = (height - 1) / plan.z;
  const ink = { fine: 0, index: 0 };
  for (let j = 0; j < height; j++) {
    const [south, north] = [Math.max(0, j - 1), Math.min(height - 1, j + 1)];
    for (let i = 0; i < width; i++) {
      const h = heights[j * width + i];
      if (Number.isNaN(h)) continue;
      const [west, east] = [Math.max(0, i - 1), Math.min(width - 1, i + 1)];
      const dx = (heights[j * width + east] - heights[j * width + west]) / Math.max(1, east - west) || 0;
      const dy = (heights[north * width + i] - heights[south * width + i]) / Math.max(1, north - south) || 0;
      // North is −z, so climbing northward falls southward.
      const k = hillshade(dx * perUnitX * RELIEF, -dy * perUnitZ * RELIEF);
      const toward = k < 0 ? shade : highlight;
      const lit =
        k < 0
          ? Math.min(strength.shadeCap, -strength.toShade * k)
          : Math.min(strength.highlightCap, strength.toHighlight * k);
      const open = Math.min(1, occlusion[j * width + i] / strength.openAt);
      contourInk(intervals, h, Math.sqrt(dx * dx + dy * dy), 1, ink);
      const upper = Math.min(1, Math.max(0, (h - UPPER_FROM) / (UPPER_TO - UPPER_FROM)));
      const bold = ink.index * mix(style.indexLow, style.indexHigh, upper);
      const thin = ink.fine * style.fine;
      const ramp = rampAt(theme, h);
      const out = ((height - 1 - j) * width + i) * 4;
      for (let c = 0; c < 3; c++) {
        const ground = mix(ramp[c], toward[c], lit) * mix(strength.hollow[c], strength.ridge[c], open);
        pixels[out + c] = mix(mix(ground, fine[c], thin), mix(low[c], high[c], upper), bold);
      }
      pixels[out + 3] = 255;
    }
  }
  return pixels;
}
