import { useEffect, useRef } from "react";
import type { FieldFigure } from "../../../companions/companion.ts";
import { useText, useTextByKey } from "../../../language/react.ts";
import { useFallLineState } from "../../../store/react.ts";
import { markerPaths } from "../../../theme/markers.ts";
import { formatChosen, formatNumber } from "../../../theme/numbers.ts";
import { themeName } from "../../../theme/palette.ts";
import { ramps } from "../../../theme/ramps.ts";
import { Figures } from "../../controls/Figures.tsx";
import { SeriesNames } from "./Frame.tsx";
import { kindsOf, useSeriesMark } from "./series.ts";

interface FieldProps {
  readonly figure: FieldFigure;
  readonly path: string;
  readonly label: string;
}

/** Colour of what lies below the water level, as red, green, blue; apart from every colour of both grounds' ramps. */
const WATER = [74, 144, 255] as const;

/** A field of numbers in the terrain's colours, lower is darker; water, ways and points are drawn over it. */
export function FieldView({ figure, path, label }: FieldProps) {
  const text = useText();
  const byKey = useTextByKey();
  const canvas = useRef<HTMLCanvasElement>(null);
  const markOf = useSeriesMark();
  const theme = useFallLineState(themeName);
  const { values, columns, rows, x, y, ways = [], cells } = figure;
  const kinds = kindsOf(ways);
  const [low, high] = extent(values);
  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (context === null || context === undefined) return;
    context.putImageData(paint(figure, low, high, ramps[theme]), 0, 0);
  }, [figure, low, high, theme]);
  // The ends of an axis are the middles of its first and last cells, in parts of the picture.
  const across = (px: number) => (100 * (0.5 + ((columns - 1) * (px - x[0])) / (x[1] - x[0]))) / columns;
  const down = (py: number) => 100 - (100 * (0.5 + ((rows - 1) * (py - y[0])) / (y[1] - y[0]))) / rows;
  return (
    <>
      <p className="figure-key quiet">
        <Figures>{text("learn.field", { low: formatNumber(low), high: formatNumber(high) })}</Figures>
        {" · "}
        {text("learn.across", { name: byKey(`${path}.x`), from: formatChosen(x[0], 3), to: formatChosen(x[1], 3) })}
        {" · "}
        {text("learn.up", { name: byKey(`${path}.y`), from: formatChosen(y[0], 3), to: formatChosen(y[1], 3) })}
        <SeriesNames path={path} series={ways} />
      </p>
      <div className={cells ? "figure-field figure-cells" : "figure-field"}>
        <canvas ref={canvas} width={columns} height={rows} role="img" aria-label={label} />
        {ways.length > 0 && (
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
            {ways.map(({ points }, k) => (
              <path
                // biome-ignore lint/suspicious/noArrayIndexKey: ways keep their order
                key={k}
                d={`M${Array.from({ length: points.length / 2 }, (_, i) => `${across(points[2 * i])} ${down(points[2 * i + 1])}`).join("L")}`}
                stroke={markOf(kinds[k]).colour}
              />
            ))}
          </svg>
        )}
        {ways.some(({ points }) => points.length === 2) && (
          <svg aria-hidden="true">
            {ways.map(({ id, points }, k) =>
              points.length === 2 ? (
                <svg
                  key={id}
                  x={`${across(points[0])}%`}
                  y={`${down(points[1])}%`}
                  overflow="visible"
                  aria-hidden="true"
                >
                  <path
                    className="figure-point"
                    d={markerPaths[markOf(kinds[k]).shape]}
                    style={{ color: markOf(kinds[k]).colour }}
                  />
                </svg>
              ) : null,
            )}
          </svg>
        )}
      </div>
    </>
  );
}

function extent(values: ArrayLike<number>): readonly [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) continue;
    low = Math.min(low, values[i]);
    high = Math.max(high, values[i]);
  }
  return [low, high];
}

function paint(
  { values, columns, rows, level }: FieldFigure,
  low: number,
  high: number,
  ramp: readonly string[],
): ImageData {
  const image = new ImageData(columns, rows);
  const stops = ramp.map((stop) => [1, 3, 5].map((at) => Number.parseInt(stop.slice(at, at + 2), 16)));
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const value = values[row * columns + column];
      if (!Number.isFinite(value)) continue;
      const h = high > low ? ((value - low) / (high - low)) * (stops.length - 1) : 0;
      const k = Math.min(stops.length - 2, Math.floor(h));
      // The picture's first line is the field's last row.
      const at = 4 * ((rows - 1 - row) * columns + column);
      const flooded = level !== undefined && value < level;
      for (let c = 0; c < 3; c++)
        image.data[at + c] = flooded ? WATER[c] : stops[k][c] + (h - k) * (stops[k + 1][c] - stops[k][c]);
      image.data[at + 3] = 255;
    }
  return image;
}
