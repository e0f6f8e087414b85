export const decayRacesCompanion = {
  "decay-races": {
    title: "The best of each kind",
    note: "Expected loss of noisy gradient descent on a bowl, worked out exactly. Of 61 exponential decays and 570 single drops the best of each is shown.",
    budget: "Budget in steps",
    landscape: "Bowl",
    choice: { landscape: { broad: "broad: curvatures 1, 0.1, 0.02", sharp: "sharp: curvatures 20, 5, 1" } },
    losses: {
      title: "Expected loss",
      x: "step",
      y: "loss",
      exponential: "exponential decay",
      step: "one drop",
    },
    rates: {
      title: "Learning rate",
      x: "step",
      y: "η",
      exponential: "exponential decay",
      step: "one drop",
    },
  },
};
