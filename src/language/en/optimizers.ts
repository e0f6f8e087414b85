/** Names of the optimizers, a line on each, and the names of their parameters and choices. */
export const optimizers = {
  optimizer: {
    "gradient-descent": {
      name: "Gradient descent",
      note: "Steps straight down the gradient; stable only below 2/λmax.",
    },
    momentum: {
      name: "Momentum",
      note: "Heavy ball: keeps a velocity that sums steady gradients and cancels alternating ones.",
    },
    rmsprop: {
      name: "RMSprop",
      note: "Divides each coordinate by a running root mean square of its gradient.",
    },
    adam: {
      name: "Adam",
      note: "Momentum and per-coordinate scaling, both corrected for their start at zero.",
    },
    "implicit-euler": {
      name: "Implicit Euler",
      note: "Solves θ⁺ + η∇f(θ⁺) = θ: the gradient is taken where the step arrives. No upper limit on η.",
    },
    nesterov: {
      name: "Nesterov",
      note: "Momentum that looks ahead along its own velocity.",
    },
    adagrad: {
      name: "AdaGrad",
      note: "Divides by the root of all squared gradients so far; steps only ever shrink.",
    },
    adadelta: {
      name: "Adadelta",
      note: "Sets the step by the ratio of recent movement to recent gradient.",
    },
    amsgrad: {
      name: "AMSGrad",
      note: "Adam whose second moment never decreases.",
    },
    adamw: {
      name: "AdamW",
      note: "Adam with weight decay applied to the weights, not to the gradient.",
    },
    nadam: {
      name: "NAdam",
      note: "Adam with Nesterov's look-ahead.",
    },
    radam: {
      name: "RAdam",
      note: "Adam that waits to adapt until its second moment has enough samples.",
    },
    adamax: {
      name: "Adamax",
      note: "Adam scaled by a decaying maximum of |g| instead of its mean square.",
    },
    rprop: {
      name: "Rprop",
      note: "Uses only the gradient's signs; each coordinate grows or shrinks its own step.",
    },
    lion: {
      name: "Lion",
      note: "Moves by the sign of an interpolated momentum; every coordinate moves by η.",
    },
    lbfgs: {
      name: "L-BFGS",
      note: "Builds curvature from its last steps and searches along the line.",
    },
    newton: {
      name: "Newton",
      note: "Jumps to the stationary point of the local quadratic; saddle-free mode descends negative curvature.",
    },
    sgld: {
      name: "SGLD",
      note: "Gradient descent with heat: noise √(2ηT) makes it sample e^(−f/T).",
    },
    sam: {
      name: "SAM",
      note: "Takes the gradient at the worst nearby point, to prefer flat minima.",
    },
    "gradient-flow": {
      name: "Gradient flow",
      note: "The continuous path θ′ = −∇f that small steps approach; η is time per step.",
    },
    extragradient: {
      name: "Extragradient",
      note: "Looks one step ahead and moves by the gradient found there; calms the turning of a game.",
    },
    "alternating-descent": {
      name: "Alternating descent",
      note: "In a game the players move in turn; without one it is gradient descent.",
    },
    memristor: {
      name: "Memristor",
      note: "Descent written into devices that saturate: they move less the nearer they are to their bound.",
    },
  },
  parameter: {
    learningRate: "Learning rate",
    weightDecay: "Weight decay",
    noise: "Gradient noise",
    clipNorm: "Clip norm",
    momentum: "Momentum",
    dampening: "Dampening",
    form: "Form",
    resetOnConflict: "Reset on conflict",
    lrDecay: "Rate decay",
    epsilon: "Epsilon",
    initialAccumulator: "Initial accumulator",
    alpha: "Smoothing",
    centered: "Centered",
    rho: "Decay ρ",
    beta1: "Beta 1",
    beta2: "Beta 2",
    momentumDecay: "Momentum decay",
    etaMinus: "Shrink factor",
    etaPlus: "Growth factor",
    minStep: "Smallest step",
    maxStep: "Largest step",
    historySize: "History size",
    lineSearch: "Line search",
    damping: "Damping",
    mode: "Mode",
    root: "Root",
    temperature: "Temperature",
    radius: "Radius",
    bound: "Bound of the device",
  },
  choice: {
    form: {
      pytorch: "PyTorch: θ ← θ − ηv",
      classical: "classical: v ← βv + ηg",
    },
    lineSearch: {
      "strong-wolfe": "strong Wolfe",
      "weak-wolfe": "weak Wolfe",
      none: "none",
    },
    mode: {
      pure: "pure",
      "saddle-free": "saddle-free",
    },
    root: {
      branch: "follow the branch",
      newton: "Newton from θ",
      proximal: "proximal minimiser",
    },
  },
} as const;
