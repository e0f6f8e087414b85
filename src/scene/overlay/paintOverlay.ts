import { isLoaded, type Language, translateKey } from "../../language/translate.ts";
import { drawnAxes } from "../../store/drawnAxes.ts";
import { measured } from "../../store/measured.ts";
import type { TerrainFrame } from "../../terrain/frame.ts";
import { AXES_FROM } from "../geometry/fit.ts";
import type { Ground } from "../geometry/ground.ts";
import { type Lens, sameLens } from "../geometry/lens.ts";
import { createPlaced, settle } from "../geometry/placed.ts";
import { PIECE_SIZE, type Trail } from "../geometry/trail.ts";
import type { World } from "../world.ts";
import { Axes } from "./axes.ts";
import { Brush, DASHED, SOLID, type Spot } from "./brush.ts";
import { CriticalMarks, type CriticalWords } from "./critical.ts";
import { Figures } from "./figures.ts";
import { type Box, boxAround, Occupancy } from "./occupancy.ts";
import { paintProbe } from "./probe.ts";
import { RunMarks, type Spotted } from "./runMarks.ts";
import { paintStarts, placeStartWord, spotOf, startOf } from "./starts.ts";
import { Tags } from "./tags.ts";

/** Labels are laid out again this often while things move. */
const LAYOUT_MS = 200;
/** To ask where the page's corners are makes the browser lay it out: not with every movement of a slider. */
const CORNERS_MS = 1000;
/** On a stage lower than this only minima are lettered, as on a narrow one. CSS pixels. */
const LOW = 300;
/** Lecture mode writes its smallest figures, 11 px elsewhere, in 18 on a window 1080 px high. */
const LECTURE_LETTERS = 1.65;
/** Samples of a trail that stand for it when labels dodge. */
const DODGE_SAMPLES = 300;

/** What a choice of places depends on besides what moves, as it was when they were last chosen. */
class Look {
  private lens: Lens | undefined;
  private frame: TerrainFrame | undefined;

  /** True when lens or terrain are others than at the last call. */
  changes(lens: Lens, frame: TerrainFrame): boolean {
    const { lens: lensBefore, frame: frameBefore } = this;
    this.lens = lens;
    this.frame = frame;
    return frame !== frameBefore || lensBefore === undefined || !sameLens(lens, lensBefore);
  }
}

/** Everything drawn over the terrain as crisp 2D: axes, words, balls, tags, rings, probe. */
export class Overlay {
  /** Whether the runs are named beside their balls. */
  showTags = true;
  /** What the page has in the corners of the stage now: letters keep clear of it. */
  corners: (() => readonly Box[]) | undefined;
  private cornered: readonly Box[] = [];
  private corneredAt = Number.NEGATIVE_INFINITY;
  private readonly brush: Brush;
  private readonly figures = new Figures();
  private readonly tags = new Tags();
  private readonly occupied = new Occupancy();
  private lastLayout = Number.NEGATIVE_INFINITY;
  private readonly runs = new RunMarks();
  private readonly axes = new Axes();
  private readonly critical = new CriticalMarks();
  private readonly look = new Look();
  private readonly criticalLook = new Look();
  /** The word of the start, from the middle of its ring. */
  private startWord: Spot = { x: 0, y: 0 };
  private words: CriticalWords | undefined;
  private wordsLanguage: Language | undefined;

  constructor(context: CanvasRenderingContext2D, world: World) {
    this.brush = new Brush(context, world.palette);
  }

  /** Letters have changed their widths. */
  facesArrived(): void {
    this.brush.forgetWidths();
    this.cornersMoved();
  }

  /** What is in the corners has to be asked for again. */
  cornersMoved(): void {
    this.corneredAt = Number.NEGATIVE_INFINITY;
  }

  /** Paints one frame; `moving` says that another follows, so that labels are not rearranged in every one of them. */
  paint(world: World, moving: boolean): void {
    const { brush } = this;
    const { ctx } = brush;
    const { ground, frame, width, height, pixelRatio } = world;
    const state = world.store.getState();
    brush.palette = world.palette;
    brush.scale = state.lecture ? Math.max(1, LECTURE_LETTERS * world.lectureScale) : 1;
    ctx.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    ctx.clearRect(0, 0, width, height);
    if (ground === undefined || frame === undefined) return;
    measured("overlay", () => this.paintGround(world, ground, frame, moving));
  }

  private paintGround(world: World, ground: Ground, frame: TerrainFrame, moving: boolean): void {
    const { brush } = this;
    const { lens } = world;
    const { stage } = world.view;
    const { live } = world.store;
    const state = world.store.getState();
    // What is written is kept under its language: no English under the name of one that is still loading.
    const language = isLoaded(state.language) ? state.language : "en";
    const small = stage.width < AXES_FROM;
    if (!small) this.axes.paint(brush, ground, lens, drawnAxes(state.experiment, live.facts));
    const newGround = this.figures.follow(frame);
    this.runs.gather(world, ground, brush.scale, language);
    const { balls, exits } = this.runs;
    const recorded = world.recordedTag?.(ground);
    const tags = recorded === undefined ? this.runs.tags : [...this.runs.tags, recorded];
    const now = performance.now();
    const relayout = newGround || !moving || now - this.lastLayout > LAYOUT_MS;
    if (relayout) {
      this.lastLayout = now;
      if (this.corners !== undefined && (newGround || now - this.corneredAt > CORNERS_MS)) {
        this.cornered = this.corners();
        this.corneredAt = now;
      }
      this.occupy(world, ground, balls, language);
      if (this.showTags) this.tags.arrange(brush, tags, stage, this.occupied);
      if ((newGround || !moving) && this.look.changes(lens, frame)) {
        this.figures.choose(ground, lens, stage, this.occupied);
      }
    }
    const labels = this.occupied.boxes.length;
    if (state.markCriticalPoints && live.facts !== undefined) {
      const looksElse = this.criticalLook.changes(lens, frame);
      if (relayout || looksElse) {
        const { criticalPoints } = live.facts;
        const points = isCramped(stage) ? criticalPoints.filter(({ kind }) => kind === "minimum") : criticalPoints;
        this.critical.arrange(brush, ground, lens, points, this.criticalWords(language), balls, this.occupied);
      }
      this.critical.paint(brush, this.occupied);
    }
    this.figures.paint(brush, ground, lens, world.theme, this.occupied);
    this.occupied.boxes.length = labels;

    paintStarts(brush, world, ground, language, this.startWord);
    if (live.probe !== undefined) paintProbe(brush, ground, lens, live.probe);
    for (const exit of exits)
      brush.ring(
        exit.x,
        exit.y,
        5 * brush.scale,
        exit.look.colour,
        2 * brush.scale,
        brush.palette.ground,
        exit.hidden ? DASHED : SOLID,
      );
    for (const ball of balls) this.paintBall(world, ball);
    if (this.showTags) this.tags.paint(brush, tags);
  }

  private criticalWords(language: Language): CriticalWords {
    if (this.words === undefined || this.wordsLanguage !== language) this.words = criticalWords(language);
    this.wordsLanguage = language;
    return this.words;
  }

  private paintBall(world: World, ball: Spotted): void {
    const { brush } = this;
    brush.ctx.globalAlpha = (world.isThinned(ball.run) ? 0.5 : 1) * world.raceOpacity;
    if (ball.hidden) brush.ring(ball.x, ball.y, ball.radius, ball.look.colour, 1.6, undefined, DASHED);
    else brush.ball(ball.x, ball.y, ball.radius, ball.look.colour, ball.look.hollow);
    brush.ctx.globalAlpha = 1;
  }

  /** Where critical points may be marked. */
  private markBoxes(world: World, ground: Ground): readonly Box[] {
    const cramped = isCramped(world.view.stage);
    if (!world.store.getState().markCriticalPoints) return [];
    const half = 6 * this.brush.scale;
    return (world.store.live.facts?.criticalPoints ?? [])
      .filter(({ kind }) => !cramped || kind === "minimum")
      .map(({ at }) => spotOf(world, ground, at))
      .map(({ x, y }) => boxAround(x, y, half, half));
  }

  /** Notes where trails and balls are, so that letters keep clear of them. */
  private occupy(world: World, ground: Ground, balls: readonly Spotted[], language: Language): void {
    const { occupied } = this;
    occupied.clear(world.width, world.height);
    const { hiddenRuns } = world.store.getState();
    const time = world.lineUniforms.uTime.value;
    for (let run = 0; run < world.trails.length; run++)
      if (!hiddenRuns.includes(run)) occupyTrail(occupied, world, ground, world.trails[run], time);
    for (const box of this.cornered) occupied.boxes.push(box);
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
      const { box, offset } = placeStartWord(this.brush, language, at, this.markBoxes(world, ground));
      this.startWord = offset;
      occupied.boxes.push(box);
    }
  }
}

const isCramped = ({ width, height }: { readonly width: number; readonly height: number }): boolean =>
  width < AXES_FROM || height < LOW;

/** The two samples between which a trail is being followed. */
const samples = [createPlaced(), createPlaced()];

function occupyTrail(occupied: Occupancy, world: World, ground: Ground, trail: Trail, time: number): void {
  const { data, pieces } = trail;
  const { lens } = world;
  const stride = Math.max(1, Math.floor(pieces / DODGE_SAMPLES));
  let last = samples[0];
  let spot = samples[1];
  for (let piece = 0; piece < pieces; piece += stride) {
    const at = piece * PIECE_SIZE;
    if (data[at + 4] > time) break;
    spot.u = data[at];
    spot.v = data[at + 1];
    spot.lift = 0;
    settle(ground, lens, spot);
    occupied.mark(piece === 0 ? spot : last, spot);
    const free = last;
    last = spot;
    spot = free;
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
