import type { MarkerShape } from "../../theme/markers.ts";
import type { Rect } from "../geometry/lens.ts";
import type { Brush, Spot } from "./brush.ts";
import type { Box, Occupancy } from "./occupancy.ts";

/** One tag: the runs it stands for, what it says, and the spot it points at. */
export interface Tag {
  readonly key: string;
  readonly spot: Spot;
  readonly marks: readonly { readonly shape: MarkerShape; readonly colour: string; readonly hollow: boolean }[];
  readonly text: string;
  readonly strong: boolean;
}

interface Placing {
  /** Middle of the tag relative to its spot. */
  readonly dx: number;
  readonly dy: number;
}

/** Candidate places around a ball, nearer and upper ones first. */
const PLACES: readonly Placing[] = [46, 72, 104].flatMap((reach) =>
  [-55, -125, -20, -160, 20, 160, -90, 60, 120, 90].map((degrees) => ({
    dx: reach * 1.35 * Math.cos((degrees * Math.PI) / 180),
    dy: reach * Math.sin((degrees * Math.PI) / 180),
  })),
);

/** Tags that keep their place while it serves, so that they do not jump about while balls roll. */
export class Tags {
  private readonly places = new Map<string, Placing>();

  /** Finds places; `obstacles` are boxes no tag should cover (balls, rings). */
  arrange(brush: Brush, tags: readonly Tag[], stage: Rect, occupied: Occupancy): void {
    for (const tag of tags) {
      const current = this.places.get(tag.key);
      let best = current;
      let least = current === undefined ? Number.POSITIVE_INFINITY : cost(brush, tag, current, stage, occupied) - 25;
      for (let rank = 0; rank < PLACES.length; rank++) {
        const place = PLACES[rank];
        const price = cost(brush, tag, place, stage, occupied) + rank * 1.6;
        if (price < least) {
          least = price;
          best = place;
        }
      }
      if (best === undefined) continue;
      this.places.set(tag.key, best);
      occupied.boxes.push({ ...boxOf(brush, tag, best) });
    }
  }

  paint(brush: Brush, tags: readonly Tag[]): void {
    for (const tag of tags) {
      const place = this.places.get(tag.key);
      if (place !== undefined) paintTag(brush, tag, place);
    }
  }
}

const HEIGHT = 22;
/** In lecture mode tags are written a little larger than the rest: 22 px where figures have 18. */
const sizeOf = (brush: Brush) => (brush.scale > 1 ? 13.4 : 12);
const PADDING = 7;

function widthOf(brush: Brush, tag: Tag): number {
  const { scale } = brush;
  const text = tag.text === "" ? 0 : brush.measure(tag.text, brush.sans(sizeOf(brush), 500)) + 4 * scale;
  return text + tag.marks.length * 14 * scale + 2 * PADDING * scale + 3 * scale;
}

const tried = { left: 0.5, top: 0.5, right: 0.5, bottom: 0.5 };

/** The tag's box at a place; the next call fills it again. */
function boxOf(brush: Brush, tag: Tag, { dx, dy }: Placing): Box {
  const half = widthOf(brush, tag) / 2;
  // The place is where the leader arrives: the tag extends away from its ball.
  const x = tag.spot.x + dx * brush.scale + Math.sign(dx || 1) * half;
  const y = tag.spot.y + dy * brush.scale;
  const halfHeight = (HEIGHT * brush.scale) / 2;
  tried.left = x - half;
  tried.right = x + half;
  tried.top = y - halfHeight;
  tried.bottom = y + halfHeight;
  return tried;
}

function cost(brush: Brush, tag: Tag, place: Placing, stage: Rect, occupied: Occupancy): number {
  const box = boxOf(brush, tag, place);
  const outside =
    Math.max(0, stage.left + 4 - box.left) +
    Math.max(0, box.right - (stage.left + stage.width - 4)) +
    Math.max(0, stage.top + 4 - box.top) +
    Math.max(0, box.bottom - (stage.top + stage.height - 4));
  return outside * 30 + occupied.overlapOf(box) * 0.5 + occupied.trailsIn(box) * 9;
}

/** The line from a tag to its spot. */
const leader = [
  { x: 0.5, y: 0.5 },
  { x: 0.5, y: 0.5 },
];

function paintTag(brush: Brush, tag: Tag, place: Placing): void {
  const { ctx, palette, scale } = brush;
  const box = boxOf(brush, tag, place);
  const onRight = place.dx >= 0;
  const barX = onRight ? box.left : box.right - 3 * scale;
  ctx.globalAlpha = tag.strong ? 1 : 0.35;
  leader[0].x = onRight ? box.left + 1 : box.right - 1;
  leader[0].y = (box.top + box.bottom) / 2;
  leader[1].x = tag.spot.x;
  leader[1].y = tag.spot.y;
  brush.line(leader, palette.ink, 1.2 * scale, 1 * scale);
  ctx.beginPath();
  ctx.roundRect(box.left, box.top, box.right - box.left, box.bottom - box.top, 2);
  ctx.fillStyle = palette.ground;
  ctx.fill();
  ctx.fillStyle = tag.marks[0]?.colour ?? palette.ink;
  ctx.fillRect(barX, box.top, 3 * scale, box.bottom - box.top);
  const middle = (box.top + box.bottom) / 2;
  let x = box.left + PADDING * scale + (onRight ? 3 * scale : 0);
  for (const { shape, colour, hollow } of tag.marks) {
    brush.marker(shape, x + 5 * scale, middle, 5 * scale, colour, hollow);
    x += 14 * scale;
  }
  if (tag.text !== "")
    brush.write(tag.text, x + 2 * scale, middle + 0.5, brush.sans(sizeOf(brush), 500), palette.ink, palette.ground, 0);
  ctx.globalAlpha = 1;
}
