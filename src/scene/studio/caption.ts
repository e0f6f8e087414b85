import { translateKey } from "../../language/translate.ts";
import type { FallLineStore } from "../../store/store.ts";
import { lossOf } from "../../terrain/heightMap.ts";
import { rampAt } from "../../terrain/ramp.ts";
import { assignMarks } from "../../theme/markers.ts";
import { formatNumber } from "../../theme/numbers.ts";
import { palettes } from "../../theme/palette.ts";
import type { Rect } from "../geometry/lens.ts";
import { Brush } from "../overlay/brush.ts";
import { themeOf } from "../themeOf.ts";
import type { StudioRequest } from "./request.ts";

/** CSS pixels. */
const EDGE = 24;
const TITLE = 58;
const LEGEND = 196;
const ROW = 20;
const BAR = { width: 10, height: 120 } as const;
/** Narrower pictures have their legend below the block. */
const BESIDE = 560;
/** Still narrower ones have no margin to spare: thumbnails. */
const SMALL = 420;
/** Losses written beside the scale. */
const TICKS = [0, 0.25, 0.5, 0.75, 1];

type Size = Pick<StudioRequest, "width" | "height">;

/** Room that title and legend leave for the block, CSS pixels. */
export function stageOf({ width, height }: Size, request: StudioRequest, runs: number): Rect {
  const beside = width >= BESIDE;
  const edge = width < SMALL ? EDGE / 4 : EDGE;
  const top = request.title === undefined ? edge : EDGE + TITLE;
  const right = request.legend && beside ? LEGEND : edge;
  const bottom = request.legend && !beside ? EDGE + Math.min(runs, 8) * ROW + 8 : edge;
  return { left: edge, top, width: Math.max(40, width - edge - right), height: Math.max(40, height - top - bottom) };
}

/** Writes title and legend into a picture; `size` in CSS pixels. */
export function paintCaption(
  ctx: CanvasRenderingContext2D,
  size: Size,
  request: StudioRequest,
  still: FallLineStore,
): void {
  const brush = new Brush(ctx, palettes[themeOf(still.getState())]);
  if (request.title !== undefined) paintTitle(brush, request.title, size.width - 2 * EDGE);
  if (request.legend) paintLegend(brush, size, still);
}

function paintTitle(brush: Brush, { text, line }: NonNullable<StudioRequest["title"]>, room: number): void {
  const { ink, ink2, ground } = brush.palette;
  brush.write(fitted(brush, text, brush.serif(24), room), EDGE, EDGE + 12, brush.serif(24), ink, ground);
  brush.write(fitted(brush, line, brush.sans(12), room), EDGE, EDGE + 40, brush.sans(12), ink2, ground);
}

/** The text, or as much of it as there is room for. */
function fitted(brush: Brush, text: string, font: string, room: number): string {
  if (brush.measure(text, font) <= room) return text;
  const letters = [...text];
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (brush.measure(`${letters.slice(0, middle).join("")}…`, font) <= room) low = middle;
    else high = middle - 1;
  }
  return `${letters.slice(0, low).join("")}…`;
}

function paintLegend(brush: Brush, { width, height }: Size, still: FallLineStore): void {
  const { live } = still;
  const { experiment, hiddenRuns, language, theme } = still.getState();
  const marks = assignMarks(experiment.runs.map(({ optimizer }) => optimizer));
  const runs = experiment.runs.map((_, run) => run).filter((run) => !hiddenRuns.includes(run));
  const beside = width >= BESIDE;
  const shown = runs.slice(0, beside ? Math.floor((height - TITLE - BAR.height - 4 * EDGE) / ROW) : 8);
  const left = beside ? width - LEGEND + 8 : EDGE;
  let y = beside ? EDGE + TITLE : height - EDGE - shown.length * ROW + ROW / 2;
  const { ink, ink2, ground } = brush.palette;
  const { step } = live.playhead;
  brush.write(translateKey(language, "transport.step", { step }), left, y - ROW, brush.sans(12, 500), ink2, ground, 0);
  for (const run of shown) {
    const { shape, hollow, ordinal } = marks[run];
    brush.marker(shape, left + 6, y, 5, marks[run][theme], hollow);
    const trajectory = live.race?.trajectories[run];
    const at = trajectory?.indexAt(step) ?? -1;
    const loss = trajectory !== undefined && at >= 0 ? formatNumber(trajectory.losses[at]) : "";
    const right = beside ? width - EDGE : Math.min(width - EDGE, left + 260);
    const name = translateKey(language, `optimizer.${experiment.runs[run].optimizer}.name`);
    const room = right - left - 26 - brush.measure(loss, brush.sans(12));
    const text = fitted(brush, ordinal > 1 ? `${name} ${ordinal}` : name, brush.sans(12, 500), room);
    brush.write(text, left + 18, y, brush.sans(12, 500), ink, ground, 0);
    brush.write(loss, right - brush.measure(loss, brush.sans(12)), y, brush.sans(12), ink2, ground, 0);
    y += ROW;
  }
  if (beside) paintScale(brush, left, height - EDGE - BAR.height, still);
}

/** The colours of the heights, with their losses. */
function paintScale(brush: Brush, left: number, top: number, still: FallLineStore): void {
  const map = still.live.terrain?.map;
  if (map === undefined) return;
  const { ctx, palette } = brush;
  const theme = themeOf(still.getState());
  for (let k = 0; k < BAR.height; k++) {
    const colour = rampAt(theme, 1 - (k + 0.5) / BAR.height);
    ctx.fillStyle = `rgb(${colour.map(Math.round).join(",")})`;
    ctx.fillRect(left, top + k, BAR.width, 1.5);
  }
  ctx.strokeStyle = palette.rule2;
  ctx.lineWidth = 1;
  ctx.strokeRect(left - 0.5, top - 0.5, BAR.width + 1, BAR.height + 1);
  for (const h of TICKS) {
    const y = top + (1 - h) * BAR.height;
    brush.write(
      formatNumber(lossOf(map, h), 3),
      left + BAR.width + 8,
      y,
      brush.sans(11),
      palette.ink3,
      palette.ground,
      0,
    );
  }
}
