import type { Language } from "../../language/translate.ts";
import { translateKey } from "../../language/translate.ts";
import type { TerrainFrame } from "../../terrain/frame.ts";
import type { RunMark } from "../../theme/markers.ts";
import { type Ground, onGround, uOf, vOf } from "../geometry/ground.ts";
import { type Projected, project } from "../geometry/lens.ts";
import { isHidden } from "../geometry/rayHit.ts";
import { type Exit, PIECE_SIZE, positionAt, type Trail } from "../geometry/trail.ts";
import { measured } from "../measured.ts";
import type { World } from "../world.ts";
import { paintAxes } from "./axes.ts";
import { Brush, type Spot } from "./brush.ts";
import { type CriticalWords, paintCritical } from "./critical.ts";
import { Figures } from "./figures.ts";
import { boxAround, Occupancy } from "./occupancy.ts";
import { paintProbe } from "./probe.ts";
import { type Tag, Tags } from "./tags.ts";

/** Radius of a ball in world units; larger in lecture mode. */
const BALL = 0.15;
const LECTURE_BALL = 0.2;
/** Labels are laid out again this often while things move. */
const LAYOUT_MS = 200;
/** Three or more balls within this many pixels share a tag. */
const SHARED = 12;
/** Below this window width tags show shapes only. */
const PHONE = 720;
/** On a stage narrower than this there is no room for axes, and only minima are lettered. */
const SMALL = 480;
/** Balls never shrink below this, CSS pixels. */
const LEAST_BALL = 6;
/** Samples of a trail that stand for it when labels dodge. */
const DODGE_SAMPLES = 300;

/** One run's ball on the window. */
interface Ball extends Spot {
  readonly run: number;
  readonly mark: RunMark;
  readonly colour: string;
  readonly radius: number;
  readonly hidden: boolean;
}

interface ExitRing extends Spot {
  readonly run: number;
  readonly colour: string;
  readonly step: number;
  readonly hidden: boolean;
}

/** Everything drawn over the terrain as crisp 2D: axes, words, balls, tags, rings, probe. */
export class Overlay {
  private readonly brush: Brush;
  private readonly figures = new Figures();
  private readonly tags = new Tags();
  private readonly occupied = new Occupancy();
  private lastLayout = Number.NEGATIVE_INFINITY;
  private lastLook = "";
  private readonly spot = { u: 0, v: 0, step: 0 };

  constructor(context: CanvasRenderingContext2D, world: World) {
    this.brush = new Brush(context, world.palette);
  }

  /** Letters have changed their widths. */
  facesArrived(): void {
    this.brush.forgetWidths();
  }

  /** Paints one frame; `moving` says that another follows, so that labels are not rearranged in every one of them. */
  paint(world: World, moving: boolean): void {
    const { brush } = this;
    const { ctx } = brush;
    const { ground, frame, width, height, pixelRatio } = world;
    const state = world.store.getState();
    brush.palette = world.palette;
    brush.scale = state.lecture ? Math.max(1, (1.65 * Math.min(width * 0.5625, height)) / 1080) : 1;
    ctx.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    ctx.clearRect(0, 0, width, height);
    if (ground === undefined || frame === undefined) return;
    measured("overlay", () => this.paintGround(world, ground, frame, moving));
  }

  private paintGround(world: World, ground: Ground, frame: TerrainFrame, moving: boolean): void {
    const { brush } = this;
    const { lens } = world;
    const { live } = world.store;
    const state = world.store.getState();
    const { language } = state;
    const small = world.view.stage.width < SMALL;
    if (!small) paintAxes(brush, ground, lens, axisNames(world));
    const newGround = this.figures.follow(frame);
    const balls = this.ballsOf(world, ground);
    const exits = this.exitsOf(world, ground, balls);
    const tags = tagsOf(world, balls, exits, language);
    const stage = world.view.stage;

    const now = performance.now();
    const relayout = newGround || !moving || now - this.lastLayout > LAYOUT_MS;
    if (relayout) {
      this.lastLayout = now;
      this.occupy(world, ground, balls);
      this.tags.arrange(brush, tags, stage, this.occupied);
      const look = JSON.stringify([lens.eye, lens.centreX, lens.centreY, lens.focal, frame.n, frame.map, frame.domain]);
      if ((newGround || !moving) && look !== this.lastLook) {
        this.lastLook = look;
        this.figures.choose(ground, lens, stage, this.occupied);
      }
    }
    const labels = this.occupied.boxes.length;
    if (state.markCriticalPoints && live.facts !== undefined)
      paintCritical(
        brush,
        ground,
        lens,
        small ? live.facts.criticalPoints.filter(({ kind }) => kind === "minimum") : live.facts.criticalPoints,
        criticalWords(language),
        balls,
        this.occupied,
      );
    this.figures.paint(brush, ground, lens, world.theme, this.occupied);
    this.occupied.boxes.length = labels;

    this.paintStarts(world, ground, language);
    if (live.probe !== undefined) paintProbe(brush, ground, lens, live.probe);
    for (const exit of exits)
      brush.ring(
        exit.x,
        exit.y,
        5 * brush.scale,
        exit.colour,
        2 * brush.scale,
        brush.palette.ground,
        exit.hidden ? [3, 3] : [],
      );
    for (const ball of balls) this.paintBall(world, ball);
    this.tags.paint(brush, tags);
  }

  /** Balls of visible runs that are on the map, in list order, the focused one last. */
  private ballsOf(world: World, ground: Ground): readonly Ball[] {
    const state = world.store.getState();
    const { live } = world.store;
    const position = world.lineUniforms.uTime.value;
    const radius = state.lecture ? LECTURE_BALL : BALL;
    const dark = world.theme === "dark";
    const balls: Ball[] = [];
    for (const [run, trajectory] of (live.race?.trajectories ?? []).entries()) {
      const mark = world.marks[run];
      if (mark === undefined || state.hiddenRuns.includes(run)) continue;
      const { spot } = this;
      if (!positionAt(trajectory, (step) => trajectory.indexAt(step), ground.domain, position, spot)) continue;
      if (!(spot.u >= 0 && spot.u <= 1 && spot.v >= 0 && spot.v <= 1)) continue;
      const point = onGround(ground, spot.u, spot.v, 0.04);
      const at: Projected = project(world.lens, point);
      const hidden = isHidden(ground, point, world.lens.eye);
      const colour = dark ? mark.dark : mark.light;
      const size = Math.max(LEAST_BALL, (radius * world.lens.focal) / at.depth);
      balls.push({ x: at.x, y: at.y, run, mark, colour, radius: Math.min(18 * this.brush.scale, size), hidden });
    }
    return balls.sort((a, b) => Number(a.run === state.focus) - Number(b.run === state.focus));
  }

  /** Where runs that are off the map now have left it. */
  private exitsOf(world: World, ground: Ground, balls: readonly Ball[]): readonly ExitRing[] {
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

  private paintBall(world: World, ball: Ball): void {
    const { brush } = this;
    brush.ctx.globalAlpha = (world.isThinned(ball.run) ? 0.5 : 1) * world.raceOpacity;
    if (ball.hidden) brush.ring(ball.x, ball.y, ball.radius, ball.colour, 1.6, undefined, [3, 3]);
    else brush.ball(ball.x, ball.y, ball.radius, ball.colour, ball.mark.hollow);
    brush.ctx.globalAlpha = 1;
  }

  private paintStarts(world: World, ground: Ground, language: Language): void {
    const { brush } = this;
    const { palette, scale } = brush;
    const { experiment } = world.store.getState();
    for (const [run, { start }] of experiment.runs.entries()) {
      const mark = world.marks[run];
      if (start === undefined || mark === undefined) continue;
      const at = spotOf(world, ground, start);
      brush.ring(at.x, at.y, 5 * scale, world.theme === "dark" ? mark.dark : mark.light, 2 * scale, palette.casing);
    }
    const start = startOf(world);
    if (start === undefined) return;
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

  /** Notes where trails and balls are, so that letters keep clear of them. */
  private occupy(world: World, ground: Ground, balls: readonly Ball[]): void {
    const { occupied } = this;
    occupied.clear(world.width, world.height);
    const { hiddenRuns } = world.store.getState();
    const time = world.lineUniforms.uTime.value;
    for (const [run, trail] of world.trails.entries())
      if (!hiddenRuns.includes(run)) occupyTrail(occupied, world, ground, trail, time);
    for (const { x, y, radius } of balls) occupied.boxes.push(boxAround(x, y, radius + 3, radius + 3));
    for (const { at, kind } of world.store.live.facts?.criticalPoints ?? []) {
      if (kind !== "minimum" || !world.store.getState().markCriticalPoints) continue;
      const spot = spotOf(world, ground, at);
      occupied.boxes.push(boxAround(spot.x, spot.y, 4, 4));
    }
    const start = startOf(world);
    if (start !== undefined) {
      const at = spotOf(world, ground, start);
      const { scale } = this.brush;
      occupied.boxes.push(boxAround(at.x, at.y, 9 * scale, 9 * scale));
      occupied.boxes.push(boxAround(at.x - 27 * scale, at.y - 11 * scale, 17 * scale, 8 * scale));
    }
  }
}

/** The crossing after which the path is outside at `time`. */
function lastExit({ exits }: Trail, time: number): Exit | undefined {
  for (let k = exits.length - 1; k >= 0; k--) if (exits[k].step <= time) return exits[k];
  return undefined;
}

const clamp = (value: number) => Math.min(1, Math.max(0, value));

/** The shared start, as placed or as the landscape suggests. */
export function startOf(world: World): readonly [number, number] | undefined {
  const start = world.store.getState().experiment.start ?? world.store.live.facts?.start;
  return start === undefined ? undefined : [start[0], start[1]];
}

/** Where a point of the landscape stands on the window; beyond the edge it floats at the height of the edge. */
function spotOf(world: World, ground: Ground, at: readonly number[]): Spot {
  const [u, v] = [uOf(ground, at[0]), vOf(ground, at[1])];
  return project(world.lens, onGround(ground, u, v, 0.02));
}

function occupyTrail(occupied: Occupancy, world: World, ground: Ground, trail: Trail, time: number): void {
  const { data, pieces } = trail;
  const stride = Math.max(1, Math.floor(pieces / DODGE_SAMPLES));
  let last: Spot | undefined;
  for (let piece = 0; piece < pieces; piece += stride) {
    const at = piece * PIECE_SIZE;
    if (data[at + 4] > time) break;
    const spot = project(world.lens, onGround(ground, data[at], data[at + 1]));
    occupied.mark(last ?? spot, spot);
    last = spot;
  }
}

function axisNames(world: World): readonly [string, string] {
  const { objective } = world.store.getState().experiment;
  return objective.type === "formula" ? objective.variables : ["x", "y"];
}

function criticalWords(language: Language): CriticalWords {
  const word = (kind: string) => translateKey(language, `scene.${kind}`);
  return {
    minimum: word("minimum"),
    saddle: word("saddle"),
    maximum: word("maximum"),
    degenerate: word("degenerate"),
    cusp: word("cusp"),
  };
}

/** A run's name as its tag says it: "Adam", "Adam 2". */
export function tagName(world: World, run: number, language: Language): string {
  const { optimizer } = world.store.getState().experiment.runs[run] ?? { optimizer: "" };
  const name = translateKey(language, `optimizer.${optimizer}.name`);
  const ordinal = world.marks[run]?.ordinal ?? 1;
  return ordinal > 1 ? `${name} ${ordinal}` : name;
}

/** Tags of balls, three or more near one another sharing one, and of runs that have left the map. */
function tagsOf(world: World, balls: readonly Ball[], exits: readonly ExitRing[], language: Language): readonly Tag[] {
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
