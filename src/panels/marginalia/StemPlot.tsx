import { formatChosen } from "../../theme/numbers.ts";

interface StemPlotProps {
  readonly values: readonly number[];
}

/** The width of the figures above it: further left the block may stand. */
const WIDTH = 112;
const BASE = 26;
const HEIGHT = 42;
const PADDING = 10;

/** Eigenvalues as stems on a symmetric logarithmic axis; a hollow head is a negative one. */
export function StemPlot({ values }: StemPlotProps) {
  const decades = Math.max(1, Math.ceil(Math.log10(Math.max(1, ...values.map(Math.abs))) - 1e-9)); // 1e-9: 10ⁿ itself fits n decades
  const reach = 10 ** decades;
  const x = (value: number) =>
    WIDTH / 2 + ((WIDTH / 2 - PADDING) * Math.asinh(Math.max(-reach, Math.min(reach, value)))) / Math.asinh(reach);
  const ticks = [-reach, 0, reach];
  if (!values.every(Number.isFinite)) return null;
  return (
    <svg className="stem-plot" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <path className="stem-axis" d={`M0 ${BASE}H${WIDTH}${ticks.map((tick) => `M${x(tick)} ${BASE}v4`).join("")}`} />
      {ticks.map((tick) => (
        <text key={tick} x={x(tick)} y={HEIGHT - 2} textAnchor="middle">
          {formatChosen(tick)}
        </text>
      ))}
      {values.map((value, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: eigenvalues are told apart by their order
        <g key={index}>
          <path className="stem" d={`M${x(value)} ${BASE}V8`} />
          <circle className={value < 0 ? "stem-head hollow" : "stem-head"} cx={x(value)} cy={8} r={4} />
        </g>
      ))}
    </svg>
  );
}
