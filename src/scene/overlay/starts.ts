import { type Language, translateKey } from "../../language/translate.ts";
import { drawnStart, isStartUnused } from "../../store/drawnAxes.ts";
import { type Ground, onGround, uOf, vOf } from "../geometry/ground.ts";
import { project } from "../geometry/lens.ts";
import { isHidden } from "../geometry/rayHit.ts";
import type { World } from "../world.ts";
import type { Brush, Spot } from "./brush.ts";
import { type Box, boxAround, overlap } from "./occupancy.ts";

const clamp = (value: number) => Math.min(1, Math.max(0, value));

/** The shared start, as placed or as the landscape suggests. */
export function startOf(world: World): readonly [number, number] | undefined {
  const { live } = world.store;
  const start = live.placing ?? drawnStart(world.store.getState().experiment, live.facts);
  return start === undefined ? undefined : [start[0], start[1]];
}

/** Where a point of the landscape stands on the window; beyond the edge it floats at the height of the edge. */
export function spotOf(world: World, ground: Ground, at: readonly number[]): Spot {
  const [u, v] = [uOf(ground, at[0]), vOf(ground, at[1])];
  return project(world.lens, onGround(ground, u, v, 0.02));
}

/** Where the word may stand about the ring, the first that covers nothing: left or right of it, above or below. */
const CORNERS: readonly (readonly [side: number, rise: number])[] = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
];

/** The box of the start's word at one corner of its ring, CSS pixels. */
function wordBox(brush: Brush, word: string, at: Spot, [side, rise]: readonly [number, number]): Box {
  const { scale } = brush;
  const half = brush.measure(word, brush.sans(12, 500)) / 2;
  return boxAround(at.x + side * (half + 11 * scale), at.y + rise * 11 * scale, half, 8 * scale);
}

/** The corner of the ring where the word covers none of the marks: its box, and its place from the ring's middle. */
export function placeStartWord(
  brush: Brush,
  language: Language,
  at: Spot,
  marks: readonly Box[],
): { readonly box: Box; readonly offset: Spot } {
  const word = translateKey(language, "scene.start");
  const boxes = CORNERS.map((corner) => wordBox(brush, word, at, corner));
  const box = boxes.find((box) => marks.every((mark) => overlap(mark, box) === 0)) ?? boxes[0];
  return { box, offset: { x: box.left - at.x, y: (box.top + box.bottom) / 2 - at.y } };
}

/** Start rings: the shared one with its word, `offset` from its middle, and the own starts of runs in their colours. */
export function paintStarts(brush: Brush, world: World, ground: Ground, language: Language, offset: Spot): void {
  const { palette, scale } = brush;
  const { live } = world.store;
  const { experiment } = world.store.getState();
  for (const [run, { start }] of experiment.runs.entries()) {
    const mark = world.marks[run];
    // A network's own starts are no points of the plane that is drawn.
    if (start?.length !== 2 || experiment.objective.type === "network" || mark === undefined) continue;
    const at = spotOf(world, ground, start);
    brush.ring(at.x, at.y, 5 * scale, world.theme === "dark" ? mark.dark : mark.light, 2 * scale, palette.casing);
  }
  const start = startOf(world);
  if (start === undefined || (live.placing === undefined && isStartUnused(experiment))) return;
  const at = spotOf(world, ground, start);
  const hidden = isHidden(
    ground,
    onGround(ground, clamp(uOf(ground, start[0])), clamp(vOf(ground, start[1]))),
    world.lens.eye,
  );
  brush.ring(at.x, at.y, 6 * scale, palette.casing, 5 * scale);
  brush.ring(at.x, at.y, 6 * scale, palette.ink, 2 * scale, palette.ground, hidden ? [3, 3] : []);
  const word = translateKey(language, "scene.start");
  const font = brush.sans(12, 500);
  brush.write(word, at.x + offset.x, at.y + offset.y, font, palette.ink);
}
