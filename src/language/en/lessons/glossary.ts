/** The course's terms: `name` as in running text, `means` in a sentence or two. */
export const glossary = {
  "gradient-descent": {
    name: "gradient descent",
    means:
      "Step against the gradient, its length the learning rate times the gradient's: $\\theta \\leftarrow \\theta - \\eta\\nabla f(\\theta)$.",
  },
  hessian: {
    name: "Hessian",
    means:
      "The matrix of second derivatives. Its eigenvalues are the curvatures along its eigenvectors; their sum is its trace.",
  },
  l2: {
    name: "L2 penalty",
    means:
      "Adds $\\tfrac12\\lambda\\|\\theta\\|^2$ to the loss, which pulls every weight towards 0; with plain gradient descent the same as weight decay.",
  },
  "learning-rate": {
    name: "learning rate",
    means: "The factor $\\eta$ between gradient and step, also called step size.",
  },
  "sharp-minimum": {
    name: "sharp minimum",
    means: "A minimum with large curvature: a small move of the weights costs much loss. The opposite of a flat one.",
  },
};
