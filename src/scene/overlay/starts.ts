import { type Language, translateKey } from "../../language/translate.ts";
import { drawnStart, isStartUnused } from "../../store/drawnAxes.ts";
import { type Ground, onGround, uOf, vOf } from "../geometry/ground.ts";
import { project } from "../geometry/lens.ts";
import { isHidden } from "../geometry/rayHit.ts";
import type { World } from "../world.ts";
import type { Brush, Spot } from "./brush.ts";

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

/** Start rings: the shared one with its word, and the own starts of runs in their colours. */
export function paintStarts(brush: Brush, world: World, ground: Ground, language: Language): void {
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
  brush.write(word, at.x - brush.measure(word, font) - 11 * scale, at.y - 11 * scale, font, palette.ink);
}
