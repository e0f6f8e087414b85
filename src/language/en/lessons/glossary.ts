/** The course's terms: `name` as in running text, `means` in a sentence or two. */
export const glossary = {
  boltzmann: {
    name: "Boltzmann density",
    means:
      "Where a system of energy $f$ at temperature $T$ is found: with a density proportional to $e^{-f(\\theta)/T}$.",
  },
  "condition-number": {
    name: "condition number",
    means: "Largest eigenvalue of the Hessian over the smallest: how many times steeper the wall is than the floor.",
  },
  ergodic: {
    name: "ergodic",
    means:
      "A motion is ergodic if, in the long run, it spends its time everywhere in proportion to one density, wherever it began.",
  },
  extragradient: {
    name: "extragradient",
    means:
      "Look one step ahead, and take the step with the gradient found there: $\\theta \\leftarrow \\theta - \\eta g(\\theta - \\eta g(\\theta))$.",
  },
  gradient: {
    name: "gradient",
    means: "The vector of all partial derivatives. It points to where $f$ rises fastest, and its length says how fast.",
  },
  "gradient-descent": {
    name: "gradient descent",
    means:
      "Step against the gradient, its length the learning rate times the gradient's: $\\theta \\leftarrow \\theta - \\eta\\nabla f(\\theta)$.",
  },
  "gradient-flow": {
    name: "gradient flow",
    means:
      "Descent in continuous time, $\\theta' = -\\nabla f(\\theta)$: what gradient descent approaches as its steps become small.",
  },
  "gradient-masking": {
    name: "gradient masking",
    means:
      "A defence that hides the slope an attack would follow, without moving the boundary that the attack is after.",
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
  "jensen-shannon": {
    name: "Jensen–Shannon divergence",
    means:
      "How far two distributions are apart: the mean of their relative entropies to their average. It is 0 for equal ones and never above $\\ln 2$.",
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
  langevin: {
    name: "Langevin dynamics",
    means:
      "Descent with heat: each step adds noise of variance $2\\eta T$, so that the walker wanders at temperature $T$.",
  },
  "learning-rate": {
    name: "learning rate",
    means: "The factor $\\eta$ between gradient and step, also called step size.",
  },
  mode: {
    name: "mode",
    means: "A peak of a distribution: a kind of sample that occurs often.",
  },
  saddle: {
    name: "saddle",
    means: "A point where the gradient is zero and from which some directions go up and others down.",
  },
  "sharp-minimum": {
    name: "sharp minimum",
    means: "A minimum with large curvature: a small move of the weights costs much loss. The opposite of a flat one.",
  },
  "stability-limit": {
    name: "stability limit",
    means: "The largest learning rate at which small disturbances still die out.",
  },
  trace: {
    name: "trace",
    means: "The sum of a matrix's diagonal, which is the sum of its eigenvalues.",
  },
};
