import type { Language } from "../../language/translate.ts";
import { translateKey } from "../../language/translate.ts";
import { drawnAxes } from "../../store/drawnAxes.ts";
import { measured } from "../../store/measured.ts";
import type { TerrainFrame } from "../../terrain/frame.ts";
import { type Ground, onGround } from "../geometry/ground.ts";
import { project } from "../geometry/lens.ts";
import { PIECE_SIZE, type Trail } from "../geometry/trail.ts";
import type { World } from "../world.ts";
import { paintAxes } from "./axes.ts";
import { Brush, type Spot } from "./brush.ts";
import { type CriticalWords, paintCritical } from "./critical.ts";
import { Figures } from "./figures.ts";
import { boxAround, Occupancy } from "./occupancy.ts";
import { paintProbe } from "./probe.ts";
import { type Ball, ballsOf, exitsOf, tagsOf } from "./runMarks.ts";
import { paintStarts, spotOf, startOf } from "./starts.ts";
import { Tags } from "./tags.ts";

/** Labels are laid out again this often while things move. */
const LAYOUT_MS = 200;
/** On a stage narrower than this there is no room for axes, and only minima are lettered. */
const SMALL = 480;
/** Samples of a trail that stand for it when labels dodge. */
const DODGE_SAMPLES = 300;

/** Everything drawn over the terrain as crisp 2D: axes, words, balls, tags, rings, probe. */
export class Overlay {
  /** Whether the runs are named beside their balls. */
  showTags = true;
  private readonly brush: Brush;
  private readonly figures = new Figures();
  private readonly tags = new Tags();
  private readonly occupied = new Occupancy();
  private lastLayout = Number.NEGATIVE_INFINITY;
  private lastLook = "";

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
    if (!small) paintAxes(brush, ground, lens, drawnAxes(state.experiment, live.facts));
    const newGround = this.figures.follow(frame);
    const balls = ballsOf(world, ground, brush.scale);
    const exits = exitsOf(world, ground, balls);
    const tags = tagsOf(world, balls, exits, language);
    const stage = world.view.stage;

    const now = performance.now();
    const relayout = newGround || !moving || now - this.lastLayout > LAYOUT_MS;
    if (relayout) {
      this.lastLayout = now;
      this.occupy(world, ground, balls);
      if (this.showTags) this.tags.arrange(brush, tags, stage, this.occupied);
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

    paintStarts(brush, world, ground, language);
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
    if (this.showTags) this.tags.paint(brush, tags);
  }

  private paintBall(world: World, ball: Ball): void {
    const { brush } = this;
    brush.ctx.globalAlpha = (world.isThinned(ball.run) ? 0.5 : 1) * world.raceOpacity;
    if (ball.hidden) brush.ring(ball.x, ball.y, ball.radius, ball.colour, 1.6, undefined, [3, 3]);
    else brush.ball(ball.x, ball.y, ball.radius, ball.colour, ball.mark.hollow);
    brush.ctx.globalAlpha = 1;
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
