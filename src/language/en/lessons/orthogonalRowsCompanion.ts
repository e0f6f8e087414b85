export const orthogonalRowsCompanion = {
  "orthogonal-rows": {
    title: "Rows of a real layer",
    note: "A 4-4-1 network learns noisy samples of a sum of four functions, one for each input, with Adam in 1500 steps: without the penalty and with it. Tested on 200 samples without noise.",
    strength: "Strength of the penalty",
    samples: "Training samples",
    losses: {
      title: "Loss at the end",
      y: "mean squared error",
      trained: "training",
      tested: "testing",
      free: "without",
      held: "with penalty",
    },
    rows: {
      title: "The four rows",
      network: "penalty",
      cosine: "largest |cos|",
      rank: "effective rank",
    },
  },
};
