import { formatChosen } from "../../theme/numbers.ts";
import { BASE_Y, type Ground, uOf, vOf } from "../geometry/ground.ts";
import { type Lens, project } from "../geometry/lens.ts";
import { axisTicks } from "../geometry/ticks.ts";
import type { Vector3 } from "../geometry/vector3.ts";
import type { Brush, Spot } from "./brush.ts";

/** World units. */
const TICK = 0.16;
/** CSS pixels between figures, at least. */
const TICK_GAP = 52;

/** Ticks, figures and letters on the two base edges that are nearest to the eye. */
export function paintAxes(brush: Brush, ground: Ground, lens: Lens, names: readonly [string, string]): void {
  const { planX, planZ, domain } = ground;
  const nearSouth = lens.eye[2] >= -1e-3;
  // From straight above both sides are equally near: figures stand where a map has them, south and west.
  const nearEast = lens.eye[0] > 1e-3;
  const z = nearSouth ? planZ / 2 : -planZ / 2;
  const x = nearEast ? planX / 2 : -planX / 2;
  const [outZ, outX] = [nearSouth ? 1 : -1, nearEast ? 1 : -1];
  edge(brush, lens, domain[0], names[0], (value) => [(uOf(ground, value) - 0.5) * planX, BASE_Y, z], [0, 0, outZ]);
  edge(
    brush,
    lens,
    domain[1],
    names[1],
    (value) => [x, BASE_Y, (0.5 - vOf(ground, value)) * planZ],
    [outX, 0, 0],
    domain[1][nearSouth ? 0 : 1],
  );
}

function edge(
  brush: Brush,
  lens: Lens,
  [from, to]: readonly [number, number],
  name: string,
  at: (value: number) => Vector3,
  outward: Vector3,
  skip = Number.NaN,
): void {
  const { ctx, palette, scale } = brush;
  const [start, end] = [project(lens, at(from)), project(lens, at(to))];
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  if (length < 40) return;
  const out = (value: number, reach: number): Spot => {
    const [px, py, pz] = at(value);
    return project(lens, [px + outward[0] * reach, py, pz + outward[2] * reach]);
  };
  const font = brush.sans(11);
  const ticks = axisTicks(from, to, Math.max(2, Math.min(8, length / (TICK_GAP * scale))));
  for (const value of ticks) {
    // At the corner where both edges meet one figure is enough.
    if (Math.abs(value - skip) < 0.02 * (to - from)) continue;
    const [foot, tip] = [out(value, 0), out(value, TICK)];
    ctx.beginPath();
    ctx.moveTo(foot.x, foot.y);
    ctx.lineTo(tip.x, tip.y);
    ctx.strokeStyle = palette.ink3;
    ctx.lineWidth = scale;
    ctx.stroke();
    const away = direction(foot, tip);
    const label = formatChosen(value);
    const half = brush.measure(label, font) / 2;
    const reach = 5 * scale + Math.abs(away.x) * half + Math.abs(away.y) * 6 * scale;
    brush.write(label, tip.x + away.x * reach - half, tip.y + away.y * reach, font, palette.ink2, palette.ground, 0);
  }
  const middle = (from + to) / 2;
  const [foot, tip] = [out(middle, 0), out(middle, TICK)];
  const away = direction(foot, tip);
  const letter = brush.serif(18, true);
  const half = brush.measure(name, letter) / 2;
  const reach = 34 * scale + Math.abs(away.x) * half;
  brush.write(name, tip.x + away.x * reach - half, tip.y + away.y * reach, letter, palette.ink, palette.ground, 0);
}

function direction(from: Spot, to: Spot): Spot {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}
