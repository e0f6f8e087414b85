export const criticalCensusCompanion = {
  "critical-census": {
    title: "A census of stationary points",
    note: "Two linear layers, 2 × 2 each, fit a random 2 × 2 target. Searches for a zero gradient go wherever there is one, uphill too; each point they find is entered with its loss and its lowest curvature.",
    targets: "Random targets",
    searches: "Searches for each target",
    points: {
      title: "Where the gradient vanishes",
      x: "loss",
      y: "lowest eigenvalue of the Hessian",
      minima: "no negative curvature",
      saddles: "saddles",
    },
    counts: {
      title: "Counted",
      minima: "global minima",
      saddles: "saddles",
      bad: "other minima",
      reached: "descents that reach zero",
    },
  },
};
