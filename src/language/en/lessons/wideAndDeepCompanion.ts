export const wideAndDeepCompanion = {
  "wide-and-deep": {
    title: "One lake, many ponds",
    note: "Two networks with 133 parameters each have learnt sin 4x. Around each a random plane, two lengths of every layer's weights to either side, drawn as the logarithm of the loss plus 0.03. Blue lies under water.",
    level: "Water level",
    wide: { title: "Wide: 1-44-1", x: "first direction", y: "second direction" },
    deep: { title: "Deep and narrow: 1-4-4-4-4-4-4-4-1", x: "first direction", y: "second direction" },
    counts: {
      title: "Counted on the plane",
      network: "network",
      minima: "minima",
      ponds: "ponds below the level",
    },
  },
};
