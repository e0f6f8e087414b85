/** Limits of the format. */
export const LIMITS = {
  seed: 4294967295, // 2³² − 1
  steps: 1_000_000,
  runs: 64,
  changes: 1000,
  transforms: 16,
  /** Terms of a finite sum. */
  terms: 10_000,
  /** Columns of a sum over one formula. */
  columns: 16,
  /** Rows of a Fisher information written as a matrix. */
  fisherRows: 500,
  formulaParameters: 64,
  listLength: 1000,
  titleLength: 200,
  contextLength: 300,
  /** Of columns and classes of inline data. */
  nameLength: 64,
  hidden: 64,
  /** Numbers in a network's parameter vector. */
  networkParameters: 20_000,
  /** Layers of weights. */
  layers: 32,
  samples: 20_000,
  /** Units × samples of a network with normalisation, dropout or a convolution, whose passes hold a batch as a whole. */
  heldUnits: 2_000_000,
  /** Numbers in the inputs, and in the targets, of inline data. */
  dataNumbers: 2_000_000,
  /** Values along one side of a grid, which has 2 at least. */
  gridSide: 1025,
  /** Of numbers of a grid: beyond, second differences would leave the range of doubles. */
  gridNumber: 1e100,
  /** Points of a recorded way. */
  wayPoints: 20_000,
  /** Entries of a listed order of batches. */
  batches: 100_000,
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
  /** Of a network. */
  activation: "tanh",
  loss: "mse",
  initialisation: "xavier",
  split: 1,
  batch: { size: 32, order: "shuffled" },
  slice: { type: "pca", normalisation: "filter", centre: "start", which: "top", runs: [0, 1] },
  axis: { scale: "linear" },
  sweep: { seeds: 1 },
  view: { height: "log", relief: 1, charts: "steps", follow: false, curvature: false },
  /** What lecture mode shows where `view.lecture` says nothing. */
  lecture: ["runs", "height", "point", "picture"],
} as const;
