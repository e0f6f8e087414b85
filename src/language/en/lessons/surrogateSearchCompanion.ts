export const surrogateSearchCompanion = {
  "surrogate-search": {
    title: "Searching with a map",
    note: "Heights are powers of ten of the loss after 40 momentum steps; u₀ stands for the rate, from 0.00001 to 0.16, and u₁ for the momentum, from 0 to 0.99. Runs that end higher than they began count as having stayed.",
    guesses: "Guesses at the beginning",
    evaluations: "Looks in all",
    truth: {
      title: "The terrain of the two settings, and the looks in order",
      x: "u₀, the rate",
      y: "u₁, the momentum",
      visited: "looks",
    },
    records: {
      title: "Best so far",
      x: "looks",
      y: "powers of ten above the best",
      surrogate: "with the map",
      random: "guessing",
    },
    belief: {
      title: "The map at the end, along the rate",
      x: "u₀, the rate",
      y: "height",
      mean: "expected",
      above: "one deviation above",
      below: "one deviation below",
      true: "the terrain itself",
    },
  },
};
