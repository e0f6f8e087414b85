import { useText, useTextByKey } from "../../../language/react.ts";
import { markerPaths } from "../../../theme/markers.ts";
import type { Axis } from "../../charts/axis.ts";
import { kindsOf, useNames, useSeriesMark } from "./series.ts";

/** Room around a figure's plotted area, in pixels. */
export const room = { left: 52, right: 16, top: 8, bottom: 34 } as const;

interface FrameProps {
  readonly width: number;
  readonly height: number;
  readonly yAxis: Axis;
  /** Absent where the figure writes its own groups. */
  readonly xAxis?: Axis;
  readonly path: string;
}

/** From axis coordinates to pixels. */
export function places(width: number, height: number, xAxis: Axis | undefined, yAxis: Axis) {
  const plotWidth = width - room.left - room.right;
  const plotHeight = height - room.top - room.bottom;
  return {
    x: (at: number) =>
      xAxis === undefined ? room.left : room.left + (plotWidth * (at - xAxis.min)) / (xAxis.max - xAxis.min),
    y: (at: number) => room.top + plotHeight * (1 - (at - yAxis.min) / (yAxis.max - yAxis.min)),
  };
}

/** Hairlines, figures and words of both axes. */
export function Frame({ width, height, xAxis, yAxis, path }: FrameProps) {
  const byKey = useTextByKey();
  const { x, y } = places(width, height, xAxis, yAxis);
  const base = height - room.bottom;
  return (
    <>
      <path
        className="figure-grid"
        d={yAxis.ticks.map(({ at }) => `M${room.left} ${y(at)}H${width - room.right}`).join("")}
      />
      {yAxis.ticks.map(({ at, label }) => (
        <text key={at} x={room.left - 6} y={y(at) + 4} textAnchor="end">
          {label}
        </text>
      ))}
      <path className="figure-axis" d={`M${room.left} ${base}H${width - room.right}`} />
      {xAxis?.ticks.map(({ at, label }) => (
        <g key={at}>
          <path className="figure-axis" d={`M${x(at)} ${base}v4`} />
          <text x={x(at)} y={base + 15} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
      {xAxis !== undefined && (
        <text x={width - room.right} y={height - 4} textAnchor="end" className="figure-word">
          {byKey(`${path}.x`)}
        </text>
      )}
    </>
  );
}

/** What stands upwards, and which series is which. */
export function Key({
  path,
  series,
}: {
  readonly path: string;
  readonly series: readonly { readonly id: string; readonly values?: Readonly<Record<string, string | number>> }[];
}) {
  const text = useText();
  const byKey = useTextByKey();
  return (
    <p className="figure-key">
      <span className="quiet">{text("learn.upwards", { name: byKey(`${path}.y`) })}</span>
      <SeriesNames path={path} series={series} />
    </p>
  );
}

/** Which series is which, where there are several. */
export function SeriesNames({
  path,
  series,
}: {
  readonly path: string;
  readonly series: readonly { readonly id: string; readonly values?: Readonly<Record<string, string | number>> }[];
}) {
  const nameOf = useNames(path);
  const markOf = useSeriesMark();
  if (series.length < 2) return null;
  const kinds = kindsOf(series);
  return series.map((one, k) => {
    if (kinds.indexOf(kinds[k]) < k) return null;
    const { colour, shape } = markOf(kinds[k]);
    return (
      <span key={nameOf(one)} className="figure-name">
        <svg viewBox="-1.3 -1.3 2.6 2.6" width="11" height="11" aria-hidden="true">
          <path d={markerPaths[shape]} fill={colour} />
        </svg>
        {nameOf(one)}
      </span>
    );
  });
}
