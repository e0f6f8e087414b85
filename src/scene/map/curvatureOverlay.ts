import { stableCurvature } from "../../store/stableCurvature.ts";
import type { FallLineStore } from "../../store/store.ts";
import { type CurvatureFrame, chooseToneMap, toneOf } from "../../terrain/curvatureTone.ts";
import { rgbOf } from "../../terrain/ramp.ts";
import { palettes, type ThemeName } from "../../theme/palette.ts";
import { curvatureRamps } from "../../theme/ramps.ts";
import { contourLines } from "../geometry/contourLines.ts";
import type { MapFrame } from "./mapFrame.ts";

/** How much of the relief's lines shows through the colours of λmax. */
const OPACITY = 0.82;
/** Spacing of the hatching, CSS pixels. */
const SPACING = 7;

/** The colours of λmax over the map's relief, and the line of the limit of the run in focus with the hatching beyond it. */
export class CurvatureOverlay {
  private readonly colours = document.createElement("canvas");
  private readonly beyond = document.createElement("canvas");
  private tones = new Float32Array(0);
  private drawn: CurvatureFrame | undefined;
  private theme: ThemeName | undefined;

  paint(ctx: CanvasRenderingContext2D, store: FallLineStore, frame: MapFrame, theme: ThemeName): void {
    const { live } = store;
    const { curvature } = live;
    if (curvature === undefined) return;
    if (this.drawn !== curvature || this.theme !== theme) this.colour(curvature, theme);
    const { left, top, width, height } = frame;
    ctx.globalAlpha = OPACITY;
    ctx.imageSmoothingQuality = "high";
    ctx.drawImage(this.colours, left, top, width, height);
    ctx.globalAlpha = 1;
    const { experiment, focus } = store.getState();
    const spec = experiment.runs[focus];
    const stable = spec && stableCurvature(spec, live.race?.trajectories[focus], live.playhead.step);
    if (stable?.kind !== "limit") return;
    const limit = toneOf(chooseToneMap(curvature.lambda), stable.lambda);
    this.hatch(ctx, curvature.n, limit, frame, palettes[theme].ink);
    ctx.strokeStyle = palettes[theme].ink;
    ctx.lineWidth = 1.5;
    ctx.beginPath();
    for (const line of contourLines(this.tones, curvature.n, 1, limit))
      for (let k = 0; k < line.length; k += 2) {
        const [x, y] = [left + line[k] * width, top + (1 - line[k + 1]) * height];
        if (k === 0) ctx.moveTo(x, y);
        else ctx.lineTo(x, y);
      }
    ctx.stroke();
  }

  private colour(curvature: CurvatureFrame, theme: ThemeName): void {
    const { n, lambda } = curvature;
    [this.drawn, this.theme] = [curvature, theme];
    const map = chooseToneMap(lambda);
    this.tones = lambda.map((value) => toneOf(map, value));
    const stops = curvatureRamps[theme].map(rgbOf);
    const pixels = new Uint8ClampedArray(4 * n * n);
    for (const [k, tone] of this.tones.entries()) {
      if (Number.isNaN(tone)) continue;
      const out = 4 * ((n - 1 - Math.floor(k / n)) * n + (k % n));
      const at = Math.min(1, Math.max(0, tone)) * (stops.length - 1);
      const stop = Math.min(stops.length - 2, Math.floor(at));
      for (let c = 0; c < 3; c++)
        pixels[out + c] = stops[stop][c] + (stops[stop + 1][c] - stops[stop][c]) * (at - stop);
      pixels[out + 3] = 255;
    }
    this.colours.width = this.colours.height = n;
    this.colours.getContext("2d")?.putImageData(new ImageData(pixels, n, n), 0, 0);
  }

  /** Slanted lines where the tone is beyond `limit`: drawn everywhere, then kept where a mask of the grid is. */
  private hatch(ctx: CanvasRenderingContext2D, n: number, limit: number, frame: MapFrame, ink: string): void {
    const { left, top, width, height } = frame;
    const mask = new Uint8ClampedArray(4 * n * n);
    for (const [k, tone] of this.tones.entries())
      if (tone > limit) mask[4 * ((n - 1 - Math.floor(k / n)) * n + (k % n)) + 3] = 255;
    const grid = document.createElement("canvas");
    grid.width = grid.height = n;
    grid.getContext("2d")?.putImageData(new ImageData(mask, n, n), 0, 0);
    const { beyond } = this;
    const scale = ctx.getTransform().a;
    beyond.width = Math.round(width * scale);
    beyond.height = Math.round(height * scale);
    const brush = beyond.getContext("2d");
    if (brush === null) return;
    brush.scale(scale, scale);
    brush.strokeStyle = ink;
    brush.lineWidth = 1;
    brush.beginPath();
    for (let x = -height; x < width; x += SPACING * Math.SQRT2) {
      brush.moveTo(x, height);
      brush.lineTo(x + height, 0);
    }
    brush.stroke();
    brush.globalCompositeOperation = "destination-in";
    brush.drawImage(grid, 0, 0, width, height);
    ctx.globalAlpha = 0.75;
    ctx.drawImage(beyond, left, top, width, height);
    ctx.globalAlpha = 1;
  }
}
