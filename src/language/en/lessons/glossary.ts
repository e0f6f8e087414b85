/** The course's terms: `name` as in running text, `means` in a sentence or two. */
export const glossary = {
  adagrad: {
    name: "AdaGrad",
    means: "A method that divides each coordinate's step by the root of the sum of all its squared gradients so far.",
  },
  adam: {
    name: "Adam",
    means:
      "A method that divides a running mean of each coordinate's gradient by the root of a running mean of its square.",
  },
  aliasing: {
    name: "aliasing",
    means:
      "Two waves of different frequency that take the same values at all samples, so that the data cannot tell them apart.",
  },
  augmentation: {
    name: "augmentation",
    means: "Changing training data at random in ways the answer should not depend on.",
  },
  backpropagation: {
    name: "backpropagation",
    means:
      "The chain rule from the loss back through the network, layer by layer: all partial derivatives from one pass forward and one back.",
  },
  "batch-normalisation": {
    name: "batch normalisation",
    means:
      "Brings what each unit gives to mean 0 and variance 1 over the samples of a batch, then scales and shifts it by learnt numbers.",
  },
  "bayesian-optimisation": {
    name: "Bayesian optimisation",
    means:
      "Search for the lowest value of something dear to evaluate, guided by a statistical model of what has been seen so far.",
  },
  boltzmann: {
    name: "Boltzmann density",
    means:
      "Where a system of energy $f$ at temperature $T$ is found: with a density proportional to $e^{-f(\\theta)/T}$.",
  },
  "catastrophic-forgetting": {
    name: "catastrophic forgetting",
    means: "What a network had learnt is lost while it learns something else with the same weights.",
  },
  checkpointing: {
    name: "checkpointing",
    means: "Keeping only some of the activations on the way forward, and computing the others again on the way back.",
  },
  collocation: {
    name: "collocation point",
    means: "A place where a differential equation is asked to hold; the equation's error there goes into the loss.",
  },
  "condition-number": {
    name: "condition number",
    means: "Largest eigenvalue of the Hessian over the smallest: how many times steeper the wall is than the floor.",
  },
  convex: {
    name: "convex",
    means:
      "Of a function: no chord between two points of its graph runs below it. Every local minimum is then a global one.",
  },
  "cross-entropy": {
    name: "cross-entropy",
    means: "Minus the logarithm of the probability that was given to what is true, averaged over samples.",
  },
  ctc: {
    name: "CTC",
    means:
      "Connectionist temporal classification: a loss for sequences without time marks, minus the logarithm of the summed probability of all alignments that collapse to the right text.",
  },
  "cyclical-rate": {
    name: "cyclical rate",
    means: "A learning rate that rises from a base to a peak and falls back, again and again.",
  },
  dropout: {
    name: "dropout",
    means: "In training each unit of each sample is blanked at random with a given rate; for use all units are there.",
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
  "fisher-information": {
    name: "Fisher information",
    means:
      "How fast a model's predictions change with its parameters: a matrix, whose diagonal says how much each weight matters.",
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
  "group-normalisation": {
    name: "group normalisation",
    means: "Brings the units of one sample, group by group, to mean 0 and variance 1. Other samples play no part.",
  },
  hessian: {
    name: "Hessian",
    means:
      "The matrix of second derivatives. Its eigenvalues are the curvatures along its eigenvectors; their sum is its trace.",
  },
  homotopy: {
    name: "homotopy",
    means:
      "A way to a hard problem through easier ones: solve the easy one, change it step by step, and follow the solution.",
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
  "implicit-euler": {
    name: "implicit Euler",
    means: "The step whose gradient is taken where it arrives: $z + \\eta\\nabla f(z) = \\theta$, solved for $z$.",
  },
  "jensen-shannon": {
    name: "Jensen–Shannon divergence",
    means:
      "How far two distributions are apart: the mean of their relative entropies to their average. It is 0 for equal ones and never above $\\ln 2$.",
  },
  "kkt-multiplier": {
    name: "multiplier",
    means:
      "The price of a constraint: how fast the least cost falls when the constraint is loosened (Karush, Kuhn and Tucker).",
  },
  "l-bfgs": {
    name: "L-BFGS",
    means:
      "A method that estimates the curvature from the last few changes of the gradient and takes steps as Newton would, each made safe by a line search.",
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
  "local-minimum": {
    name: "local minimum",
    means: "A point lower than all its neighbourhood, though perhaps not the lowest of all.",
  },
  logit: {
    name: "logit",
    means: "The number before the sigmoid: $\\ln\\frac{p}{1-p}$ of the probability $p$.",
  },
  memristor: {
    name: "memristor",
    means: "A resistor whose conductance is changed by the current through it and stays: a weight in hardware.",
  },
  "mini-batch": {
    name: "mini-batch",
    means: "The part of the samples that one step sees; its gradient is an estimate of the whole one.",
  },
  mode: {
    name: "mode",
    means: "A peak of a distribution: a kind of sample that occurs often.",
  },
  momentum: {
    name: "momentum",
    means:
      "A velocity that sums past gradients with weights $\\beta, \\beta^2, \\dots$ and moves the point instead of the gradient alone.",
  },
  "neural-ode": {
    name: "neural differential equation",
    means:
      "A differential equation whose right-hand side is a trained function: the network says how fast the state changes, and a solver follows it (Chen et al. 2018).",
  },
  "neural-tangent-kernel": {
    name: "neural tangent kernel",
    means:
      "The inner product of a network's parameter gradients at two inputs; it decides how a small step for one sample changes the answer for another.",
  },
  newton: {
    name: "Newton's method",
    means:
      "Jump to where the quadratic that fits here has zero slope: $\\theta \\leftarrow \\theta - H^{-1}\\nabla f(\\theta)$.",
  },
  overfitting: {
    name: "overfitting",
    means: "Fitting the noise of the samples along with what they have in common, and so doing worse on new ones.",
  },
  overparametrised: {
    name: "overparametrised",
    means: "With more parameters than samples to hold them in place.",
  },
  "pi-controller": {
    name: "PI controller",
    means: "A feedback rule that answers an error in proportion to its change and to its sum so far.",
  },
  "proximal-point": {
    name: "proximal point",
    means: "The minimiser of $f(z) + \\lVert z - \\theta\\rVert^2/2\\eta$: low, and not far from where one stands.",
  },
  relu: {
    name: "ReLU",
    means: "$\\max(0, u)$: passes on what is positive and nothing else.",
  },
  rmsprop: {
    name: "RMSprop",
    means: "A method that divides each coordinate's gradient by the root of a running mean of its square.",
  },
  saddle: {
    name: "saddle",
    means: "A point where the gradient is zero and from which some directions go up and others down.",
  },
  seed: {
    name: "seed",
    means: "The number from which a generator makes all of its random numbers. The same seed gives the same numbers.",
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
  "spectral-bias": {
    name: "spectral bias",
    means: "The habit of networks to learn a function's slow waves long before its fast ones.",
  },
  "stability-limit": {
    name: "stability limit",
    means: "The largest learning rate at which small disturbances still die out.",
  },
  stiff: {
    name: "stiff",
    means: "Of a problem: its fast directions limit the step although its slow ones decide how long it takes.",
  },
  "successive-halving": {
    name: "successive halving",
    means: "Train many candidates a little, keep the best share, train those longer, and repeat until one is left.",
  },
  trace: {
    name: "trace",
    means: "The sum of a matrix's diagonal, which is the sum of its eigenvalues.",
  },
};
