import type { ViewSpec } from "../experiment/experiment.ts";
import { boundsOf, centring, fitDistance, outlinePoints, roomOn } from "./geometry/fit.ts";
import { BASE_Y, type Ground } from "./geometry/ground.ts";
import { type Lens, lensOf, type Rect } from "./geometry/lens.ts";
import type { Vector3 } from "./geometry/vector3.ts";

/** What a link keeps of the view: angles in degrees, zoom against the distance that shows the whole block, target in plan units. */
export interface Attitude {
  readonly azimuth: number;
  readonly elevation: number;
  readonly zoom: number;
  readonly target: readonly [x: number, z: number];
}

export const HOME: Attitude = { azimuth: -20, elevation: 47, zoom: 1, target: [0, 0] };
/** From straight above, north up. */
export const PLAN: Attitude = { ...HOME, azimuth: 0, elevation: 90 };

const LOWEST = 15;
/** From here the view eases to a true plan. */
export const NEARLY_PLAN = 85;
const NEAREST = 14;
const FARTHEST = 0.4;
/** How far from the middle the target may stand, in plan units. */
const REACH = 6;
/** Time constant of the approach to a goal: a 600 ms move is over to 2 %. */
const EASE_MS = 150;
/** While a finger or mouse leads, the view follows closely. */
const FOLLOW_MS = 40;

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** The viewer: where they stand, where they are going, and the lens that results. Pure but for its own fields. */
export class View {
  private now: Attitude = HOME;
  private goal: Attitude = HOME;
  private easeMs = EASE_MS;
  private points: readonly Vector3[] = [[0, 0, 0]];
  private middleY = 1;
  private lensNow: Lens | undefined;
  stage: Rect = { left: 0, top: 0, width: 800, height: 600 };
  /** True when a part of the block falls outside the stage, because the viewer has come near. */
  overflows = false;

  /** Measures the block again: after new ground, new relief or a resized stage. */
  fit(ground: Ground | undefined, stage: Rect): void {
    this.stage = stage;
    this.lensNow = undefined;
    if (ground === undefined) return;
    this.points = outlinePoints(ground);
    this.middleY = (BASE_Y + ground.relief) / 2;
  }

  get attitude(): Attitude {
    return this.goal;
  }

  get azimuth(): number {
    return this.now.azimuth;
  }

  /**
   * The lens of this moment. At zoom 1 the block just fits the stage from wherever it is seen, its outline in the middle;
   * zoom and target move away from there.
   */
  get lens(): Lens {
    if (this.lensNow !== undefined) return this.lensNow;
    const { points, stage, now } = this;
    const { azimuth, elevation, target } = now;
    const middle = { azimuth, elevation, target: [0, this.middleY, 0] as const };
    const room = roomOn(stage, elevation);
    const distance = fitDistance(points, middle, room);
    const [shiftX, shiftY] = centring(points, { ...middle, distance }, room);
    const pose = {
      azimuth,
      elevation,
      target: [target[0], this.middleY, target[1]] as const,
      distance: distance / now.zoom,
    };
    this.lensNow = lensOf(pose, room, shiftX, shiftY);
    const box = boundsOf(this.lensNow, points);
    this.overflows =
      box.left < stage.left - 1 ||
      box.top < stage.top - 1 ||
      box.left + box.width > stage.left + stage.width + 1 ||
      box.top + box.height > stage.top + stage.height + 1;
    return this.lensNow;
  }

  /** Sets out for an attitude; arrives at once with `jump`. */
  go(goal: Partial<Attitude>, { jump = false, following = false } = {}): void {
    const next = { ...this.goal, ...goal };
    const elevation = next.elevation >= NEARLY_PLAN ? 90 : Math.max(LOWEST, next.elevation);
    const target = [clamp(next.target[0], -REACH, REACH), clamp(next.target[1], -REACH, REACH)] as const;
    this.goal = { azimuth: next.azimuth, elevation, zoom: clamp(next.zoom, FARTHEST, NEAREST), target };
    this.easeMs = following ? FOLLOW_MS : EASE_MS;
    if (jump) {
      this.now = this.goal;
      this.lensNow = undefined;
    }
  }

  /** Moves toward the goal; true while there is way to go. */
  tick(elapsedMs: number, jump: boolean): boolean {
    const { now, goal } = this;
    if (now === goal) return false;
    const part = jump ? 1 : 1 - Math.exp(-elapsedMs / this.easeMs);
    const toward = (from: number, to: number) => from + (to - from) * part;
    // The short way round.
    const turn = ((((goal.azimuth - now.azimuth) % 360) + 540) % 360) - 180;
    this.now = {
      azimuth: goal.azimuth - turn * (1 - part),
      elevation: toward(now.elevation, goal.elevation),
      zoom: toward(now.zoom, goal.zoom),
      target: [toward(now.target[0], goal.target[0]), toward(now.target[1], goal.target[1])],
    };
    if (closeAttitudes(this.now, goal)) this.now = goal;
    this.lensNow = undefined;
    return true;
  }
}

/** Within a fortieth of a pixel or so of each other. */
function closeAttitudes(a: Attitude, b: Attitude): boolean {
  return (
    Math.abs(a.azimuth - b.azimuth) % 360 < 0.01 &&
    Math.abs(a.elevation - b.elevation) < 0.01 &&
    Math.abs(a.zoom / b.zoom - 1) < 1e-4 &&
    Math.abs(a.target[0] - b.target[0]) + Math.abs(a.target[1] - b.target[1]) < 1e-3
  );
}

function sameAttitude(a: Attitude, b: Attitude): boolean {
  return (
    a.azimuth === b.azimuth &&
    a.elevation === b.elevation &&
    a.zoom === b.zoom &&
    a.target[0] === b.target[0] &&
    a.target[1] === b.target[1]
  );
}

/** What a link keeps of an attitude, rounded to what the eye can tell; undefined for the home view. */
export function cameraSpec(attitude: Attitude): ViewSpec["camera"] {
  if (sameAttitude(attitude, HOME)) return undefined;
  const round = (value: number, per: number) => Math.round(value * per) / per;
  return {
    azimuth: round(((((attitude.azimuth + 180) % 360) + 360) % 360) - 180, 10),
    elevation: round(attitude.elevation, 10),
    zoom: round(attitude.zoom, 1000),
    target: [round(attitude.target[0], 100), round(attitude.target[1], 100)],
  };
}
