export const seedLotteryCompanion = {
  "seed-lottery": {
    title: "The same method, twenty times",
    note: "Only the seeds of the beginning and of the shuffling differ; method, data and test points do not. Call one of the runs “before” and another one “after”.",
    rate: "Learning rate",
    old: "Seed “before”",
    new: "Seed “after”",
    losses: {
      title: "Test loss by seed",
      x: "seed",
      y: "test loss",
      all: "all twenty",
      compared: "the two compared",
    },
    verdict: {
      title: "What a paper would print",
      before: "before",
      after: "after",
      improvement: "improvement",
    },
  },
};
