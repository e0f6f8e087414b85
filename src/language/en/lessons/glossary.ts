/** The course's terms: `name` as in running text, `means` in a sentence or two. */
export const glossary = {
  "adagrad": {
    name: "AdaGrad",
    means: "A method that divides each coordinate's step by the root of the sum of all its squared gradients so far.",
  },
  "adam": {
    name: "Adam",
    means:
      "A method that divides a running mean of each coordinate's gradient by the root of a running mean of its square.",
  },
  "aliasing": {
    name: "aliasing",
    means:
      "Two waves of different frequency that take the same values at all samples, so that the data cannot tell them apart.",
  },
  "catastrophic-forgetting": {
    name: "catastrophic forgetting",
    means: "What a network had learnt is lost while it learns something else with the same weights.",
  },
  "condition-number": {
    name: "condition number",
    means: "Largest eigenvalue of the Hessian over the smallest: how many times steeper the wall is than the floor.",
  },
  "dropout": {
    name: "dropout",
    means: "In training each unit of each sample is blanked at random with a given rate; for use all units are there.",
  },
  "fisher-information": {
    name: "Fisher information",
    means:
      "How fast a model's predictions change with its parameters: a matrix, whose diagonal says how much each weight matters.",
  },
  "gradient-descent": {
    name: "gradient descent",
    means:
      "Step against the gradient, its length the learning rate times the gradient's: $\\theta \\leftarrow \\theta - \\eta\\nabla f(\\theta)$.",
  },
  "hessian": {
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
  "kkt-multiplier": {
    name: "multiplier",
    means: "The price of a constraint: how fast the least cost falls when the constraint is loosened (Karush, Kuhn and Tucker).",
  },
  "l2": {
    name: "L2 penalty",
    means:
      "Adds $\\tfrac12\\lambda\\|\\theta\\|^2$ to the loss, which pulls every weight towards 0; with plain gradient descent the same as weight decay.",
  },
  "learning-rate": {
    name: "learning rate",
    means: "The factor $\\eta$ between gradient and step, also called step size.",
  },
  "momentum": {
    name: "momentum",
    means:
      "A velocity that sums past gradients with weights $\\beta, \\beta^2, \\dots$ and moves the point instead of the gradient alone.",
  },
  "neural-tangent-kernel": {
    name: "neural tangent kernel",
    means: "The inner product of a network's parameter gradients at two inputs; it decides how a small step for one sample changes the answer for another.",
  },
  "overfitting": {
    name: "overfitting",
    means: "Fitting the noise of the samples along with what they have in common, and so doing worse on new ones.",
  },
  "rmsprop": {
    name: "RMSprop",
    means: "A method that divides each coordinate's gradient by the root of a running mean of its square.",
  },
  "saddle": {
    name: "saddle",
    means: "A point where the gradient is zero and from which some directions go up and others down.",
  },
  "sgld": {
    name: "SGLD",
    means:
      "Stochastic gradient Langevin dynamics: gradient steps with noise $\\sqrt{2\\eta T}$. For small $\\eta$ it visits places with probability $\\propto e^{-f/T}$.",
  },
  "sharp-minimum": {
    name: "sharp minimum",
    means: "A minimum with large curvature: a small move of the weights costs much loss. The opposite of a flat one.",
  },
  "spectral-bias": {
    name: "spectral bias",
    means: "The habit of networks to learn a function's slow waves long before its fast ones.",
  },
};
