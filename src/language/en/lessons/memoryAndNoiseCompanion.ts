export const memoryAndNoiseCompanion = {
  "memory-and-noise": {
    title: "Three ways to spend a memory",
    note: "Cosines of x as features, labels with noise 0.5, 800 steps on fresh samples. The simple target needs 4 features, the complex one 16. Errors are means over the last 200 steps.",
    rate: "Learning rate",
    ends: {
      title: "Error at the end",
      y: "mean square error",
      simple: "simple target",
      complex: "complex target",
      small: "4 features, batches of 8",
      large: "16 features, batches of 2",
      checkpointed: "16 features, batches of 8, with checkpoints",
    },
    course: {
      title: "The complex target, step by step",
      x: "step",
      y: "mean square error",
      small: "4 features, batches of 8",
      large: "16 features, batches of 2",
      checkpointed: "16 features, batches of 8, with checkpoints",
    },
  },
};
