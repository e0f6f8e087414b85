import { classColour } from "../../theme/classColours.ts";
import { type Palette, palettes, type ThemeName } from "../../theme/palette.ts";
import { ramps } from "../../theme/ramps.ts";
import { drawMarks, type Mark, placeOn, visitSamples } from "./drawMarks.ts";
import { type Frame, rawInput } from "./frame.ts";
import { labelPlaces, paintClasses, paintValues, type RegionSheet, type Rgb, rampAt, rgbOf } from "./paintRegions.ts";
import { type Task, targetClass, type Verdict, verdictOf } from "./task.ts";
import type { Sitting } from "./usePortrait.ts";

/** Pixels of a picture's side: two for each CSS pixel of the rail, four to five where it is shown larger. */
export const SIDE_PX = 400;

/** What does not change from one picture to the next. */
export interface Easel {
  readonly context: CanvasRenderingContext2D;
  readonly pixels: ImageData;
  readonly sheet: RegionSheet;
}

/** Undefined where the browser has no canvas to give. */
export function createEasel(canvas: HTMLCanvasElement): Easel | undefined {
  // Most of a picture is pixels written one by one: kept in memory, they need no way to the graphics card and back.
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) return undefined;
  const pixels = context.createImageData(SIDE_PX, SIDE_PX);
  const classes = new Int8Array(SIDE_PX * SIDE_PX);
  return { context, pixels, sheet: { side: SIDE_PX, image: pixels.data, classes } };
}

/** How it is to look. */
export interface Style {
  readonly theme: ThemeName;
  /** Of the run that is portrayed. */
  readonly colour: string;
}

const shade = (theme: ThemeName) => (theme === "dark" ? "dark" : "light");

/** Decision regions of two inputs, the surface of a regression on them, or the curve over one. */
export function drawPicture(easel: Easel, sitting: Sitting, task: Task, style: Style): void {
  const { frame, network, grid } = sitting;
  if (frame === undefined || grid === undefined) return;
  const verdict = verdictOf(network.loss, network.layers[network.layers.length - 1]);
  const palette = palettes[style.theme];
  if (network.layers[0] === 1) drawCurve(easel, sitting, frame, task, verdict, style, palette);
  else if (task.kind === "classes") drawRegions(easel, sitting, frame, task, verdict, style, palette);
  else drawHeights(easel, sitting, frame, style, palette);
}

const gridFor = ({ portrait, grid, network }: Sitting) => ({
  values: portrait.grid,
  columns: grid?.columns ?? 0,
  rows: grid?.rows ?? 0,
  outputs: network.layers[network.layers.length - 1],
});

function drawRegions(
  { context, pixels, sheet }: Easel,
  sitting: Sitting,
  frame: Frame,
  task: Task & { kind: "classes" },
  verdict: Verdict,
  { theme }: Style,
  palette: Palette,
): void {
  const colours = Array.from({ length: task.classes }, (_, index) => classColour(shade(theme), index));
  paintClasses(sheet, gridFor(sitting), verdict, colours.map(rgbOf), rgbOf(palette.ground), rgbOf(palette.ink));
  context.putImageData(pixels, 0, 0);
  const marks = marksOf(sitting, verdict, (index) => colours[index] ?? palette.ink);
  drawMarks(context, SIDE_PX, frame, marks, palette.ground, palette.ink);
  context.font = `600 ${SIDE_PX / 14}px "IBM Plex Sans", "Noto Sans SC", system-ui, sans-serif`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = SIDE_PX / 50;
  context.strokeStyle = palette.ground;
  context.fillStyle = palette.ink;
  for (const [index, [x, y]] of labelPlaces(sheet)) {
    const name = brief(task.names[index] ?? String(index));
    context.strokeText(name, x, y);
    context.fillText(name, x, y);
  }
}

/** A name on a region has room for this many letters; the list below says it in full. */
const brief = (name: string) => (name.length > 12 ? `${name.slice(0, 11)}…` : name);

/** Samples of two inputs as marks in the colour of their class. */
function marksOf({ samples, portrait, network }: Sitting, verdict: Verdict, colour: (index: number) => string): Mark[] {
  const marks: Mark[] = [];
  const outputs = network.layers[network.layers.length - 1];
  visitSamples(
    [
      ["train", samples.train],
      ["test", samples.test],
    ],
    (part, set, n) => {
      const wanted = targetClass(set.targets, n, set.targets.length / set.samples);
      marks.push({
        x: rawInput(samples, set.inputs[2 * n], 0),
        y: rawInput(samples, set.inputs[2 * n + 1], 1),
        colour: colour(wanted),
        part,
        wrong: verdict.classAt(portrait[part], n * outputs) !== wanted,
      });
    },
  );
  return marks;
}

/** The first output over two inputs, and each sample in the colour of what it should be. */
function drawHeights(
  { context, pixels, sheet }: Easel,
  sitting: Sitting,
  frame: Frame,
  { theme }: Style,
  palette: Palette,
): void {
  const { samples, network } = sitting;
  const width = network.layers[network.layers.length - 1];
  const ramp = ramps[theme].map(rgbOf);
  const range = targetRange(sitting);
  paintValues(sheet, gridFor(sitting), ramp, range);
  context.putImageData(pixels, 0, 0);
  const marks: Mark[] = [];
  visitSamples(
    [
      ["train", samples.train],
      ["test", samples.test],
    ],
    (part, set, n) => {
      const colour = cssOf(rampAt(ramp, (set.targets[n * width] - range[0]) / (range[1] - range[0])));
      const [x, y] = [rawInput(samples, set.inputs[2 * n], 0), rawInput(samples, set.inputs[2 * n + 1], 1)];
      marks.push({ x, y, colour, part, wrong: false });
    },
  );
  drawMarks(context, SIDE_PX, frame, marks, palette.casing, palette.ink);
}

const cssOf = ([r, g, b]: Rgb) => `rgb(${Math.round(r)} ${Math.round(g)} ${Math.round(b)})`;

/** Least and largest of the first target over all samples; never empty. */
export function targetRange({ samples, network }: Sitting): readonly [number, number] {
  const width = network.layers[network.layers.length - 1];
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const set of [samples.train, samples.test])
    for (let n = 0; n < (set?.samples ?? 0); n++) {
      const value = set?.targets[n * width] ?? 0;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  return high > low ? [low, high] : [low - 0.5, low + 0.5];
}

/** What the network makes of one input, in the run's colour; of two classes how probable it thinks the second. */
function drawCurve(
  { context }: Easel,
  { samples, portrait, network, grid }: Sitting,
  frame: Frame,
  task: Task,
  verdict: Verdict,
  { colour, theme }: Style,
  palette: Palette,
): void {
  const outputs = network.layers[network.layers.length - 1];
  const probable = task.kind === "classes" && outputs === 1 && network.loss !== "mse" && network.loss !== "half-mse";
  const height = (z: number) => (probable ? 1 / (1 + Math.exp(-z)) : z);
  context.fillStyle = palette.ground;
  context.fillRect(0, 0, SIDE_PX, SIDE_PX);
  context.strokeStyle = palette.rule2;
  context.lineWidth = SIDE_PX / 400;
  context.strokeRect(0, 0, SIDE_PX, SIDE_PX);
  const marks: Mark[] = [];
  visitSamples(
    [
      ["train", samples.train],
      ["test", samples.test],
    ],
    (part, set, n) => {
      const width = set.targets.length / set.samples;
      const x = rawInput(samples, set.inputs[n], 0);
      const index = task.kind === "classes" ? targetClass(set.targets, n, width) : -1;
      const y = width === 1 ? set.targets[n] : index;
      const wrong = index >= 0 && verdict.classAt(portrait[part], n * outputs) !== index;
      marks.push({ x, y, colour: index < 0 ? palette.ink2 : classColour(shade(theme), index), part, wrong });
    },
  );
  drawMarks(context, SIDE_PX, frame, marks, palette.ground, palette.ink);
  const columns = grid?.columns ?? 0;
  for (let k = 0; k < outputs; k++) {
    context.beginPath();
    let drawing = false;
    for (let i = 0; i < columns; i++) {
      const [x0, x1] = frame.x;
      const y = height(portrait.grid[i * outputs + k]);
      const [px, py] = placeOn(frame, SIDE_PX, x0 + ((x1 - x0) * i) / (columns - 1), y);
      // What leaves the picture by far would only cost the canvas time; what is not finite has no place.
      const seen = Math.abs(py) < 20 * SIDE_PX;
      if (seen && drawing) context.lineTo(px, py);
      else if (seen) context.moveTo(px, py);
      drawing = seen;
    }
    context.lineJoin = "round";
    context.setLineDash(k === 0 ? [] : [SIDE_PX / 60, SIDE_PX / 80]);
    context.strokeStyle = palette.casing;
    context.lineWidth = SIDE_PX / 40;
    context.stroke();
    context.strokeStyle = colour;
    context.lineWidth = SIDE_PX / 80;
    context.stroke();
  }
  context.setLineDash([]);
}
