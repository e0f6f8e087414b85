import { type MarkerShape, markerPaths } from "../../theme/markers.ts";
import type { Palette } from "../../theme/palette.ts";

const SANS = '"IBM Plex Sans", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif';
const SERIF = '"Source Serif 4", "Noto Serif SC", "Songti SC", serif';

/** Faces that canvases use; a page loads a face only when something asks for it. */
const FACES = [
  '400 11px "IBM Plex Sans"',
  '500 12px "IBM Plex Sans"',
  'italic 400 13px "Source Serif 4"',
  '400 13px "Source Serif 4"',
];

/**
 * Asks for the faces that canvases use, and calls `arrived` when they have come and whenever others have (a language's own
 * come with its first letters). Returns the way to stop listening.
 */
export function followFaces(arrived: () => void): () => void {
  for (const face of FACES) document.fonts.load(face).catch(() => {});
  document.fonts.addEventListener("loadingdone", arrived);
  return () => document.fonts.removeEventListener("loadingdone", arrived);
}

const shapes = new Map<MarkerShape, Path2D>();

function shapePath(shape: MarkerShape): Path2D {
  let path = shapes.get(shape);
  if (path === undefined) {
    path = new Path2D(markerPaths[shape]);
    shapes.set(shape, path);
  }
  return path;
}

/** A point of the window in CSS pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Dashes of lines; a context copies what it is given. */
export const SOLID: number[] = [];
export const DASHED: number[] = [3, 3];

const createFonts = () => ({
  "400": new Map<number, string>(),
  "500": new Map<number, string>(),
  "italic 400": new Map<number, string>(),
});

/** A 2D context that knows the theme: everything the overlay and the map write goes through these few strokes. */
export class Brush {
  readonly ctx: CanvasRenderingContext2D;
  palette: Palette;
  /** 1, or more in lecture mode: scales letters and marks. */
  scale = 1;
  private forgotten = 0;
  /** By font, then by text. */
  private readonly widths = new Map<string, Map<string, number>>();
  /** Fonts by size, as strings are made anew wherever they are put together. */
  private readonly sansFonts = createFonts();
  private readonly serifFonts = createFonts();
  /** The light on a ball of radius 1. */
  private readonly tone: CanvasGradient;

  constructor(ctx: CanvasRenderingContext2D, palette: Palette) {
    this.ctx = ctx;
    this.tone = ctx.createRadialGradient(-0.35, -0.4, 0.1, 0, 0, 1);
    this.tone.addColorStop(0, "rgba(255,255,255,.5)");
    this.tone.addColorStop(0.45, "rgba(255,255,255,.08)");
    this.tone.addColorStop(0.75, "rgba(0,0,0,.06)");
    this.tone.addColorStop(1, "rgba(0,0,0,.34)");
    this.palette = palette;
  }

  sans(size: number, weight: 400 | 500 = 400): string {
    return this.font(weight === 500 ? "500" : "400", size, SANS);
  }

  serif(size: number, italic = false): string {
    return this.font(italic ? "italic 400" : "400", size, SERIF);
  }

  private font(style: "400" | "500" | "italic 400", size: number, family: string): string {
    const pixels = size * this.scale;
    const fonts = family === SANS ? this.sansFonts[style] : this.serifFonts[style];
    let font = fonts.get(pixels);
    if (font === undefined) fonts.set(pixels, (font = `${style} ${pixels}px ${family}`));
    return font;
  }

  /** Width of a text in a font, remembered. */
  measure(text: string, font: string): number {
    let widths = this.widths.get(font);
    if (widths === undefined) this.widths.set(font, (widths = new Map()));
    let width = widths.get(text);
    if (width === undefined) {
      this.ctx.font = font;
      width = this.ctx.measureText(text).width;
      if (widths.size > 1000) widths.clear();
      widths.set(text, width);
    }
    return width;
  }

  /** Letters with a halo, left-aligned on their middle line. Returns the width. */
  write(
    text: string,
    x: number,
    y: number,
    font: string,
    colour: string,
    halo = this.palette.casing,
    spread = 3,
  ): number {
    const { ctx } = this;
    ctx.font = font;
    ctx.textAlign = "left";
    ctx.textBaseline = "middle";
    if (spread > 0) {
      ctx.lineJoin = "round";
      ctx.strokeStyle = halo;
      ctx.lineWidth = spread * this.scale;
      ctx.strokeText(text, x, y);
    }
    ctx.fillStyle = colour;
    ctx.fillText(text, x, y);
    return this.measure(text, font);
  }

  /** Counts the times that letters have changed their widths. */
  get widthsForgotten(): number {
    return this.forgotten;
  }

  /** Measures everything again: the real faces have arrived. */
  forgetWidths(): void {
    this.widths.clear();
    this.forgotten++;
  }

  /** A polyline with its casing; spots that are undefined break it. */
  line(
    spots: readonly (Spot | undefined)[],
    colour: string,
    width: number,
    casing: number,
    dash: number[] = SOLID,
  ): void {
    const { ctx } = this;
    ctx.lineCap = "round";
    ctx.lineJoin = "round";
    for (let pass = casing > 0 ? 0 : 1; pass < 2; pass++) {
      ctx.beginPath();
      let down = false;
      for (const spot of spots) {
        if (spot === undefined) down = false;
        else if (down) ctx.lineTo(spot.x, spot.y);
        else {
          ctx.moveTo(spot.x, spot.y);
          down = true;
        }
      }
      ctx.setLineDash(pass === 0 ? SOLID : dash);
      ctx.strokeStyle = pass === 0 ? this.palette.casing : colour;
      ctx.lineWidth = pass === 0 ? width + 2 * casing : width;
      ctx.stroke();
    }
    ctx.setLineDash(SOLID);
    ctx.lineCap = "butt";
  }

  /** A straight line without a casing unless one is asked for; `line` for one that is drawn anew in every frame. */
  segment(fromX: number, fromY: number, toX: number, toY: number, colour: string, width: number, casing = 0): void {
    const { ctx } = this;
    ctx.lineCap = "round";
    for (let pass = casing > 0 ? 0 : 1; pass < 2; pass++) {
      ctx.beginPath();
      ctx.moveTo(fromX, fromY);
      ctx.lineTo(toX, toY);
      ctx.strokeStyle = pass === 0 ? this.palette.casing : colour;
      ctx.lineWidth = pass === 0 ? width + 2 * casing : width;
      ctx.stroke();
    }
    ctx.lineCap = "butt";
  }

  /** A small triangle that points up, with its casing. */
  triangle(x: number, y: number, radius: number, colour: string, width: number, casing: number): void {
    const { ctx } = this;
    ctx.lineJoin = "round";
    ctx.beginPath();
    ctx.moveTo(x - radius, y + radius * 0.8);
    ctx.lineTo(x, y - radius);
    ctx.lineTo(x + radius, y + radius * 0.8);
    ctx.closePath();
    ctx.strokeStyle = this.palette.casing;
    ctx.lineWidth = width + 2 * casing;
    ctx.stroke();
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.stroke();
  }

  ring(
    x: number,
    y: number,
    radius: number,
    colour: string,
    width: number,
    fill?: string,
    dash: number[] = SOLID,
  ): void {
    const { ctx } = this;
    ctx.beginPath();
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
    if (fill !== undefined) {
      ctx.fillStyle = fill;
      ctx.fill();
    }
    ctx.setLineDash(dash);
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.stroke();
    ctx.setLineDash(SOLID);
  }

  /** A run's marker; hollow for the second run of a kind. */
  marker(shape: MarkerShape, x: number, y: number, radius: number, colour: string, hollow: boolean): void {
    const { ctx } = this;
    ctx.save();
    ctx.translate(x, y);
    ctx.scale(radius, radius);
    if (hollow) {
      ctx.strokeStyle = colour;
      ctx.lineWidth = 0.38;
      ctx.scale(0.82, 0.82);
      ctx.stroke(shapePath(shape));
    } else {
      ctx.fillStyle = colour;
      ctx.fill(shapePath(shape));
    }
    ctx.restore();
  }

  /** A ball: two-tone, lit from the north-west, with a casing a quarter larger. */
  ball(x: number, y: number, radius: number, colour: string, hollow: boolean): void {
    const { ctx, palette } = this;
    ctx.beginPath();
    ctx.arc(x, y, radius * 1.24, 0, 2 * Math.PI);
    ctx.fillStyle = palette.casing;
    ctx.fill();
    ctx.beginPath();
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
    ctx.fillStyle = colour;
    ctx.fill();
    ctx.save();
    ctx.translate(x, y);
    ctx.scale(radius, radius);
    ctx.fillStyle = this.tone;
    ctx.fill();
    ctx.restore();
    if (hollow) {
      ctx.beginPath();
      ctx.arc(x, y, radius * 0.52, 0, 2 * Math.PI);
      ctx.fillStyle = palette.casing;
      ctx.fill();
    }
  }
}
