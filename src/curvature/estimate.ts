/** A mean over random probes, with its standard error s/√m, s² the variance between probes; NaN where there is one probe. */
export interface Estimate {
  readonly mean: number;
  readonly standardError: number;
  readonly probes: number;
}

export function estimateOf(samples: readonly number[]): Estimate {
  const probes = samples.length;
  const mean = samples.reduce((sum, sample) => sum + sample, 0) / probes;
  const squares = samples.reduce((sum, sample) => sum + (sample - mean) * (sample - mean), 0);
  return { mean, standardError: Math.sqrt(squares / (probes - 1) / probes), probes };
}
