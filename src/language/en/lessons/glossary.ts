/** The course's terms: `name` as in running text, `means` in a sentence or two. */
export const glossary = {
  "batch-normalisation": {
    name: "batch normalisation",
    means:
      "Brings what each unit gives to mean 0 and variance 1 over the samples of a batch, then scales and shifts it by learnt numbers.",
  },
  "condition-number": {
    name: "condition number",
    means: "Largest eigenvalue of the Hessian over the smallest: how many times steeper the wall is than the floor.",
  },
  "cross-entropy": {
    name: "cross-entropy",
    means: "Minus the logarithm of the probability that was given to what is true, averaged over samples.",
  },
  dropout: {
    name: "dropout",
    means: "In training each unit of each sample is blanked at random with a given rate; for use all units are there.",
  },
  "gradient-descent": {
    name: "gradient descent",
    means:
      "Step against the gradient, its length the learning rate times the gradient's: $\\theta \\leftarrow \\theta - \\eta\\nabla f(\\theta)$.",
  },
  "group-normalisation": {
    name: "group normalisation",
    means: "Brings the units of one sample, group by group, to mean 0 and variance 1. Other samples play no part.",
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
  logit: {
    name: "logit",
    means: "The number before the sigmoid: $\\ln\\frac{p}{1-p}$ of the probability $p$.",
  },
  overfitting: {
    name: "overfitting",
    means: "Fitting the noise of the samples along with what they have in common, and so doing worse on new ones.",
  },
  overparametrised: {
    name: "overparametrised",
    means: "With more parameters than samples to hold them in place.",
  },
  relu: {
    name: "ReLU",
    means: "$\\max(0, u)$: passes on what is positive and nothing else.",
  },
  saddle: {
    name: "saddle",
    means: "A point where the gradient is zero and from which some directions go up and others down.",
  },
  sgld: {
    name: "SGLD",
    means:
      "Stochastic gradient Langevin dynamics: gradient steps with noise $\\sqrt{2\\eta T}$. For small $\\eta$ it visits places with probability $\\propto e^{-f/T}$.",
  },
  "sharp-minimum": {
    name: "sharp minimum",
    means: "A minimum with large curvature: a small move of the weights costs much loss. The opposite of a flat one.",
  },
};
