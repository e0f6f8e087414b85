import { along, dot, normalised, subtract, type Vector3 } from "./vector3.ts";

/** A rectangle in CSS pixels of the window. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where the viewer stands: an orbit around a target. Angles in degrees; azimuth 0 looks north, −20 from the south-west. */
export interface Pose {
  readonly azimuth: number;
  readonly elevation: number;
  /** World units between eye and target, for views with perspective. */
  readonly distance: number;
  readonly target: Vector3;
}

/**
 * A pinhole camera without three: overlay, hit tests and the shaders' matrices all come from it, so they agree to the
 * pixel. `focal` is in CSS pixels and (centreX, centreY) is where the target falls on the window.
 */
export interface Lens {
  readonly eye: Vector3;
  readonly right: Vector3;
  readonly up: Vector3;
  readonly forward: Vector3;
  readonly focal: number;
  /** World units between eye and target. */
  readonly distance: number;
  readonly centreX: number;
  readonly centreY: number;
}

const sameVector = (a: Vector3, b: Vector3): boolean => a[0] === b[0] && a[1] === b[1] && a[2] === b[2];

/** True when both show every point at the same pixel. */
export const sameLens = (a: Lens, b: Lens): boolean =>
  a === b ||
  (sameVector(a.eye, b.eye) &&
    sameVector(a.right, b.right) &&
    sameVector(a.up, b.up) &&
    a.centreX === b.centreX &&
    a.centreY === b.centreY &&
    a.focal === b.focal);

/** Vertical field of view over the stage's height, degrees. */
const FIELD_OF_VIEW = 22;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Toward plan view the eye moves this many times as far away, with a lens as much longer: a map has no perspective. */
const PLAN_FARNESS = 24;
const PLAN_FROM = 78;

/** How many times farther the eye stands at this elevation. */
function farness(elevation: number): number {
  const t = Math.min(1, Math.max(0, (elevation - PLAN_FROM) / (90 - PLAN_FROM)));
  return 1 + (PLAN_FARNESS - 1) * t * t * t;
}

/** The lens of a pose whose target falls on the middle of `stage`, moved by (shiftX, shiftY) pixels. */
export function lensOf(pose: Pose, stage: Rect, shiftX = 0, shiftY = 0): Lens {
  const [azimuth, elevation] = [radians(pose.azimuth), radians(pose.elevation)];
  const [sinA, cosA] = [Math.sin(azimuth), Math.cos(azimuth)];
  const [sinE, cosE] = [Math.sin(elevation), Math.cos(elevation)];
  const back: Vector3 = [sinA * cosE, sinE, cosA * cosE];
  const far = farness(pose.elevation);
  const distance = pose.distance * far;
  return {
    eye: along(pose.target, back, distance),
    distance,
    right: [cosA, 0, -sinA],
    up: [-sinA * sinE, cosE, -cosA * sinE],
    forward: [-back[0], -back[1], -back[2]],
    focal: (far * stage.height) / 2 / Math.tan(radians(FIELD_OF_VIEW / 2)),
    centreX: stage.left + stage.width / 2 + shiftX,
    centreY: stage.top + stage.height / 2 + shiftY,
  };
}

/** A point on the window in CSS pixels, with its depth along the view in world units. */
export interface Projected {
  readonly x: number;
  readonly y: number;
  readonly depth: number;
}

export function project(lens: Lens, point: Vector3): Projected {
  const offset = subtract(point, lens.eye);
  const depth = dot(offset, lens.forward);
  const scale = lens.focal / depth;
  return {
    x: lens.centreX + dot(offset, lens.right) * scale,
    y: lens.centreY - dot(offset, lens.up) * scale,
    depth,
  };
}

/** Unit direction from the eye through a pixel of the window. */
export function rayThrough(lens: Lens, x: number, y: number): Vector3 {
  const across = (x - lens.centreX) / lens.focal;
  const upward = (lens.centreY - y) / lens.focal;
  return normalised(along(along(lens.forward, lens.right, across), lens.up, upward));
}
