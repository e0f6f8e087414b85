export const boltzmannHistogramCompanion = {
  "boltzmann-histogram": {
    title: "Where a warm walker has been",
    note: "200 000 steps of Langevin dynamics on the landscape beside it, counted along x in 40 bins, and the density that they should have.",
    temperature: "Temperature",
    rate: "Learning rate",
    histogram: {
      title: "Time spent at each x",
      x: "x",
      y: "density",
      visited: "visited",
      boltzmann: "proportional to exp(−f/T)",
    },
  },
};
