export const gradientCheckCompanion = {
  "gradient-check": {
    title: "Difference quotients against the exact gradient",
    note: "A small tanh network of two inputs; the relative error of its gradient by difference quotients, with h from 0.1 down to $10^{-13}$.",
    h: "Chosen step",
    width: "Hidden units",
    bug: "Error planted in layer one",
    errors: {
      title: "Relative error of the quotient",
      x: "step h",
      y: "relative error",
      central: "central",
      forward: "forward",
      chosen: "chosen h",
    },
  },
};
