import { BASE_Y, type Ground, onGround } from "./ground.ts";
import { type Lens, lensOf, type Pose, project, type Rect } from "./lens.ts";
import type { Vector3 } from "./vector3.ts";

/** Free pixels around the block. */
const MARGIN = 12;
/** A stage narrower than this has no room for axes, and none are drawn. */
export const AXES_FROM = 480;
/** Pixels that figures and letter of an axis take beside the block in plan view; in perspective its corners leave them room. */
const FIGURES = 46;
/** Below, the legend stands under them. */
const FIGURES_AND_LEGEND = 72;
/** Degrees of elevation from which they begin to need it. */
const FIGURES_FROM = 72;
/** Samples per side that stand for the surface when its outline is measured. */
const SAMPLES = 13;

/** Points whose projections bound the block's: the surface, coarsely, and the corners of the base. */
export function outlinePoints(ground: Ground): readonly Vector3[] {
  const points: Vector3[] = [];
  for (const u of [0, 1])
    for (const v of [0, 1]) points.push([(u - 0.5) * ground.planX, BASE_Y, (0.5 - v) * ground.planZ]);
  for (let j = 0; j < SAMPLES; j++)
    for (let i = 0; i < SAMPLES; i++) points.push(onGround(ground, i / (SAMPLES - 1), j / (SAMPLES - 1)));
  return points;
}

/** Bounds of projected points in CSS pixels. */
export function boundsOf(lens: Lens, points: readonly Vector3[]): Rect {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let [top, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const point of points) {
    const { x, y } = project(lens, point);
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, width: right - left, height: bottom - top };
}

/** The part of the stage that the block may fill, seen from this elevation. */
export function roomOn(stage: Rect, elevation: number): Rect {
  if (stage.width < AXES_FROM) return stage;
  const share = Math.min(1, Math.max(0, (elevation - FIGURES_FROM) / (90 - FIGURES_FROM)));
  const inset = FIGURES * share;
  return {
    left: stage.left + inset,
    top: stage.top + inset,
    width: stage.width - 2 * inset,
    height: stage.height - inset - FIGURES_AND_LEGEND * share,
  };
}

/** The distance at which the outline just fits the stage less its margin, for a viewer at these angles. */
export function fitDistance(points: readonly Vector3[], pose: Omit<Pose, "distance">, stage: Rect): number {
  let near = 8;
  let far = 400;
  // 20 halvings of the logarithm leave 0.01 pixels.
  for (let k = 0; k < 20; k++) {
    const distance = Math.sqrt(near * far);
    const { width, height } = boundsOf(lensOf({ ...pose, distance }, stage), points);
    if (width <= stage.width - 2 * MARGIN && height <= stage.height - 2 * MARGIN) far = distance;
    else near = distance;
  }
  return far;
}

/** How far the picture has to move, in pixels, for the outline to stand in the middle of the stage. */
export function centring(points: readonly Vector3[], pose: Pose, stage: Rect): readonly [number, number] {
  const { left, top, width, height } = boundsOf(lensOf(pose, stage), points);
  return [stage.left + stage.width / 2 - (left + width / 2), stage.top + stage.height / 2 - (top + height / 2)];
}
