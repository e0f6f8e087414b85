export const blankTrapCompanion = {
  "blank-trap": {
    title: "Learning to hear",
    note: "A linear softmax over 8 inputs, 45 weights, trained by our Adam on the exact gradient of the CTC loss.",
    steps: "Steps",
    learningRate: "Learning rate",
    quiet: "Least silence between letters, in frames",
    noise: "Noise",
    outputs: {
      title: "What comes out",
      x: "step",
      y: "share",
      blank: "mean p(blank)",
      empty: "empty texts",
      errors: "errors per letter",
    },
    loss: { title: "Meanwhile the loss", x: "step", y: "−log P(text)", loss: "mean over the utterances" },
  },
};
