export const hiCAugmentationCompanion = {
  "hi-c-augmentation": {
    title: "Two denoisers",
    note: "30 maps to learn from, 30 to test on; a linear model fitted by our L-BFGS. A cartoon of Hi-C, not a model for it.",
    bias: "Differences in brightness",
    depth: "Contacts per pixel",
    truth: { title: "A clean map", x: "place", y: "place" },
    counted: { title: "The same map, counted", x: "place", y: "place" },
    slice: {
      title: "Log of the test loss",
      x: "weight of the pixel",
      y: "weight of row and column",
      matched: "rehearsed",
      gaussian: "Gaussian",
    },
    weights: {
      title: "What was learnt",
      y: "weight",
      pixel: "pixel",
      rowAndColumn: "row and column",
      matched: "rehearsed",
      gaussian: "Gaussian",
    },
  },
};
