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

/** A 2D context that knows the theme: everything the overlay and the map write goes through these few strokes. */
export class Brush {
  readonly ctx: CanvasRenderingContext2D;
  palette: Palette;
  /** 1, or more in lecture mode: scales letters and marks. */
  scale = 1;
  private readonly widths = new Map<string, number>();

  constructor(ctx: CanvasRenderingContext2D, palette: Palette) {
    this.ctx = ctx;
    this.palette = palette;
  }

  sans(size: number, weight = 400): string {
    return `${weight} ${size * this.scale}px ${SANS}`;
  }

  serif(size: number, italic = false): string {
    return `${italic ? "italic " : ""}400 ${size * this.scale}px ${SERIF}`;
  }

  /** Width of a text in a font, remembered. */
  measure(text: string, font: string): number {
    const key = `${font}|${text}`;
    let width = this.widths.get(key);
    if (width === undefined) {
      this.ctx.font = font;
      width = this.ctx.measureText(text).width;
      if (this.widths.size > 2000) this.widths.clear();
      this.widths.set(key, width);
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

  /** Measures everything again: the real faces have arrived. */
  forgetWidths(): void {
    this.widths.clear();
  }

  /** A polyline with its casing; spots that are undefined break it. */
  line(
    spots: readonly (Spot | undefined)[],
    colour: string,
    width: number,
    casing: number,
    dash: readonly number[] = [],
  ): void {
    const { ctx } = this;
    ctx.lineCap = "round";
    ctx.lineJoin = "round";
    for (const [stroke, lineWidth, pattern] of [
      [this.palette.casing, width + 2 * casing, []],
      [colour, width, dash],
    ] as const) {
      if (stroke === this.palette.casing && casing <= 0) continue;
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
      ctx.setLineDash([...pattern]);
      ctx.strokeStyle = stroke;
      ctx.lineWidth = lineWidth;
      ctx.stroke();
    }
    ctx.setLineDash([]);
    ctx.lineCap = "butt";
  }

  ring(
    x: number,
    y: number,
    radius: number,
    colour: string,
    width: number,
    fill?: string,
    dash: readonly number[] = [],
  ): void {
    const { ctx } = this;
    ctx.beginPath();
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
    if (fill !== undefined) {
      ctx.fillStyle = fill;
      ctx.fill();
    }
    ctx.setLineDash([...dash]);
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.stroke();
    ctx.setLineDash([]);
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
    const tone = ctx.createRadialGradient(x - 0.35 * radius, y - 0.4 * radius, 0.1 * radius, x, y, radius);
    tone.addColorStop(0, "rgba(255,255,255,.5)");
    tone.addColorStop(0.45, "rgba(255,255,255,.08)");
    tone.addColorStop(0.75, "rgba(0,0,0,.06)");
    tone.addColorStop(1, "rgba(0,0,0,.34)");
    ctx.fillStyle = tone;
    ctx.fill();
    if (hollow) {
      ctx.beginPath();
      ctx.arc(x, y, radius * 0.52, 0, 2 * Math.PI);
      ctx.fillStyle = palette.casing;
      ctx.fill();
    }
  }
}
