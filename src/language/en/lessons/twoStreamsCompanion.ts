export const twoStreamsCompanion = {
  "two-streams": {
    title: "Two streams of gradients",
    note: "A velocity is fed with gradients of size 1: always +1, or +1 and −1 in turn.",
    beta: "Momentum",
    velocity: {
      title: "Velocity, step by step",
      x: "step",
      y: "velocity",
      steady: "gradient always +1",
      alternating: "gradient +1, −1 in turn",
    },
    sizes: {
      title: "In the long run",
      y: "size",
      steady: "always +1",
      alternating: "in turn",
      gradient: "gradient",
      velocity: "velocity",
    },
  },
};
