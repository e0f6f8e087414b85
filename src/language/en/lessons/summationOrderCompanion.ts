export const summationOrderCompanion = {
  "summation-order": {
    title: "Forwards and backwards",
    note: "A 2-8-1 network, trained twice by Adam from the same point on the same 64 samples. One training adds up the samples’ gradients from the first to the last, the other from the last to the first.",
    rate: "Learning rate",
    distance: {
      title: "How far apart the two are",
      x: "step",
      y: "distance of the weights",
      single: "32 bits, η = {rate}",
      calm: "32 bits, η = 0.01",
      double: "64 bits, η = {rate}",
    },
  },
};
