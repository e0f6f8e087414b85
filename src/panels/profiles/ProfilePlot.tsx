import { useEffect, useRef, useState } from "react";
import type { Profile } from "../../engine/protocol.ts";
import { type Axis, linearAxis, lossAxis } from "../charts/axis.ts";

const HEIGHT = 96;
const LEFT = 40;
const BASE = HEIGHT - 18;
const TOP = 6;

interface ProfilePlotProps {
  readonly profile: Profile;
  /** Where the focused run stands on the line. */
  readonly here: number;
  readonly label: string;
  /** Of the run whose point the line goes through. */
  readonly colour: string | undefined;
}

/** Train and test loss over the place on a line. */
export function ProfilePlot({ profile, here, label, colour }: ProfilePlotProps) {
  const host = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry.contentRect.width)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={host} className="profile-plot" style={{ color: colour }}>
      {width > LEFT && (
        <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
          <Drawing profile={profile} here={here} width={width} />
        </svg>
      )}
    </div>
  );
}

function Drawing({
  profile,
  here,
  width,
}: {
  readonly profile: Profile;
  readonly here: number;
  readonly width: number;
}) {
  const { ts, train, test } = profile;
  const last = ts.length - 1;
  const xAxis = linearAxis(ts[0], ts[last], 3, true);
  const yAxis = axisOf([train, ...(test ? [test] : [])]);
  const x = (t: number) => LEFT + ((width - LEFT - 6) * (t - ts[0])) / (ts[last] - ts[0]);
  const y = (place: number) => BASE - ((BASE - TOP) * (place - yAxis.min)) / (yAxis.max - yAxis.min);
  const at = here >= ts[0] && here <= ts[last] ? x(here) : undefined;
  const ticks = xAxis.ticks.filter((tick) => tick.at >= ts[0] && tick.at <= ts[last]);
  return (
    <>
      <path
        className="profile-grid"
        d={yAxis.ticks
          .filter(({ label }) => label !== "")
          .map((tick) => `M${LEFT} ${y(tick.at)}H${width}`)
          .join("")}
      />
      {yAxis.ticks.map((tick) => (
        <text key={tick.at} x={LEFT - 5} y={y(tick.at) + 4} textAnchor="end">
          {tick.label}
        </text>
      ))}
      <path
        className="profile-axis"
        d={`M${LEFT} ${BASE}H${width}${ticks.map((tick) => `M${x(tick.at)} ${BASE}v4`).join("")}`}
      />
      {ticks.map((tick) => (
        <text key={tick.at} x={x(tick.at)} y={HEIGHT - 2} textAnchor="middle">
          {tick.label}
        </text>
      ))}
      {at !== undefined && <path className="profile-here" d={`M${at} ${TOP}V${BASE}`} />}
      {test !== undefined && <path className="profile-test" d={pathOf(ts, test, x, y, yAxis)} />}
      <path className="profile-train" d={pathOf(ts, train, x, y, yAxis)} />
    </>
  );
}

/** The finite losses' axis. */
function axisOf(curves: readonly Float64Array[]): Axis {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const losses of curves)
    for (const loss of losses) {
      if (!Number.isFinite(loss)) continue;
      low = Math.min(low, loss);
      high = Math.max(high, loss);
    }
  if (!(high >= low)) return linearAxis(0, 1);
  return low > 0 && high < 20 * low ? linearAxis(Math.min(low, 0), high, 3) : lossAxis(low, high);
}

/** The line over its finite stretches, cut where it leaves the axis. */
function pathOf(
  ts: Float64Array,
  losses: Float64Array,
  x: (t: number) => number,
  y: (place: number) => number,
  axis: Axis,
): string {
  let path = "";
  let drawing = false;
  for (let i = 0; i < ts.length; i++) {
    const place = axis.place(losses[i]);
    drawing = drawing && Number.isFinite(losses[i]);
    if (!Number.isFinite(losses[i])) continue;
    path += `${drawing ? "L" : "M"}${x(ts[i]).toFixed(1)} ${y(Math.max(axis.min, place)).toFixed(1)}`;
    drawing = true;
  }
  return path;
}
