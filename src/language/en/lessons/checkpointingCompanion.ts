export const checkpointingCompanion = {
  checkpointing: {
    title: "One training step, counted",
    note: "A chain of equal layers, forward and back. Each event is a layer computed or a layer’s way back; what is held after it is counted.",
    layers: "Layers",
    every: "Keep every k-th",
    budget: "Memory for activations",
    memory: {
      title: "Activations held",
      x: "event",
      y: "activations",
      plain: "all kept",
      checkpointed: "every k-th kept",
    },
    peaks: {
      title: "Peak by spacing",
      x: "k",
      y: "peak",
      peak: "peak",
      now: "as chosen",
    },
  },
};
