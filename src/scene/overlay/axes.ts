import { formatChosen } from "../../theme/numbers.ts";
import { BASE_Y, type Ground, uOf, vOf } from "../geometry/ground.ts";
import { type Lens, project, sameLens } from "../geometry/lens.ts";
import { axisTicks } from "../geometry/ticks.ts";
import type { Vector3 } from "../geometry/vector3.ts";
import type { Brush, Spot } from "./brush.ts";

/** World units. */
const TICK = 0.16;
/** CSS pixels between figures, at least. */
const TICK_GAP = 52;

interface Figure {
  readonly text: string;
  /** Left end of its middle line, CSS pixels. */
  readonly x: number;
  readonly y: number;
  /** Foot and tip of its tick; undefined for the letter of an axis. */
  readonly tick: readonly [Spot, Spot] | undefined;
}

/** What a layout was made for. */
interface Laid {
  readonly ground: Ground;
  readonly lens: Lens;
  readonly x: string;
  readonly y: string;
  readonly scale: number;
  readonly widths: number;
}

/** Ticks, figures and letters on the two base edges that are nearest to the eye; laid out when view or window change. */
export class Axes {
  private laid: Laid | undefined;
  private figures: readonly Figure[] = [];

  paint(brush: Brush, ground: Ground, lens: Lens, [x, y]: readonly [string, string]): void {
    const { laid } = this;
    if (
      laid === undefined ||
      laid.ground !== ground ||
      laid.x !== x ||
      laid.y !== y ||
      laid.scale !== brush.scale ||
      laid.widths !== brush.widthsForgotten ||
      !sameLens(laid.lens, lens)
    ) {
      this.laid = { ground, lens, x, y, scale: brush.scale, widths: brush.widthsForgotten };
      this.figures = layOut(brush, ground, lens, x, y);
    }
    const { ctx, palette, scale } = brush;
    for (const { tick, text, x, y } of this.figures) {
      if (tick === undefined) {
        brush.write(text, x, y, brush.serif(18, true), palette.ink, palette.ground, 0);
        continue;
      }
      const [foot, tip] = tick;
      ctx.beginPath();
      ctx.moveTo(foot.x, foot.y);
      ctx.lineTo(tip.x, tip.y);
      ctx.strokeStyle = palette.ink3;
      ctx.lineWidth = scale;
      ctx.stroke();
      brush.write(text, x, y, brush.sans(11), palette.ink2, palette.ground, 0);
    }
  }
}

function layOut(brush: Brush, ground: Ground, lens: Lens, nameX: string, nameY: string): readonly Figure[] {
  const { planX, planZ, domain } = ground;
  const nearSouth = lens.eye[2] >= -1e-3;
  // From straight above both sides are equally near: figures stand where a map has them, south and west.
  const nearEast = lens.eye[0] > 1e-3;
  const z = nearSouth ? planZ / 2 : -planZ / 2;
  const x = nearEast ? planX / 2 : -planX / 2;
  const [outZ, outX] = [nearSouth ? 1 : -1, nearEast ? 1 : -1];
  const alongX = (value: number): Vector3 => [(uOf(ground, value) - 0.5) * planX, BASE_Y, z];
  const alongY = (value: number): Vector3 => [x, BASE_Y, (0.5 - vOf(ground, value)) * planZ];
  return [
    ...edge(brush, lens, domain[0], nameX, alongX, [0, 0, outZ]),
    ...edge(brush, lens, domain[1], nameY, alongY, [outX, 0, 0], domain[1][nearSouth ? 0 : 1]),
  ];
}

function edge(
  brush: Brush,
  lens: Lens,
  [from, to]: readonly [number, number],
  name: string,
  at: (value: number) => Vector3,
  outward: Vector3,
  skip = Number.NaN,
): readonly Figure[] {
  const { scale } = brush;
  const [start, end] = [project(lens, at(from)), project(lens, at(to))];
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  if (length < 40) return [];
  const out = (value: number, reach: number): Spot => {
    const [px, py, pz] = at(value);
    return project(lens, [px + outward[0] * reach, py, pz + outward[2] * reach]);
  };
  const figures: Figure[] = [];
  const font = brush.sans(11);
  for (const value of axisTicks(from, to, Math.max(2, Math.min(8, length / (TICK_GAP * scale))))) {
    // At the corner where both edges meet one figure is enough.
    if (Math.abs(value - skip) < 0.02 * (to - from)) continue;
    const [foot, tip] = [out(value, 0), out(value, TICK)];
    const away = direction(foot, tip);
    const text = formatChosen(value);
    const half = brush.measure(text, font) / 2;
    const reach = 5 * scale + Math.abs(away.x) * half + Math.abs(away.y) * 6 * scale;
    figures.push({ text, x: tip.x + away.x * reach - half, y: tip.y + away.y * reach, tick: [foot, tip] });
  }
  const middle = (from + to) / 2;
  const [foot, tip] = [out(middle, 0), out(middle, TICK)];
  const away = direction(foot, tip);
  const half = brush.measure(name, brush.serif(18, true)) / 2;
  const reach = 34 * scale + Math.abs(away.x) * half;
  figures.push({ text: name, x: tip.x + away.x * reach - half, y: tip.y + away.y * reach, tick: undefined });
  return figures;
}

function direction(from: Spot, to: Spot): Spot {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}
