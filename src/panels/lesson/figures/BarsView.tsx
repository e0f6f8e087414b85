import type { BarsFigure } from "../../../companions/companion.ts";
import { figureAxis } from "./axes.ts";
import { Frame, Key, places, room } from "./Frame.tsx";
import { useNames, useSeriesMark } from "./series.ts";
import { useWidth } from "./useWidth.ts";

const HEIGHT = 220;

interface BarsProps {
  readonly figure: BarsFigure;
  readonly path: string;
  readonly label: string;
}

/** Groups of bars; on a log axis they stand on its lower end. */
export function BarsView({ figure, path, label }: BarsProps) {
  const { host, width } = useWidth<HTMLDivElement>();
  const markOf = useSeriesMark();
  const nameOf = useNames(path);
  const { groups, series } = figure;
  const yAxis = figureAxis(
    figure.y,
    series.map(({ values }) => values),
    5,
    true,
  );
  const { y } = places(width, HEIGHT, undefined, yAxis);
  const groupWidth = (width - room.left - room.right) / Math.max(1, groups.length);
  const barWidth = Math.min(34, (0.72 * groupWidth) / Math.max(1, series.length));
  const floor = y(Math.max(yAxis.min, yAxis.kind === "log" ? yAxis.min : 0));
  const named = groups.length <= Math.max(2, width / 46);
  return (
    <>
      <Key path={path} series={series.map(({ id }) => ({ id }))} />
      <div ref={host} className="figure-plot" style={{ height: HEIGHT }}>
        {width > 0 && (
          <svg width={width} height={HEIGHT} role="img" aria-label={label}>
            <Frame width={width} height={HEIGHT} yAxis={yAxis} path={path} />
            {groups.map((group, g) => {
              const middle = room.left + groupWidth * (g + 0.5);
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: groups keep their order
                <g key={g}>
                  {series.map(({ values }, k) => {
                    const at = yAxis.place(values[g]);
                    if (Number.isNaN(at)) return null;
                    const top = y(Math.max(yAxis.min, at));
                    return (
                      <rect
                        // biome-ignore lint/suspicious/noArrayIndexKey: series keep their order
                        key={k}
                        x={middle + barWidth * (k - series.length / 2)}
                        y={Math.min(top, floor)}
                        width={Math.max(1, barWidth - 1.5)}
                        height={Math.max(0.75, Math.abs(floor - top))}
                        fill={markOf(k).colour}
                      />
                    );
                  })}
                  {named && (
                    <text x={middle} y={HEIGHT - room.bottom + 15} textAnchor="middle">
                      {nameOf(group)}
                    </text>
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
