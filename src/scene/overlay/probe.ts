import type { ProbeReport } from "../../engine/protocol.ts";
import { type Ground, onGround, uOf, vOf } from "../geometry/ground.ts";
import { type Lens, project } from "../geometry/lens.ts";
import { isHidden } from "../geometry/rayHit.ts";
import type { Brush, Spot } from "./brush.ts";

/** Share of the longer side. */
const ARROW = 0.11;
const CROSS_CAP = 0.16;
const CROSS_LEAST = 0.02;
/** The cross reaches to where the quadratic along its axis has changed the loss by this share of the drawn range. */
const CROSS_RISE = 0.02;
/** Points of a draped line. */
const DRAPE = 14;

/** A step in the plane as a step in u and v of `share` of the longer side, in the plan's own scale. */
export function planStep(ground: Ground, dx: number, dy: number, share: number): readonly [du: number, dv: number] {
  const { domain, planX, planZ } = ground;
  const worldX = (dx / (domain[0][1] - domain[0][0])) * planX;
  const worldZ = (dy / (domain[1][1] - domain[1][0])) * planZ;
  const length = Math.hypot(worldX, worldZ) || 1;
  const scale = (share * Math.max(planX, planZ)) / length;
  return [(worldX * scale) / planX, (worldZ * scale) / planZ];
}

/** Half lengths of the Hessian cross as shares of the longer side: ∝ √(1/|λ|), capped. */
export function crossHalf(ground: Ground, lambda: number): number {
  const { map, domain } = ground;
  const side = Math.max(domain[0][1] - domain[0][0], domain[1][1] - domain[1][0]);
  const half = Math.sqrt((2 * CROSS_RISE * (map.top - map.floor)) / Math.abs(lambda)) / side;
  return Math.min(CROSS_CAP, Math.max(CROSS_LEAST, half));
}

/** Ring, downhill arrow and Hessian cross, draped on the ground. */
export function paintProbe(brush: Brush, ground: Ground, lens: Lens, report: ProbeReport): void {
  const { palette, scale } = brush;
  const u = uOf(ground, report.at[0]);
  const v = vOf(ground, report.at[1]);
  if (!(u >= 0 && u <= 1 && v >= 0 && v <= 1)) return;
  for (const k of [0, 1] as const) {
    const lambda = report.eigenvalues[k];
    const [dx, dy] = report.eigenvectors[k];
    const [du, dv] = planStep(ground, dx, dy, crossHalf(ground, lambda));
    const spots = draped(ground, lens, u - du, v - dv, u + du, v + dv);
    brush.line(spots, palette.ink, 2 * scale, 1.1 * scale, lambda < 0 ? [5 * scale, 5 * scale] : []);
  }
  const [gx, gy] = report.gradient;
  if (gx !== 0 || gy !== 0) {
    const [du, dv] = planStep(ground, -gx, -gy, ARROW);
    const spots = draped(ground, lens, u, v, u + du, v + dv);
    brush.line(spots, palette.ink, 2 * scale, 1.1 * scale);
    paintHead(brush, spots);
  }
  const at = project(lens, onGround(ground, u, v));
  brush.ring(at.x, at.y, 4.5 * scale, palette.casing, 4 * scale);
  brush.ring(at.x, at.y, 4.5 * scale, palette.ink, 1.6 * scale, palette.ground);
}

/** Head of an arrow along the last stretch of its shaft. */
function paintHead(brush: Brush, spots: readonly (Spot | undefined)[]): void {
  const shown = spots.filter((spot) => spot !== undefined);
  const [tail, tip] = [shown[shown.length - 4], shown[shown.length - 1]];
  if (tail === undefined || tip === undefined || spots[spots.length - 1] === undefined) return;
  const angle = Math.atan2(tip.y - tail.y, tip.x - tail.x);
  const size = 11 * brush.scale;
  const wing = (turn: number): Spot => ({
    x: tip.x - size * Math.cos(angle + turn),
    y: tip.y - size * Math.sin(angle + turn),
  });
  const { ctx, palette } = brush;
  ctx.beginPath();
  for (const [k, spot] of [wing(0.42), tip, wing(-0.42)].entries())
    if (k === 0) ctx.moveTo(spot.x, spot.y);
    else ctx.lineTo(spot.x, spot.y);
  ctx.closePath();
  ctx.fillStyle = palette.ink;
  ctx.strokeStyle = palette.casing;
  ctx.lineWidth = 1.4 * brush.scale;
  ctx.stroke();
  ctx.fill();
}

/** A straight line in plan, draped; parts behind ground or off the map are left out. */
function draped(ground: Ground, lens: Lens, u0: number, v0: number, u1: number, v1: number): (Spot | undefined)[] {
  return Array.from({ length: DRAPE }, (_, k) => {
    const t = k / (DRAPE - 1);
    const [u, v] = [u0 + (u1 - u0) * t, v0 + (v1 - v0) * t];
    if (!(u >= 0 && u <= 1 && v >= 0 && v <= 1)) return undefined;
    const point = onGround(ground, u, v, 0.02);
    return isHidden(ground, point, lens.eye) ? undefined : project(lens, point);
  });
}
