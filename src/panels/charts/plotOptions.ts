import type uPlot from "uplot";
import { markerPaths } from "../../theme/markers.ts";
import type { Palette } from "../../theme/palette.ts";
import type { Axis } from "./axis.ts";
import { type Abscissa, abscissaOf, type Chart, type ChartLine, ordinateOf } from "./chart.ts";

/** What the drawing needs to know at the moment it draws. */
export interface PlotScene {
  readonly chart: Chart;
  readonly abscissa: Abscissa;
  readonly palette: Palette;
  readonly step: number;
  readonly focus: number;
  /** The word over the hatched part. */
  readonly unstable: string;
  /** Of letters, lines and markers: above 1 in lecture mode. */
  readonly scale: number;
}

const LINE_PX = 1.75;
const TEST_PX = 1.25;
const CASING_PX = 1.8;
const MARKER_PX = 5;
/** Of test losses, beside the marker of the run's own. */
const TEST_MARKER = 0.7;
const HATCH_PX = 7;
const font = (px: number) => `${px}px "IBM Plex Sans", system-ui, sans-serif`;
const FONT_PX = 11;

/**
 * uPlot options for a chart; `scene()` is asked at every draw, so that options live as long as the set of lines. `linear` is
 * uPlot's own builder of straight paths.
 */
export function plotOptions(
  scene: () => PlotScene,
  linear: uPlot.Series.PathBuilder,
  width: number,
  height: number,
  onScrub: (x: number) => void,
): uPlot.Options {
  const { chart, palette, scale } = scene();
  const axis = (of: "x" | "y", size: number): uPlot.Axis => ({
    side: of === "x" ? 2 : 3,
    stroke: palette.ink3,
    font: font(FONT_PX * scale),
    size: size * scale,
    gap: 4,
    grid: { show: of === "y", stroke: palette.rule, width: 1 },
    ticks: { show: of === "x", stroke: palette.rule2, width: 1, size: 4 },
    border: { show: of === "x", stroke: palette.rule2, width: 1 },
    splits: () => scene().chart[of].ticks.map(({ at }) => at),
    values: (_, splits) => splits.map((split) => labelAt(scene().chart[of], split)),
  });
  return {
    width,
    height,
    padding: [6 * scale, 16, 0, 0],
    legend: { show: false },
    cursor: {
      x: true,
      y: false,
      points: { show: false },
      drag: { x: false, y: false, setScale: false },
    },
    scales: {
      x: { time: false, range: () => [scene().chart.x.min, scene().chart.x.max] },
      y: { range: () => [scene().chart.y.min, scene().chart.y.max] },
    },
    axes: [axis("x", 22), axis("y", 42)],
    series: [{}, ...chart.lines.flatMap((line) => outlined(line, palette, linear, scale))],
    hooks: {
      // Where the click itself says: a finger has not moved uPlot's cursor before.
      init: [
        ({ over, posToVal }) =>
          over.addEventListener("click", ({ clientX }) =>
            onScrub(posToVal(clientX - over.getBoundingClientRect().left, "x")),
          ),
      ],
      drawAxes: [(plot) => drawUnstable(plot, scene())],
      draw: [(plot) => drawPlayhead(plot, scene())],
    },
  };
}

const labelAt = (axis: Axis, at: number) => axis.ticks.find((tick) => tick.at === at)?.label ?? "";

/** Limits are dotted, second runs of a kind dashed, test losses dashed and dotted. */
const dashOf = (line: ChartLine) =>
  line.limit ? [2, 3] : line.test ? [6, 3, 1.5, 3] : line.run.mark.hollow ? [5, 3] : undefined;

/** A line over its casing: two series of the same numbers, whose path is built once. */
function outlined(
  line: ChartLine,
  palette: Palette,
  linear: uPlot.Series.PathBuilder,
  scale: number,
): readonly uPlot.Series[] {
  let built: uPlot.Series.Paths | null = null;
  const build: uPlot.Series.PathBuilder = (...range) => (built = linear(...range));
  return [
    { ...casing(line, palette, scale), paths: build },
    { ...stroke(line, scale), paths: line.limit ? linear : () => built },
  ];
}

function casing(line: ChartLine, palette: Palette, scale: number): uPlot.Series {
  return {
    stroke: palette.ground,
    width: (LINE_PX + CASING_PX) * scale,
    points: { show: false },
    spanGaps: true,
    show: !line.limit,
  };
}

function stroke(line: ChartLine, scale: number): uPlot.Series {
  return {
    stroke: line.run.colour,
    width: (line.limit ? 1 : line.test ? TEST_PX : LINE_PX) * scale,
    dash: dashOf(line),
    points: { show: false },
    spanGaps: true,
  };
}

/** Hatching and a word above 1, a rule at 1: more than colour says that it is unstable there. */
function drawUnstable(plot: uPlot, { chart, palette, unstable, scale }: PlotScene): void {
  if (chart.unstableAbove === undefined) return;
  const { ctx, bbox } = plot;
  const ratio = window.devicePixelRatio;
  const bottom = plot.valToPos(chart.unstableAbove, "y", true);
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bottom - bbox.top);
  ctx.clip();
  ctx.strokeStyle = palette.rule2;
  ctx.lineWidth = ratio;
  ctx.beginPath();
  const height = bottom - bbox.top;
  for (let x = -height; x < bbox.width; x += HATCH_PX * ratio) {
    ctx.moveTo(bbox.left + x, bottom);
    ctx.lineTo(bbox.left + x + height, bbox.top);
  }
  ctx.stroke();
  ctx.restore();
  ctx.save();
  ctx.fillStyle = palette.ink;
  ctx.fillRect(bbox.left, Math.round(bottom) - ratio / 2, bbox.width, ratio);
  ctx.font = font(FONT_PX * scale * ratio);
  ctx.textAlign = "right";
  ctx.textBaseline = "top";
  ctx.lineWidth = 4 * ratio;
  ctx.strokeStyle = palette.ground;
  const at = [bbox.left + bbox.width - 4 * ratio, bbox.top + 4 * ratio] as const;
  ctx.strokeText(unstable, ...at);
  ctx.fillStyle = palette.ink2;
  ctx.fillText(unstable, ...at);
  ctx.restore();
}

/** The step cursor, and every run's shape where it stands; the one in focus last. */
function drawPlayhead(plot: uPlot, scene: PlotScene): void {
  const { ctx, bbox } = plot;
  const { chart, abscissa, palette, step, focus } = scene;
  const ratio = window.devicePixelRatio;
  const lines = chart.lines.filter((line) => !line.limit);
  const leading = lines.find((line) => line.run.index === focus && !line.test) ?? lines[0];
  if (leading === undefined) return;
  const placeX = (line: ChartLine, index: number) =>
    plot.valToPos(abscissaOf(line.trajectory, abscissa, index), "x", true);
  ctx.save();
  const cursor =
    abscissa === "steps"
      ? plot.valToPos(step, "x", true)
      : placeX(leading, Math.max(0, leading.trajectory.indexAt(step)));
  ctx.fillStyle = palette.ink2;
  ctx.fillRect(Math.round(cursor) - ratio / 2, bbox.top, ratio, bbox.height);
  const ordered = [...lines.filter((line) => line !== leading), leading];
  for (const line of ordered) {
    const index = line.trajectory.indexAt(step);
    if (index < 0) continue;
    const y = plot.valToPos(ordinateOf(chart, line, index), "y", true);
    if (!(y >= bbox.top - 1 && y <= bbox.top + bbox.height + 1)) continue;
    const size = ratio * scene.scale * (line.test ? TEST_MARKER : 1);
    drawMarker(ctx, line, palette, placeX(line, index), y, size);
  }
  ctx.restore();
}

function drawMarker(
  ctx: CanvasRenderingContext2D,
  { run, test }: ChartLine,
  palette: Palette,
  x: number,
  y: number,
  ratio: number,
) {
  const path = new Path2D(markerPaths[run.mark.shape]);
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(MARKER_PX * ratio, MARKER_PX * ratio);
  ctx.lineJoin = "round";
  ctx.strokeStyle = palette.ground;
  ctx.lineWidth = 0.7;
  ctx.stroke(path);
  const hollow = run.mark.hollow || test;
  ctx.fillStyle = hollow ? palette.ground : run.colour;
  ctx.fill(path);
  ctx.strokeStyle = run.colour;
  ctx.lineWidth = hollow ? 0.4 : 0.1;
  ctx.stroke(path);
  ctx.restore();
}
