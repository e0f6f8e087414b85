export const spectrumCompanion = {
  spectrum: {
    title: "How much of each wave",
    note: "Two networks learn sin πx + sin kπx with Adam, one from x alone, one given sines and cosines of both frequencies as well. Drawn is the share of each wave in what they compute.",
    frequency: "Frequency of the fast wave",
    steps: "Steps",
    course: {
      title: "Share learnt",
      x: "step",
      y: "amplitude (1: learnt)",
      low: "slow wave, from x",
      high: "fast wave (k = {{k}}), from x",
      featuredLow: "slow wave, with features",
      featuredHigh: "fast wave (k = {{k}}), with features",
    },
  },
};
