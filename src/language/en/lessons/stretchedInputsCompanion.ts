export const stretchedInputsCompanion = {
  "stretched-inputs": {
    title: "Stretched and turned",
    note: "256 Gaussian inputs, stretched along one axis and turned, feed a linear read-out. Gradient descent at $1/\\lambda_{\\max}$ starts at (2, 1) and counts its steps until it is within $10^{-3}$ of the answer.",
    stretch: "Stretch",
    angle: "Angle of the stretch",
    conditions: {
      title: "Condition number of the loss",
      x: "angle of the stretch, degrees",
      y: "condition number",
      raw: "as it is",
      normalised: "batch-normalised",
    },
    descent: {
      title: "Gradient descent at the angle chosen",
      normalisation: "normalisation",
      condition: "condition number",
      steps: "steps",
    },
  },
};
