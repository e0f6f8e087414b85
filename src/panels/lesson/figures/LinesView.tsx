import type { LinesFigure } from "../../../companions/companion.ts";
import { useText } from "../../../language/react.ts";
import { markerPaths } from "../../../theme/markers.ts";
import { formatNumber } from "../../../theme/numbers.ts";
import type { Axis } from "../../charts/axis.ts";
import { crowdedRange, figureAxis } from "./axes.ts";
import { Frame, Key, places } from "./Frame.tsx";
import { kindsOf, useSeriesMark } from "./series.ts";
import { useWidth } from "./useWidth.ts";

const HEIGHT = 220;
/** A curve of more points than this shows its shape at a few of them only. */
const FEW = 24;
/** Shapes along a longer curve. */
const SHAPES = 4;
/** More curves of one kind than this are drawn thin, with a shape at their end only. */
const THICKET = 8;

interface LinesProps {
  readonly figure: LinesFigure;
  readonly path: string;
  readonly label: string;
}

/** Curves and points. */
export function LinesView({ figure, path, label }: LinesProps) {
  const { host, width } = useWidth<HTMLDivElement>();
  const text = useText();
  const markOf = useSeriesMark();
  const { series } = figure;
  const xAxis = figureAxis(
    figure.x,
    series.map(({ x }) => x),
    Math.max(3, Math.floor(width / 80)),
  );
  const ys = series.map(({ y }) => y);
  const crowd =
    figure.y.scale === "log" && figure.y.to === undefined && figure.y.ticks === undefined
      ? crowdedRange(ys)
      : undefined;
  const yAxis = figureAxis(crowd === undefined ? figure.y : { ...figure.y, from: crowd[0], to: crowd[1] }, ys, 5);
  const above = crowd === undefined ? [] : ys.flatMap((list) => Array.from(list).filter((value) => value > crowd[1]));
  const kinds = kindsOf(series);
  const sizes = kinds.map((kind) => kinds.filter((other) => other === kind).length);
  // The few over the many.
  const order = series.map((_, k) => k).sort((a, b) => sizes[b] - sizes[a]);
  const { x, y } = places(width, HEIGHT, xAxis, yAxis);
  return (
    <>
      <Key path={path} series={series} />
      {above.length > 0 && (
        <p className="figure-key quiet">
          {text("learn.above", { count: above.length, most: formatNumber(Math.max(...above), 2) })}
        </p>
      )}
      <div ref={host} className="figure-plot" style={{ height: HEIGHT }}>
        {width > 0 && (
          <svg width={width} height={HEIGHT} role="img" aria-label={label}>
            <Frame width={width} height={HEIGHT} xAxis={xAxis} yAxis={yAxis} path={path} />
            {order.map((k) => {
              const one = series[k];
              const { colour, shape } = markOf(kinds[k]);
              const points = placed(one, xAxis, yAxis, x, y);
              const thicket = sizes[k] > THICKET && one.mark !== "dots";
              const shown = thicket ? points.slice(-1) : one.mark === "dots" ? points : shapesOf(points);
              return (
                <g key={k} className={thicket ? "figure-thicket" : undefined} style={{ color: colour }}>
                  {one.mark !== "dots" && (
                    <path className={`figure-line figure-${one.mark}`} d={lineOf(points, one.mark === "steps")} />
                  )}
                  {shown.map(([px, py], i) =>
                    Number.isFinite(py) ? (
                      <path
                        // biome-ignore lint/suspicious/noArrayIndexKey: points keep their order
                        key={i}
                        className="figure-dot"
                        d={markerPaths[shape]}
                        transform={`translate(${px} ${py}) scale(${thicket || (points.length > 200 && one.mark === "dots") ? 2 : 3.6})`}
                      />
                    ) : null,
                  )}
                </g>
              );
            })}
          </svg>
        )}
      </div>
    </>
  );
}

type Placed = readonly (readonly [number, number])[];

function placed(
  { x: xs, y: ys }: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> },
  xAxis: Axis,
  yAxis: Axis,
  x: (at: number) => number,
  y: (at: number) => number,
): Placed {
  return Array.from(xs, (value, i) => {
    const at = yAxis.place(ys[i]);
    // What lies beyond a log axis leaves the plot at its edge.
    return [
      round(x(xAxis.place(value))),
      round(y(Number.isNaN(at) ? at : Math.min(yAxis.max, Math.max(yAxis.min, at)))),
    ] as const;
  });
}

const round = (pixel: number) => Math.round(10 * pixel) / 10;

function shapesOf(points: Placed): Placed {
  if (points.length <= FEW) return points;
  return Array.from({ length: SHAPES }, (_, k) => points[Math.round(((k + 0.5) * (points.length - 1)) / SHAPES)]);
}

function lineOf(points: Placed, steps: boolean): string {
  let path = "";
  let drawing = false;
  for (const [x, y] of points) {
    if (!Number.isFinite(x) || !Number.isFinite(y)) {
      drawing = false;
      continue;
    }
    path += drawing ? (steps ? `H${x}V${y}` : `L${x} ${y}`) : `M${x} ${y}`;
    drawing = true;
  }
  return path;
}
