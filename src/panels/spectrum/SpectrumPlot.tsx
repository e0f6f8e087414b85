import { useEffect, useRef, useState } from "react";
import { useText } from "../../language/react.ts";
import { formatNumber } from "../../theme/numbers.ts";
import type { RunLook } from "../useRuns.ts";
import { densityAlong } from "./density.ts";
import { spectrumAxis } from "./spectrumAxis.ts";
import type { KnownSpectrum } from "./useSpectrum.ts";

/** Up to this many eigenvalues stand as stems; of more only the largest do. */
const MOST_STEMS = 12;
const TOP_STEMS = 3;
const HEIGHT = 146;
const BASE = HEIGHT - 22;
const TOP = 20;
const HEAD = 3.5;

interface SpectrumPlotProps {
  readonly known: KnownSpectrum;
  readonly run: RunLook | undefined;
  /** The largest eigenvalue that the run's method bears, where it feels the Hessian as it is. */
  readonly limit: number | undefined;
}

/** Eigenvalues on a symmetric logarithmic axis: a few as stems, many as a density over a rug of all. */
export function SpectrumPlot({ known: { report }, run, limit }: SpectrumPlotProps) {
  const text = useText();
  const host = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry.contentRect.width)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const seen = valuesOf(report);
  const finite = seen.length > 0 && seen.every(Number.isFinite);
  return (
    <div ref={host} className="spectrum-plot">
      {width > 0 && finite && (
        <svg
          width={width}
          height={HEIGHT}
          viewBox={`0 0 ${width} ${HEIGHT}`}
          role="img"
          aria-label={text("spectrum.describe", { count: report.dimension })}
        >
          <Drawing seen={seen} report={report} width={width} colour={run?.colour} limit={limit} />
        </svg>
      )}
    </div>
  );
}

/** Every eigenvalue that is known by itself, ascending. */
function valuesOf(report: KnownSpectrum["report"]): readonly number[] {
  if (report.kind === "exact") return Array.from(report.eigenvalues);
  return [...(report.lowest?.values ?? []), ...(report.highest?.values ?? [])];
}

interface DrawingProps {
  readonly seen: readonly number[];
  readonly report: KnownSpectrum["report"];
  readonly width: number;
  readonly colour: string | undefined;
  readonly limit: number | undefined;
}

function Drawing({ seen, report, width, colour, limit }: DrawingProps) {
  const text = useText();
  const last = seen.length - 1;
  const shownLimit = limit !== undefined && limit < 20 * Math.abs(seen[last]) ? limit : undefined;
  const axis = spectrumAxis(seen[0], Math.max(seen[last], shownLimit ?? 0));
  const x = (value: number) => Math.round(10 * axis.place(value) * width) / 10;
  const many = report.dimension > MOST_STEMS;
  const stems = many ? seen.slice(-TOP_STEMS) : seen;
  const top = x(seen[last]);
  return (
    <>
      {many && <path className="spectrum-density" d={outline(report, axis.place, width)} />}
      {many && <path className="spectrum-rug" d={seen.map((value) => `M${x(value)} ${BASE}v-7`).join("")} />}
      <path
        className="spectrum-axis"
        d={`M0 ${BASE}H${width}${axis.ticks.map(({ at }) => `M${at * width} ${BASE}v4`).join("")}`}
      />
      <path className="spectrum-zero" d={`M${x(0)} ${TOP}V${BASE}`} />
      {axis.ticks.map(({ at, label }) => (
        <text key={at} x={at * width} y={HEIGHT - 6} textAnchor={at < 0.06 ? "start" : at > 0.94 ? "end" : "middle"}>
          {label}
        </text>
      ))}
      {shownLimit !== undefined && <path className="spectrum-limit" d={`M${x(shownLimit)} ${TOP - 8}V${BASE}`} />}
      {stems.map((value, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: eigenvalues are told apart by their order
        <g key={k} className={value < 0 ? "spectrum-stem negative" : "spectrum-stem"} style={{ color: colour }}>
          <path d={`M${x(value)} ${BASE}V${TOP}`} />
          <circle cx={x(value)} cy={TOP} r={HEAD} />
        </g>
      ))}
      {shownLimit !== undefined && (
        <text x={x(shownLimit) - 4} y={(TOP + BASE) / 2} textAnchor="end">
          {text("spectrum.limit")}
        </text>
      )}
      <text className="spectrum-top" x={Math.max(60, Math.min(width, top + HEAD))} y={9} textAnchor="end">
        {`λ₁ ${formatNumber(seen[last])}`}
      </text>
    </>
  );
}

/** The density as a filled outline; its height is logarithmic, or single eigenvalues beside thousands would vanish. */
function outline(report: KnownSpectrum["report"], place: (value: number) => number, width: number): string {
  const count = Math.max(2, Math.floor(width / 2));
  const density = densityAlong(report, place, count);
  const highest = Math.log1p(density.reduce((most, d) => Math.max(most, d), 0));
  if (!(highest > 0)) return "";
  const points = Array.from(density, (d, i) => {
    const y = BASE - ((BASE - TOP - 14) * Math.log1p(d)) / highest;
    return `${((i * width) / (count - 1)).toFixed(1)} ${y.toFixed(1)}`;
  });
  return `M0 ${BASE}L${points.join("L")}L${width} ${BASE}Z`;
}
