/** Limits of the format. */
export const LIMITS = {
  seed: 4294967295, // 2³² − 1
  steps: 1_000_000,
  runs: 64,
  changes: 1000,
  transforms: 16,
  formulaParameters: 64,
  listLength: 1000,
  titleLength: 200,
  hidden: 64,
  sweepAxes: 8,
  /** Combinations of a sweep, seeds included. */
  sweepRows: 1_000_000,
  /** Bytes that recordings may take together. */
  recording: 256_000_000,
} as const;

/** The defaults of what no registry describes. Part of version 1: links leave them out. */
export const DEFAULTS = {
  seed: 1,
  steps: 200,
  variables: ["x", "y"],
  /** What is drawn of a formula. */
  domain: [
    [-5, 5],
    [-5, 5],
  ],
  record: { every: 1, curvature: "extremes", curvatureEvery: 1, tolerance: 1e-8 },
  axis: { scale: "linear" },
  sweep: { seeds: 1 },
  view: { height: "log", relief: 1, charts: "steps" },
} as const;
