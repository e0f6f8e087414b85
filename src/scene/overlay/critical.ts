import type { CriticalPoint } from "../../objectives/objective.ts";
import { formatChosen } from "../../theme/numbers.ts";
import { type Ground, onGround, uOf, vOf } from "../geometry/ground.ts";
import { type Lens, project } from "../geometry/lens.ts";
import { isHidden } from "../geometry/rayHit.ts";
import type { Brush, Spot } from "./brush.ts";
import { type Box, boxAround, type Occupancy } from "./occupancy.ts";

/** A ball this near takes the place of the mark; the words move below. CSS pixels. */
const NEAR_BALL = 26;

/** Marks nearer than this to an earlier one are left out, CSS pixels. */
const CROWDED = 13;
/** Where there is little room the kinds speak in this order. */
const ORDER: Readonly<Record<CriticalPoint["kind"], number>> = {
  minimum: 0,
  cusp: 0,
  saddle: 1,
  degenerate: 2,
  maximum: 3,
};

/** Names of the kinds in the reader's language. */
export type CriticalWords = Readonly<Record<CriticalPoint["kind"], string>>;

/** A value as a surveyor writes it: one decimal from ten up, three figures below, 0 for rounding noise. */
export function spotHeight(value: number, range: number): string {
  if (Math.abs(value) < 1e-9 * range) return "0"; // 1e-9: minima are known to about half the digits of a double
  return formatChosen(Math.abs(value) >= 10 ? Number(value.toFixed(1)) : Number(value.toPrecision(3)));
}

/** Marks and words of the landscape's critical points, those that stand free. Reserves the boxes of its words. */
export function paintCritical(
  brush: Brush,
  ground: Ground,
  lens: Lens,
  points: readonly CriticalPoint[],
  words: CriticalWords,
  balls: readonly Spot[],
  occupied: Occupancy,
): void {
  const { palette, scale } = brush;
  // Chinese is never slanted.
  const italic = brush.serif(13.5, !/\p{Script=Han}/u.test(words.minimum));
  const upright = brush.serif(13.5);
  const range = ground.map.top - ground.map.floor;
  const marks: Spot[] = [];
  for (const { at, kind, value } of [...points].sort((a, b) => ORDER[a.kind] - ORDER[b.kind])) {
    const [u, v] = [uOf(ground, at[0]), vOf(ground, at[1])];
    if (!(u >= 0 && u <= 1 && v >= 0 && v <= 1)) continue;
    const point = onGround(ground, u, v);
    if (isHidden(ground, point, lens.eye)) continue;
    const spot = project(lens, point);
    if (marks.some((mark) => Math.hypot(mark.x - spot.x, mark.y - spot.y) < CROWDED * scale)) continue;
    marks.push(spot);
    const taken = balls.some((ball) => Math.hypot(ball.x - spot.x, ball.y - spot.y) < NEAR_BALL * scale);
    const figure = spotHeight(value, range);
    const name = words[kind];
    const gap = 3 * scale;
    const width = brush.measure(name, italic) + gap + brush.measure(figure, upright);
    if (!taken) {
      paintMark(brush, kind, spot);
      occupied.boxes.push(boxAround(spot.x, spot.y, 6 * scale, 6 * scale));
    }
    const place = taken ? { x: spot.x - width / 2, y: spot.y + 25 * scale } : freePlace(spot, width, scale, occupied);
    if (place === undefined) continue;
    const box: Box = boxAround(place.x + width / 2, place.y, width / 2, 8 * scale);
    if (taken && occupied.overlapOf(box) > 60) continue;
    occupied.boxes.push(box);
    const advance = brush.write(name, place.x, place.y, italic, palette.ink);
    brush.write(figure, place.x + advance + gap, place.y, upright, palette.ink);
  }
}

/** Right of the mark if that is free, else left, else below; undefined leaves the words out. */
function freePlace(spot: Spot, width: number, scale: number, occupied: Occupancy): Spot | undefined {
  const places: readonly Spot[] = [
    { x: spot.x + 10 * scale, y: spot.y },
    { x: spot.x - 10 * scale - width, y: spot.y },
    { x: spot.x - width / 2, y: spot.y + 18 * scale },
  ];
  const price = ({ x, y }: Spot) => {
    const box = boxAround(x + width / 2, y, width / 2, 8 * scale);
    return occupied.overlapOf(box) + 20 * occupied.trailsIn(box);
  };
  const best = [...places].sort((a, b) => price(a) - price(b))[0];
  const box = boxAround(best.x + width / 2, best.y, width / 2, 8 * scale);
  return occupied.overlapOf(box) > 12 * scale ? undefined : price(places[0]) <= price(best) ? places[0] : best;
}

/** Minimum +, saddle ×, maximum a small triangle, others a small ring. */
function paintMark(brush: Brush, kind: CriticalPoint["kind"], { x, y }: Spot): void {
  const { palette, scale } = brush;
  const r = 3.6 * scale;
  const stroke = (spots: readonly Spot[]) => brush.line(spots, palette.ink, 1.5 * scale, 1.3 * scale);
  if (kind === "minimum" || kind === "cusp") {
    stroke([
      { x: x - r, y },
      { x: x + r, y },
    ]);
    brush.line(
      [
        { x, y: y - r },
        { x, y: y + r },
      ],
      palette.ink,
      1.5 * scale,
      1.3 * scale,
    );
    brush.line(
      [
        { x: x - r, y },
        { x: x + r, y },
      ],
      palette.ink,
      1.5 * scale,
      0,
    );
  } else if (kind === "saddle") {
    stroke([
      { x: x - r, y: y - r },
      { x: x + r, y: y + r },
    ]);
    stroke([
      { x: x - r, y: y + r },
      { x: x + r, y: y - r },
    ]);
    brush.line(
      [
        { x: x - r, y: y - r },
        { x: x + r, y: y + r },
      ],
      palette.ink,
      1.5 * scale,
      0,
    );
  } else if (kind === "maximum") {
    stroke([
      { x: x - r, y: y + r * 0.8 },
      { x, y: y - r },
      { x: x + r, y: y + r * 0.8 },
      { x: x - r, y: y + r * 0.8 },
    ]);
  } else brush.ring(x, y, r, palette.ink, 1.5 * scale, palette.casing);
}
