import { DataTexture, FloatType, NearestFilter, RGBAFormat, Vector3, Vector4 } from "three";
import { contourIntervals, contourStyles, INTERVAL_SIZE } from "../terrain/contourInk.ts";
import { contourLevels } from "../terrain/contours.ts";
import type { HeightMap } from "../terrain/frame.ts";
import { type Rgb, rampStops, rgbOf } from "../terrain/ramp.ts";
import { shadeStrengths } from "../terrain/shade.ts";
import { palettes, type ThemeName } from "../theme/palette.ts";

/** Room for every interval between contour levels. */
const MOST_INTERVALS = 256;

/** Colours are written as they are: the scene blends in sRGB, like the ramp itself. */
const unit = ([red, green, blue]: Rgb, out: Vector3) => out.set(red / 255, green / 255, blue / 255);

/** Share of the ramp in walls, opacity of fine and bold strata. */
const STRATA: Readonly<Record<ThemeName, readonly [number, number, number]>> = {
  dark: [0.26, 0.16, 0.5],
  light: [0.36, 0.16, 0.5],
  lecture: [0.36, 0.16, 0.5],
};

/** Colour and opacity of the contact shadow. */
const SHADOWS: Readonly<Record<ThemeName, readonly [Rgb, number]>> = {
  dark: [[3, 6, 8], 0.55],
  light: [[40, 48, 52], 0.2],
  lecture: [[40, 48, 52], 0.2],
};

/** Uniforms of colour, light and lines, shared by ground and walls. */
export class ThemeUniforms {
  private readonly intervals = new DataTexture(
    new Float32Array(MOST_INTERVALS * INTERVAL_SIZE),
    MOST_INTERVALS,
    2,
    RGBAFormat,
    FloatType,
  );
  readonly uniforms = {
    uRamp: { value: Array.from({ length: 8 }, () => new Vector3()) },
    uIntervals: { value: this.intervals },
    uIntervalCount: { value: 1 },
    uPixel: { value: 1 },
    uLineScale: { value: 1 },
    uShade: { value: new Vector3() },
    uHighlight: { value: new Vector3() },
    uStrength: { value: new Vector4() },
    uHollow: { value: new Vector3() },
    uRidge: { value: new Vector3() },
    uOpenAt: { value: 1 },
    uFine: { value: new Vector3() },
    uIndexLow: { value: new Vector3() },
    uIndexHigh: { value: new Vector3() },
    uInk: { value: new Vector3() },
    uWall: { value: new Vector3() },
    uWallLine: { value: new Vector3() },
    uStrata: { value: new Vector3() },
    uContrast: { value: 1 },
    uShadow: { value: new Vector4() },
  };

  constructor() {
    this.intervals.minFilter = NearestFilter;
    this.intervals.magFilter = NearestFilter;
    this.wear("dark");
    this.draw({ kind: "linear", floor: 0, scale: 1, top: 1 });
  }

  /** Puts a theme on. */
  wear(theme: ThemeName): void {
    const { uniforms } = this;
    const palette = palettes[theme];
    for (const [k, stop] of rampStops(theme).entries()) unit(stop, uniforms.uRamp.value[k]);
    const colours = {
      uShade: palette.shade,
      uHighlight: palette.highlight,
      uFine: palette.contourFine,
      uIndexLow: palette.contourIndexLow,
      uIndexHigh: palette.contourIndexHigh,
      uWall: palette.wall,
      uWallLine: palette.wallLine,
    } as const;
    for (const key of Object.keys(colours) as (keyof typeof colours)[]) unit(rgbOf(colours[key]), uniforms[key].value);
    const strength = shadeStrengths[theme];
    uniforms.uStrength.value.set(strength.toShade, strength.shadeCap, strength.toHighlight, strength.highlightCap);
    uniforms.uHollow.value.set(...strength.hollow);
    uniforms.uRidge.value.set(...strength.ridge);
    uniforms.uOpenAt.value = strength.openAt;
    const style = contourStyles[theme];
    uniforms.uInk.value.set(style.fine, style.indexLow, style.indexHigh);
    uniforms.uStrata.value.set(...STRATA[theme]);
    uniforms.uContrast.value = theme === "dark" ? 1 : 0.4; // paper is bright already: brighter walls would burn out
    const [shadow, opacity] = SHADOWS[theme];
    uniforms.uShadow.value.set(shadow[0] / 255, shadow[1] / 255, shadow[2] / 255, opacity);
  }

  /** Takes the contour levels of a height map over. */
  draw(map: HeightMap): void {
    const rows = contourIntervals(contourLevels(map));
    const texels = this.intervals.image.data as Float32Array;
    const count = rows.length / INTERVAL_SIZE;
    for (let k = 0; k < count; k++) {
      texels.set(rows.subarray(k * INTERVAL_SIZE, k * INTERVAL_SIZE + 4), 4 * k);
      texels.set(rows.subarray(k * INTERVAL_SIZE + 4, (k + 1) * INTERVAL_SIZE), 4 * (MOST_INTERVALS + k));
    }
    this.intervals.needsUpdate = true;
    this.uniforms.uIntervalCount.value = count;
  }

  dispose(): void {
    this.intervals.dispose();
  }
}
