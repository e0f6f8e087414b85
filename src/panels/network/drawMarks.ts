import type { SampleSet } from "../../objectives/networks/samples.ts";
import type { Frame } from "./frame.ts";

/** More marks than this hide one another; of longer lists every so many-th is drawn, and the caption says so. */
export const MOST_MARKS = 1500;

/** Every how many-th of `samples` is drawn. */
export const strideOf = (samples: number): number => Math.max(1, Math.ceil(samples / MOST_MARKS));

/** Which of the two sets a mark belongs to: trained on is a disc, kept for testing a diamond. */
export type Part = "train" | "test";

export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly colour: string;
  readonly part: Part;
  /** The network takes it for another class: crossed out. */
  readonly wrong: boolean;
}

/** So few marks are drawn larger by this factor. */
const FEW = { marks: 60, larger: 1.5 };

const RADIUS: Readonly<Record<Part, number>> = { train: 0.0125, test: 0.019 };

/** A place of a frame on a square of `side` pixels, y up. */
export function placeOn(
  { x: [x0, x1], y: [y0, y1] }: Frame,
  side: number,
  x: number,
  y: number,
): readonly [number, number] {
  return [((x - x0) / (x1 - x0)) * side, (1 - (y - y0) / (y1 - y0)) * side];
}

/** Draws marks with a casing of ground; those that are wrong get a cross on top. */
export function drawMarks(
  context: CanvasRenderingContext2D,
  side: number,
  frame: Frame,
  marks: readonly Mark[],
  ground: string,
  ink: string,
): void {
  context.lineWidth = side / 240;
  const size = side * (marks.length <= FEW.marks ? FEW.larger : 1);
  for (const { x, y, colour, part } of marks) {
    const [px, py] = placeOn(frame, side, x, y);
    const r = RADIUS[part] * size;
    context.beginPath();
    if (part === "train") context.arc(px, py, r, 0, 2 * Math.PI);
    else diamond(context, px, py, r);
    context.fillStyle = colour;
    context.strokeStyle = part === "test" ? ink : ground;
    context.fill();
    context.stroke();
  }
  context.beginPath();
  context.lineWidth = side / 150;
  context.strokeStyle = ink;
  for (const { x, y, part, wrong } of marks) {
    if (!wrong) continue;
    const [px, py] = placeOn(frame, side, x, y);
    const r = 1.1 * RADIUS[part] * size;
    context.moveTo(px - r, py - r);
    context.lineTo(px + r, py + r);
    context.moveTo(px + r, py - r);
    context.lineTo(px - r, py + r);
  }
  context.stroke();
}

function diamond(context: CanvasRenderingContext2D, x: number, y: number, r: number): void {
  context.moveTo(x, y - r);
  context.lineTo(x + r, y);
  context.lineTo(x, y + r);
  context.lineTo(x - r, y);
  context.closePath();
}

/** Visits every stride-th sample of both sets. */
export function visitSamples(
  sets: readonly (readonly [Part, SampleSet | undefined])[],
  visit: (part: Part, set: SampleSet, n: number) => void,
): void {
  const stride = strideOf(sets.reduce((sum, [, set]) => sum + (set?.samples ?? 0), 0));
  for (const [part, set] of sets)
    if (set !== undefined) for (let n = 0; n < set.samples; n += stride) visit(part, set, n);
}
