export const batchCompassCompanion = {
  "batch-compass": {
    title: "Gradients of random batches",
    note: "A line through 1000 points, read at one place: 400 batches of the chosen size, and how widely batches of other sizes scatter.",
    size: "Batch size",
    cloud: {
      title: "Tips of the batch gradients",
      x: "slope in w",
      y: "slope in b",
      batches: "batches of {size}",
      whole: "all points",
    },
    scatter: {
      title: "Deviation from the whole gradient",
      x: "batch size B",
      y: "deviation",
      measured: "400 batches each",
      expected: "one point's, over √B",
    },
  },
};
