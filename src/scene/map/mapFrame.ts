import type { Domain } from "../../objectives/objective.ts";
import { planOf } from "../../terrain/block.ts";
import { roundedPoint } from "../geometry/placing.ts";

/** The map's rectangle inside its canvas, CSS pixels, with the domain it shows. */
export interface MapFrame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly domain: Domain;
}

/** Room around the frame for the viewer's triangle. */
export const MARGIN = 8;
/** Room below for figures. */
export const FIGURES = 18;
/** Narrower maps have no figures. */
export const FIGURES_FROM = 150;

/** Fits the domain, drawn in the block's own proportions, into a width and, where given, a height. */
export function mapFrame(domain: Domain, width: number, height: number | undefined): MapFrame {
  const { x, z } = planOf(domain);
  const below = width >= FIGURES_FROM ? FIGURES : 0;
  let inner = Math.max(1, width - 2);
  if (height !== undefined) inner = Math.max(1, Math.min(inner, ((height - below - 2 * MARGIN) * x) / z));
  return { left: (width - inner) / 2 + MARGIN, top: MARGIN, width: inner, height: (inner * z) / x, domain };
}

export const toMap = ({ left, top, width, height, domain: [[x0, x1], [y0, y1]] }: MapFrame, x: number, y: number) => ({
  x: left + ((x - x0) / (x1 - x0)) * width,
  y: top + ((y1 - y) / (y1 - y0)) * height,
});

/** The landscape's point under a pixel of the canvas, clamped to the frame; undefined outside it. */
export function fromMap(frame: MapFrame, px: number, py: number): readonly [number, number] | undefined {
  const u = (px - frame.left) / frame.width;
  const v = 1 - (py - frame.top) / frame.height;
  if (!(u >= 0 && u <= 1 && v >= 0 && v <= 1)) return undefined;
  const [[x0, x1], [y0, y1]] = frame.domain;
  return roundedPoint(frame.domain, [x0 + (x1 - x0) * u, y0 + (y1 - y0) * v]);
}

/** Where on the frame the viewer stands who looks from `azimuth` degrees, and the direction to the middle. */
export function viewerOn(frame: MapFrame, azimuth: number): { x: number; y: number; angle: number } {
  const turn = (azimuth * Math.PI) / 180;
  const [dx, dy] = [Math.sin(turn), Math.cos(turn)];
  const reach = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : frame.width / 2 / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : frame.height / 2 / Math.abs(dy),
  );
  return {
    x: frame.left + frame.width / 2 + dx * reach,
    y: frame.top + frame.height / 2 + dy * reach,
    angle: Math.atan2(-dy, -dx),
  };
}
