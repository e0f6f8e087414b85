import type { ViewSpec } from "../experiment/experiment.ts";
import { centring, fitDistance, outlinePoints } from "./geometry/fit.ts";
import { BASE_Y, type Ground } from "./geometry/ground.ts";
import { type Lens, lensOf, type Pose, type Rect } from "./geometry/lens.ts";
import type { Vector3 } from "./geometry/vector3.ts";

/** What a link keeps of the view: angles in degrees, zoom against the home distance, target in plan units. */
export interface Attitude {
  readonly azimuth: number;
  readonly elevation: number;
  readonly zoom: number;
  readonly target: readonly [x: number, z: number];
}

export const HOME: Attitude = { azimuth: -20, elevation: 47, zoom: 1, target: [0, 0] };

const LOWEST = 15;
/** From here the view eases to a true plan. */
const NEARLY_PLAN = 85;
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
  private homeDistance = 40;
  stage: Rect = { left: 0, top: 0, width: 800, height: 600 };

  /** Measures the block again: after new ground, new relief or a resized stage. */
  fit(ground: Ground | undefined, stage: Rect): void {
    this.stage = stage;
    if (ground === undefined) return;
    this.points = outlinePoints(ground);
    this.middleY = (BASE_Y + ground.relief) / 2;
    this.homeDistance = fitDistance(this.points, this.poseOf(HOME), stage);
  }

  get attitude(): Attitude {
    return this.goal;
  }

  get azimuth(): number {
    return this.now.azimuth;
  }

  /** World units between eye and target. */
  get distance(): number {
    return this.homeDistance / this.now.zoom;
  }

  get atHome(): boolean {
    return sameAttitude(this.goal, HOME);
  }

  get lens(): Lens {
    const pose = this.poseOf(this.now);
    const centred = { ...pose, target: [0, this.middleY, 0] as const, distance: this.homeDistance };
    const [shiftX, shiftY] = centring(this.points, centred, this.stage);
    return lensOf({ ...pose, distance: this.distance }, this.stage, shiftX, shiftY);
  }

  /** Sets out for an attitude; arrives at once with `jump`. */
  go(goal: Partial<Attitude>, { jump = false, following = false } = {}): void {
    const next = { ...this.goal, ...goal };
    const elevation = next.elevation >= NEARLY_PLAN ? 90 : Math.max(LOWEST, next.elevation);
    const target = [clamp(next.target[0], -REACH, REACH), clamp(next.target[1], -REACH, REACH)] as const;
    this.goal = { azimuth: next.azimuth, elevation, zoom: clamp(next.zoom, FARTHEST, NEAREST), target };
    this.easeMs = following ? FOLLOW_MS : EASE_MS;
    if (jump) this.now = this.goal;
  }

  /** Turned to look from straight above, north up, fitted to the stage. */
  plan(): Attitude {
    const above = { ...HOME, azimuth: 0, elevation: 90 };
    const distance = fitDistance(this.points, this.poseOf(above), this.stage);
    return { ...above, zoom: this.homeDistance / distance };
  }

  /** An attitude looking from these angles that shows the whole block. */
  whole(azimuth: number, elevation: number): Attitude {
    const from = { ...HOME, azimuth, elevation };
    const distance = fitDistance(this.points, this.poseOf(from), this.stage);
    return { ...from, zoom: Math.min(1, this.homeDistance / distance) };
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
    return true;
  }

  private poseOf({ azimuth, elevation, target }: Attitude): Pose {
    return { azimuth, elevation, target: [target[0], this.middleY, target[1]], distance: this.distance };
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
