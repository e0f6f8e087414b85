import { contourLevels } from "../../terrain/contours.ts";
import type { TerrainFrame } from "../../terrain/frame.ts";
import { rampAt } from "../../terrain/ramp.ts";
import { formatChosen } from "../../theme/numbers.ts";
import { palettes, type ThemeName } from "../../theme/palette.ts";
import { contourLines } from "../geometry/contourLines.ts";
import { type Ground, onGround } from "../geometry/ground.ts";
import { type Lens, project, type Rect } from "../geometry/lens.ts";
import { isHidden } from "../geometry/rayHit.ts";
import type { Brush } from "./brush.ts";
import { boxAround, type Occupancy } from "./occupancy.ts";

/** At most this many figures on the sheet. */
const MOST = 8;
/** CSS pixels kept free around a figure. */
const CLEAR = 28;
/** CSS pixels between two figures. */
const APART = 110;
/** Contours are traced on a grid of about this many cells a side. */
const TRACE_CELLS = 128;

/** A place on a bold contour where its figure could stand: position, and a point a little further along the line. */
interface Anchor {
  readonly loss: number;
  readonly height: number;
  readonly u: number;
  readonly v: number;
  readonly nextU: number;
  readonly nextV: number;
}

/** Figures on the contours of one terrain: anchors are found once, the eight that show are chosen when the viewer rests. */
export class Figures {
  private frame: TerrainFrame | undefined;
  private anchors: readonly (readonly Anchor[])[] = [];
  private chosen: readonly Anchor[] = [];

  /** Finds anchors on a new terrain; true when it was new, and the figures of the old one have gone. */
  follow(frame: TerrainFrame): boolean {
    if (frame === this.frame) return false;
    this.chosen = [];
    this.frame = frame;
    const stride = Math.max(1, Math.floor((frame.n - 1) / TRACE_CELLS));
    this.anchors = contourLevels(frame.map)
      .filter(({ index }) => index)
      .map(({ loss, height }) =>
        contourLines(frame.heights, frame.n, stride, height).flatMap((line) => anchorsOn(line, loss, height)),
      );
    return true;
  }

  /** Chooses again: visible, straight enough, clear of everything, spread over lines and stage. */
  choose(ground: Ground, lens: Lens, stage: Rect, occupied: Occupancy): void {
    const chosen: Anchor[] = [];
    const spots: { x: number; y: number }[] = [];
    for (let round = 0; round < 2; round++)
      for (const anchors of this.anchors) {
        if (chosen.length >= MOST) break;
        const found = anchors.find((anchor) => {
          const at = project(lens, onGround(ground, anchor.u, anchor.v));
          if (at.x < stage.left + 20 || at.x > stage.left + stage.width - 20) return false;
          if (at.y < stage.top + 20 || at.y > stage.top + stage.height - 20) return false;
          if (spots.some((spot) => Math.hypot(spot.x - at.x, spot.y - at.y) < APART)) return false;
          if (!isClear(at.x, at.y, occupied)) return false;
          return !isHidden(ground, onGround(ground, anchor.u, anchor.v), lens.eye);
        });
        if (found === undefined) continue;
        chosen.push(found);
        spots.push(project(lens, onGround(ground, found.u, found.v)));
      }
    this.chosen = chosen;
  }

  paint(brush: Brush, ground: Ground, lens: Lens, theme: ThemeName, occupied: Occupancy): void {
    const { ctx } = brush;
    const font = brush.sans(11);
    for (const { loss, height, u, v, nextU, nextV } of this.chosen) {
      const here = onGround(ground, u, v);
      const at = project(lens, here);
      if (!isClear(at.x, at.y, occupied) || isHidden(ground, here, lens.eye)) continue;
      const next = project(lens, onGround(ground, nextU, nextV));
      let angle = Math.atan2(next.y - at.y, next.x - at.x);
      if (angle > Math.PI / 2) angle -= Math.PI;
      else if (angle < -Math.PI / 2) angle += Math.PI;
      const palette = palettes[theme];
      const label = formatChosen(loss);
      const [red, green, blue] = rampAt(theme, height);
      ctx.save();
      ctx.translate(at.x, at.y);
      ctx.rotate(angle);
      const colour = height > 0.55 ? palette.contourIndexHigh : palette.contourIndexLow;
      const halo = `rgb(${red * 0.94} ${green * 0.94} ${blue * 0.94})`;
      brush.write(label, -brush.measure(label, font) / 2, 0, font, colour, halo, 5);
      ctx.restore();
    }
  }
}

function isClear(x: number, y: number, occupied: Occupancy): boolean {
  const around = boxAround(x, y, CLEAR, CLEAR * 0.7);
  return occupied.trailsIn(around) === 0 && occupied.overlapOf(around) === 0;
}

/** Anchors along a line, the straightest first; short rings have none. */
function anchorsOn(line: readonly number[], loss: number, height: number): readonly Anchor[] {
  const points = line.length / 2;
  const reach = 4;
  if (points < 3 * reach) return [];
  const found: { anchor: Anchor; bend: number }[] = [];
  for (let k = reach; k < points - reach; k += 3) {
    const [u, v] = [line[2 * k], line[2 * k + 1]];
    const before = Math.atan2(v - line[2 * (k - reach) + 1], u - line[2 * (k - reach)]);
    const after = Math.atan2(line[2 * (k + reach) + 1] - v, line[2 * (k + reach)] - u);
    const bend = Math.abs(((after - before + 3 * Math.PI) % (2 * Math.PI)) - Math.PI);
    if (bend > 0.5 || u < 0.03 || v < 0.03 || u > 0.97 || v > 0.97) continue;
    const anchor = { loss, height, u, v, nextU: line[2 * (k + reach)], nextV: line[2 * (k + reach) + 1] };
    found.push({ anchor, bend });
  }
  return found.sort((a, b) => a.bend - b.bend).map(({ anchor }) => anchor);
}
