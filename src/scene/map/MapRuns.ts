import { translateKey } from "../../language/translate.ts";
import { recordedWay } from "../../store/recordedWay.ts";
import type { FallLineStore } from "../../store/store.ts";
import { assignMarks } from "../../theme/markers.ts";
import { positionAt, type TrailSource } from "../geometry/trail.ts";
import type { Brush } from "../overlay/brush.ts";
import { boxAround, Occupancy } from "../overlay/occupancy.ts";
import { type Tag, Tags } from "../overlay/tags.ts";
import type { MapFrame } from "./mapFrame.ts";

const TRAIL = 1.8;
const CASING = 0.9;
const BALL = 4.2;
/** Maps at least this wide name the runs. */
const TAGS_FROM = 400;
/** Points nearer than this to the last drawn one are skipped, CSS pixels. */
const SKIP = 0.7;

/** The runs on the map; remembers where their tags stand. */
export class MapRuns {
  /** Whether the runs are named, where there is room. */
  showTags = true;
  private readonly tags = new Tags();
  private readonly occupied = new Occupancy();

  /** Trails, balls and, where there is room, names of the race on show. */
  paint(brush: Brush, store: FallLineStore, frame: MapFrame, dark: boolean): void {
    const { live } = store;
    const state = store.getState();
    const marks = assignMarks(state.experiment.runs.map(({ optimizer }) => optimizer));
    const trajectories = live.race?.trajectories ?? [];
    const order = trajectories
      .map((_, run) => run)
      .sort((a, b) => Number(a === state.focus) - Number(b === state.focus));
    const shown = order.filter((run) => marks[run] !== undefined && !state.hiddenRuns.includes(run));
    const position = state.reducedMotion ? live.playhead.step : live.playhead.position;
    const way = recordedWay(state.experiment);
    if (way !== undefined) {
      brush.ctx.setLineDash([5, 4]);
      paintPath(brush, frame, way, Number.POSITIVE_INFINITY, brush.palette.ink, 1.2, 0);
      brush.ctx.setLineDash([]);
    }
    for (const [run, trajectory] of (live.ghost?.trajectories ?? []).entries()) {
      const mark = marks[run];
      if (mark === undefined || state.hiddenRuns.includes(run)) continue;
      brush.ctx.globalAlpha = 0.4;
      paintPath(brush, frame, trajectory, Number.POSITIVE_INFINITY, dark ? mark.dark : mark.light, 1, 0);
      brush.ctx.globalAlpha = 1;
    }
    for (const run of shown) {
      const mark = marks[run];
      paintPath(brush, frame, trajectories[run], position, dark ? mark.dark : mark.light, TRAIL, CASING);
    }
    const spot = { u: 0, v: 0, step: 0 };
    const tags: Tag[] = [];
    for (const run of shown) {
      const trajectory = trajectories[run];
      if (!positionAt(trajectory, frame.domain, position, spot)) continue;
      const [x, y] = [frame.left + spot.u * frame.width, frame.top + (1 - spot.v) * frame.height];
      const colour = dark ? marks[run].dark : marks[run].light;
      brush.ring(x, y, BALL, brush.palette.casing, 2, marks[run].hollow ? brush.palette.casing : colour);
      if (marks[run].hollow) brush.ring(x, y, BALL - 1, colour, 1.6);
      const { shape, hollow, ordinal } = marks[run];
      const name = translateKey(state.language, `optimizer.${state.experiment.runs[run].optimizer}.name`);
      tags.push({
        key: String(run),
        spot: { x, y },
        marks: [{ shape, colour, hollow }],
        text: ordinal > 1 ? `${name} ${ordinal}` : name,
        strong: true,
      });
    }
    if (frame.width < TAGS_FROM || !this.showTags) return;
    this.occupied.clear(frame.left + frame.width, frame.top + frame.height);
    for (const { spot } of tags) this.occupied.boxes.push(boxAround(spot.x, spot.y, BALL, BALL));
    this.tags.arrange(brush, tags, frame, this.occupied);
    this.tags.paint(brush, tags);
  }
}

/** One path up to a (fractional) step, thinned to what a pixel can show. */
function paintPath(
  brush: Brush,
  frame: MapFrame,
  { count, steps, points, dimension }: TrailSource,
  position: number,
  colour: string,
  width: number,
  casing: number,
): void {
  const { ctx, palette } = brush;
  const [[x0, x1], [y0, y1]] = frame.domain;
  const [scaleX, scaleY] = [frame.width / (x1 - x0), frame.height / (y1 - y0)];
  const path = new Path2D();
  let [lastX, lastY] = [Number.NaN, Number.NaN];
  for (let k = 0; k < count; k++) {
    const before = steps[k] <= position;
    // The step under way is drawn as far as the ball has come.
    const part = before || k === 0 ? 1 : (position - steps[k - 1]) / (steps[k] - steps[k - 1]);
    if (!before && !(part > 0)) break;
    const from = before ? k : k - 1;
    const x = points[from * dimension] + (points[k * dimension] - points[from * dimension]) * part;
    const y = points[from * dimension + 1] + (points[k * dimension + 1] - points[from * dimension + 1]) * part;
    // As toMap, without an object for each of what may be a million points a frame.
    const atX = frame.left + (x - x0) * scaleX;
    const atY = frame.top + (y1 - y) * scaleY;
    if (Math.abs(atX - lastX) + Math.abs(atY - lastY) < SKIP && k < count - 1 && before) continue;
    if (k === 0) path.moveTo(atX, atY);
    else path.lineTo(atX, atY);
    lastX = atX;
    lastY = atY;
    if (!before) break;
  }
  ctx.lineJoin = "round";
  ctx.lineCap = "round";
  if (casing > 0) {
    ctx.strokeStyle = palette.casing;
    ctx.lineWidth = width + 2 * casing;
    ctx.stroke(path);
  }
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.stroke(path);
}
