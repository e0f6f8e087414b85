export const wideNetworksCompanion = {
  "wide-networks": {
    title: "Wider and wider",
    note: "Networks of one hidden layer in the scaling of the tangent kernel learn sin 3x at eight points by gradient descent, until the loss is 0.001. Medians over a few draws of the first weights.",
    draws: "Draws at each width",
    width: {
      title: "What width changes",
      x: "width",
      y: "relative size",
      travel: "way of the weights",
      kernel: "change of the kernel",
      bend: "−λmin/λmax at the start",
    },
  },
};
