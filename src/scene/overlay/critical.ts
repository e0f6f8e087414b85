import type { CriticalPoint } from "../../objectives/objective.ts";
import { formatChosen } from "../../theme/numbers.ts";
import { type Ground, onGround, uOf, vOf } from "../geometry/ground.ts";
import { type Lens, project } from "../geometry/lens.ts";
import { isHidden } from "../geometry/rayHit.ts";
import type { Brush, Spot } from "./brush.ts";
import { type Box, boxAround, type Occupancy } from "./occupancy.ts";

/** A ball this near takes the place of the mark; the words move below. CSS pixels. */
const NEAR_BALL = 26;

/** Of words and figures, CSS pixels; and between them. */
const SIZE = 13.5;
const GAP = 3;
const HAN = /\p{Script=Han}/u;

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

interface Mark {
  readonly kind: CriticalPoint["kind"];
  readonly spot: Spot;
  /** A ball stands here instead. */
  readonly taken: boolean;
  readonly name: string;
  readonly figure: string;
  /** Where the words begin; undefined where there is no room for them. */
  readonly place: Spot | undefined;
}

/** Marks and words of the landscape's critical points, those that stand free. */
export class CriticalMarks {
  private marks: readonly Mark[] = [];
  private boxes: readonly Box[] = [];

  /** Chooses what is marked and where its words stand. */
  arrange(
    brush: Brush,
    ground: Ground,
    lens: Lens,
    points: readonly CriticalPoint[],
    words: CriticalWords,
    balls: readonly Spot[],
    occupied: Occupancy,
  ): void {
    const { scale } = brush;
    const italic = nameFont(brush, words.minimum);
    const upright = brush.serif(SIZE);
    const range = ground.map.top - ground.map.floor;
    const before = occupied.boxes.length;
    const found: { point: CriticalPoint; spot: Spot; taken: boolean }[] = [];
    for (const point of [...points].sort((a, b) => ORDER[a.kind] - ORDER[b.kind])) {
      const [u, v] = [uOf(ground, point.at[0]), vOf(ground, point.at[1])];
      if (!(u >= 0 && u <= 1 && v >= 0 && v <= 1)) continue;
      const foot = onGround(ground, u, v);
      if (isHidden(ground, foot, lens.eye)) continue;
      const spot = project(lens, foot);
      if (found.some((other) => Math.hypot(other.spot.x - spot.x, other.spot.y - spot.y) < CROWDED * scale)) continue;
      const taken = balls.some((ball) => Math.hypot(ball.x - spot.x, ball.y - spot.y) < NEAR_BALL * scale);
      // All marks before any words: no word stands on a mark.
      if (!taken) occupied.boxes.push(boxAround(spot.x, spot.y, 6 * scale, 6 * scale));
      found.push({ point, spot, taken });
    }
    const marks = found.map(({ point: { kind, value }, spot, taken }): Mark => {
      const figure = spotHeight(value, range);
      const name = words[kind];
      const width = brush.measure(name, italic) + GAP * scale + brush.measure(figure, upright);
      let place = taken ? { x: spot.x - width / 2, y: spot.y + 25 * scale } : freePlace(spot, width, scale, occupied);
      if (place !== undefined) {
        const box = boxAround(place.x + width / 2, place.y, width / 2, 8 * scale);
        if (taken && occupied.overlapOf(box) > 60) place = undefined;
        else occupied.boxes.push(box);
      }
      return { kind, spot, taken, name, figure, place };
    });
    this.marks = marks;
    this.boxes = occupied.boxes.slice(before);
    occupied.boxes.length = before;
  }

  /** Paints what was arranged, and reserves the boxes of its words. */
  paint(brush: Brush, occupied: Occupancy): void {
    const { palette, scale } = brush;
    for (const box of this.boxes) occupied.boxes.push(box);
    for (const { kind, spot, taken, name, figure, place } of this.marks) {
      if (!taken) paintMark(brush, kind, spot.x, spot.y);
      if (place === undefined) continue;
      const advance = brush.write(name, place.x, place.y, nameFont(brush, name), palette.ink);
      brush.write(figure, place.x + advance + GAP * scale, place.y, brush.serif(SIZE), palette.ink);
    }
  }
}

/** Chinese is never slanted. */
const nameFont = (brush: Brush, name: string): string => brush.serif(SIZE, !HAN.test(name));

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
function paintMark(brush: Brush, kind: CriticalPoint["kind"], x: number, y: number): void {
  const { palette, scale } = brush;
  const { ink } = palette;
  const r = 3.6 * scale;
  const w = 1.5 * scale;
  const c = 1.3 * scale;
  if (kind === "minimum" || kind === "cusp") {
    brush.segment(x - r, y, x + r, y, ink, w, c);
    brush.segment(x, y - r, x, y + r, ink, w, c);
    brush.segment(x - r, y, x + r, y, ink, w);
  } else if (kind === "saddle") {
    brush.segment(x - r, y - r, x + r, y + r, ink, w, c);
    brush.segment(x - r, y + r, x + r, y - r, ink, w, c);
    brush.segment(x - r, y - r, x + r, y + r, ink, w);
  } else if (kind === "maximum") brush.triangle(x, y, r, ink, w, c);
  else brush.ring(x, y, r, ink, w, palette.casing);
}
