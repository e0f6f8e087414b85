import type { LinesFigure } from "../../../companions/companion.ts";
import { markerPaths } from "../../../theme/markers.ts";
import type { Axis } from "../../charts/axis.ts";
import { figureAxis } from "./axes.ts";
import { Frame, Key, places } from "./Frame.tsx";
import { useSeriesMark } from "./series.ts";
import { useWidth } from "./useWidth.ts";

const HEIGHT = 220;
/** A curve of more points than this shows its shape at a few of them only. */
const FEW = 24;
/** Shapes along a longer curve. */
const SHAPES = 4;

interface LinesProps {
  readonly figure: LinesFigure;
  readonly path: string;
  readonly label: string;
}

/** Curves and points. */
export function LinesView({ figure, path, label }: LinesProps) {
  const { host, width } = useWidth<HTMLDivElement>();
  const markOf = useSeriesMark();
  const { series } = figure;
  const xAxis = figureAxis(
    figure.x,
    series.map(({ x }) => x),
    Math.max(3, Math.floor(width / 80)),
  );
  const yAxis = figureAxis(
    figure.y,
    series.map(({ y }) => y),
    5,
  );
  const { x, y } = places(width, HEIGHT, xAxis, yAxis);
  return (
    <>
      <Key path={path} series={series} />
      <div ref={host} className="figure-plot" style={{ height: HEIGHT }}>
        {width > 0 && (
          <svg width={width} height={HEIGHT} role="img" aria-label={label}>
            <Frame width={width} height={HEIGHT} xAxis={xAxis} yAxis={yAxis} path={path} />
            {series.map((one, k) => {
              const { colour, shape } = markOf(k);
              const points = placed(one, xAxis, yAxis, x, y);
              const shown = one.mark === "dots" ? points : shapesOf(points);
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: series keep their order
                <g key={k} style={{ color: colour }}>
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
                        transform={`translate(${px} ${py}) scale(${points.length > 200 && one.mark === "dots" ? 2 : 3.6})`}
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
    // What lies below a log axis leaves the plot at the bottom.
    return [round(x(xAxis.place(value))), round(y(Number.isNaN(at) ? at : Math.max(yAxis.min, at)))] as const;
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
