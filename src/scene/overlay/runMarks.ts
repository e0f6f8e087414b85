import { type Language, translateKey } from "../../language/translate.ts";
import { recordedWay } from "../../store/recordedWay.ts";
import type { RunMark } from "../../theme/markers.ts";
import { type Ground, onGround, uOf, vOf } from "../geometry/ground.ts";
import { project } from "../geometry/lens.ts";
import { isHidden } from "../geometry/rayHit.ts";
import { positionAt, type Trail } from "../geometry/trail.ts";
import type { World } from "../world.ts";
import type { Spot } from "./brush.ts";
import type { Tag } from "./tags.ts";

/** Radius of a ball in world units; larger in lecture mode. */
const BALL = 0.15;
const LECTURE_BALL = 0.2;
/** Balls never shrink below this, CSS pixels. */
const LEAST_BALL = 6;
/** Three or more balls within this many pixels share a tag. */
const SHARED = 12;
/** Below this window width tags show shapes only. */
const PHONE = 720;

/** One run's ball on the window. */
export interface Ball extends Spot {
  readonly run: number;
  readonly mark: RunMark;
  readonly colour: string;
  readonly radius: number;
  readonly hidden: boolean;
}

/** Where a run left the map. */
export interface ExitRing extends Spot {
  readonly run: number;
  readonly colour: string;
  readonly step: number;
  readonly hidden: boolean;
}

/** Balls of visible runs that are on the map, in list order, the focused one last. */
export function ballsOf(world: World, ground: Ground, scale: number): readonly Ball[] {
  const state = world.store.getState();
  const { live } = world.store;
  const position = world.lineUniforms.uTime.value;
  const radius = state.lecture ? LECTURE_BALL : BALL;
  const dark = world.theme === "dark";
  const spot = { u: 0, v: 0, step: 0 };
  const balls: Ball[] = [];
  for (const [run, trajectory] of (live.race?.trajectories ?? []).entries()) {
    const mark = world.marks[run];
    if (mark === undefined || state.hiddenRuns.includes(run)) continue;
    if (!positionAt(trajectory, (step) => trajectory.indexAt(step), ground.domain, position, spot)) continue;
    if (!(spot.u >= 0 && spot.u <= 1 && spot.v >= 0 && spot.v <= 1)) continue;
    const point = onGround(ground, spot.u, spot.v, 0.04);
    const at = project(world.lens, point);
    const hidden = isHidden(ground, point, world.lens.eye);
    const colour = dark ? mark.dark : mark.light;
    const size = Math.max(LEAST_BALL, (radius * world.lens.focal) / at.depth);
    balls.push({ x: at.x, y: at.y, run, mark, colour, radius: Math.min(18 * scale, size), hidden });
  }
  return balls.sort((a, b) => Number(a.run === state.focus) - Number(b.run === state.focus));
}

/** Where runs that are off the map now have left it. */
export function exitsOf(world: World, ground: Ground, balls: readonly Ball[]): readonly ExitRing[] {
  const state = world.store.getState();
  const exits: ExitRing[] = [];
  for (const [run, trail] of world.trails.entries()) {
    const mark = world.marks[run];
    const exit = lastExit(trail, world.lineUniforms.uTime.value);
    if (mark === undefined || exit === undefined || state.hiddenRuns.includes(run)) continue;
    if (balls.some((ball) => ball.run === run)) continue;
    const point = onGround(ground, exit.u, exit.v, 0.02);
    const { x, y } = project(world.lens, point);
    const colour = world.theme === "dark" ? mark.dark : mark.light;
    exits.push({
      x,
      y,
      run,
      colour,
      step: Math.ceil(exit.step),
      hidden: isHidden(ground, point, world.lens.eye),
    });
  }
  return exits;
}

/** The crossing after which the path is outside at `time`. */
function lastExit({ exits }: Trail, time: number): { u: number; v: number; step: number } | undefined {
  for (let k = exits.length - 3; k >= 0; k -= 3)
    if (exits[k + 2] <= time) return { u: exits[k], v: exits[k + 1], step: exits[k + 2] };
  return undefined;
}

/** A run's name as its tag says it: "Adam", "Adam 2". */
function tagName(world: World, run: number, language: Language): string {
  const { optimizer } = world.store.getState().experiment.runs[run] ?? { optimizer: "" };
  const name = translateKey(language, `optimizer.${optimizer}.name`);
  const ordinal = world.marks[run]?.ordinal ?? 1;
  return ordinal > 1 ? `${name} ${ordinal}` : name;
}

/** The name of the path that came with the landscape, at its end; nothing where that is off the map or there is no room. */
export function recordedTag(world: World, ground: Ground, language: Language): readonly Tag[] {
  const way = recordedWay(world.store.getState().experiment);
  if (way === undefined || world.width < PHONE) return [];
  const [x, y] = way.points.subarray(-2);
  const [u, v] = [uOf(ground, x), vOf(ground, y)];
  if (!(u >= 0 && u <= 1 && v >= 0 && v <= 1)) return [];
  const spot = project(world.lens, onGround(ground, u, v, 0.02));
  return [
    { key: "recorded", spot, marks: [], text: way.name || translateKey(language, "scene.recorded"), strong: true },
  ];
}

/** Tags of balls, three or more near one another sharing one, and of runs that have left the map. */
export function tagsOf(
  world: World,
  balls: readonly Ball[],
  exits: readonly ExitRing[],
  language: Language,
): readonly Tag[] {
  const phone = world.width < PHONE;
  const tags: Tag[] = [];
  const rest = new Set(balls);
  for (const ball of balls) {
    if (!rest.has(ball)) continue;
    const near = [...rest].filter((other) => Math.hypot(other.x - ball.x, other.y - ball.y) < SHARED);
    const group = near.length >= 3 ? near : [ball];
    for (const member of group) rest.delete(member);
    const inOrder = [...group].sort((a, b) => a.run - b.run);
    tags.push({
      key: `ball-${inOrder[0].run}`,
      spot: ball,
      marks: inOrder.map(({ mark, colour }) => ({ shape: mark.shape, colour, hollow: mark.hollow })),
      text: group.length > 1 || phone ? "" : tagName(world, ball.run, language),
      strong: group.some(({ run }) => !world.isThinned(run)),
    });
  }
  for (const { run, x, y, colour, step } of exits) {
    const { shape, hollow } = world.marks[run];
    const left = translateKey(language, "scene.leftTheMap", { step });
    const text = phone ? "" : `${tagName(world, run, language)} ${left}`;
    tags.push({
      key: `exit-${run}`,
      spot: { x, y },
      marks: [{ shape, colour, hollow }],
      text,
      strong: !world.isThinned(run),
    });
  }
  return tags;
}
