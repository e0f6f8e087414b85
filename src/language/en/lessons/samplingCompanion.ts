export const samplingCompanion = {
  sampling: {
    title: "A wave seen at n points",
    note: "A network that is given sines and cosines of one to four waves learns sin 8πx from n even points of the interval.",
    samples: "Samples",
    curves: {
      title: "What the network makes of them",
      x: "x",
      y: "value",
      truth: "sin 8πx",
      network: "network",
      samples: "samples",
    },
  },
};
