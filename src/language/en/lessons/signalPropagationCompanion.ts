export const signalPropagationCompanion = {
  "signal-propagation": {
    title: "Through the layers",
    note: "Random inputs pass through untrained ReLU layers of 64 units. The same weights are used with and without normalisation.",
    gain: "Gain of the weights",
    depth: "Layers",
    batch: "Samples in the batch",
    powers: {
      title: "Mean square of the signal",
      x: "layer",
      y: "mean square",
      plain: "plain",
      normalised: "batch-normalised",
      expected: "(g²/2)ˡ",
    },
  },
};
