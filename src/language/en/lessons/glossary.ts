/** The course's terms: `name` as in running text, `means` in a sentence or two. */
export const glossary = {
  "condition-number": {
    name: "condition number",
    means: "Largest eigenvalue of the Hessian over the smallest: how many times steeper the wall is than the floor.",
  },
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
  "ill-posed": {
    name: "ill-posed",
    means:
      "Of a problem: it has no solution, or more than one, or one that moves far when the data change a little (Hadamard).",
  },
  "implicit-bias": {
    name: "implicit bias",
    means: "Which of many equally good answers a method prefers, without the loss asking for it.",
  },
  l2: {
    name: "L2 penalty",
    means:
      "Adds $\\tfrac12\\lambda\\|\\theta\\|^2$ to the loss, which pulls every weight towards 0; with plain gradient descent the same as weight decay.",
  },
  "l2-penalty": {
    name: "L2 penalty",
    means:
      "Half of $\\lambda$ times the squared length of the parameters, added to the loss; it adds $\\lambda$ to every eigenvalue of the Hessian.",
  },
  "learning-rate": {
    name: "learning rate",
    means: "The factor $\\eta$ between gradient and step, also called step size.",
  },
  saddle: {
    name: "saddle",
    means: "A point where the gradient is zero and from which some directions go up and others down.",
  },
  "sharp-minimum": {
    name: "sharp minimum",
    means: "A minimum with large curvature: a small move of the weights costs much loss. The opposite of a flat one.",
  },
};
