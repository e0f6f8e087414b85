interface SparklineProps {
  readonly values: Float64Array;
  readonly colour: string;
}

const WIDTH = 78;
const HEIGHT = 18;
const PADDING = 2;

/** The course of a schedule over the race; decorative, its name and note stand beside it. */
export function Sparkline({ values, colour }: SparklineProps) {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const span = high - low;
  const stride = Math.max(1, Math.ceil(values.length / (2 * WIDTH)));
  let path = "";
  for (let i = 0; i < values.length; i += stride) {
    const x = (WIDTH * i) / Math.max(1, values.length - 1);
    const y = span > 0 ? HEIGHT - PADDING - ((HEIGHT - 2 * PADDING) * (values[i] - low)) / span : HEIGHT / 2;
    path += `${path === "" ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`;
  }
  return (
    <svg className="sparkline" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <path d={`M0 ${HEIGHT - 0.5}H${WIDTH}`} stroke="var(--rule)" />
      <path d={path} fill="none" stroke={colour} strokeWidth={1.75} strokeLinejoin="round" />
    </svg>
  );
}
