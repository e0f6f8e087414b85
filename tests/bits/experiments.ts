/**
 * Twelve experiments that between them use every kind of objective, most methods, schedules, noise, changes and ends. Their
 * links and digests in experiments.golden.json (written by writeExperiments.ts) must hold on every engine.
 */
export const experiments: Readonly<Record<string, unknown>> = {
  "five on Himmelblau": {
    version: 1,
    steps: 80,
    objective: { type: "surface", name: "himmelblau" },
    start: [0, -0.6],
    runs: [
      { optimizer: "gradient-descent", parameters: { learningRate: 0.018 } },
      { optimizer: "momentum", parameters: { learningRate: 0.01 } },
      { optimizer: "rmsprop", parameters: { learningRate: 0.04 } },
      { optimizer: "adam", parameters: { learningRate: 0.15 } },
      { optimizer: "implicit-euler", parameters: { learningRate: 0.02 } },
    ],
  },
  "the Adam family on Rosenbrock": {
    version: 1,
    steps: 3000,
    objective: { type: "surface", name: "rosenbrock" },
    runs: ["adam", "amsgrad", "adamw", "nadam", "radam", "adamax"].map((optimizer) => ({
      optimizer,
      parameters: { learningRate: 0.02 },
    })),
    record: { every: 10 },
  },
  "second order on Müller–Brown": {
    version: 1,
    steps: 60,
    objective: { type: "surface", name: "muller-brown" },
    start: [-0.9, 1.1],
    runs: [
      { optimizer: "newton", parameters: { mode: "saddle-free", learningRate: 0.5 } },
      { optimizer: "lbfgs" },
      { optimizer: "implicit-euler", parameters: { learningRate: 0.001 } },
      { optimizer: "implicit-euler", parameters: { learningRate: 0.001, root: "proximal" } },
    ],
  },
  "the flow of the Rosenbrock valley": {
    version: 1,
    steps: 40,
    objective: { type: "surface", name: "rosenbrock", parameters: { b: 1000 } },
    runs: [{ optimizer: "gradient-flow", parameters: { learningRate: 0.05 } }],
  },
  "just past the edge of stability": {
    version: 1,
    steps: 4000,
    objective: { type: "surface", name: "ravine" },
    start: [1, 1],
    runs: [
      { optimizer: "gradient-descent", parameters: { learningRate: 0.0199 } },
      { optimizer: "gradient-descent", parameters: { learningRate: 0.0202 } },
      { optimizer: "momentum", parameters: { learningRate: 0.039 } },
    ],
  },
  "noise on Ackley": {
    version: 1,
    seed: 42,
    steps: 500,
    objective: { type: "surface", name: "ackley" },
    start: [3, 2.5],
    runs: [
      { optimizer: "sgld", parameters: { learningRate: 0.01, temperature: 0.5 } },
      { optimizer: "gradient-descent", parameters: { learningRate: 0.05, noise: 1 } },
      { optimizer: "momentum", parameters: { learningRate: 0.02, noise: 1 } },
      { optimizer: "momentum", parameters: { learningRate: 0.02, noise: 1 } },
    ],
  },
  "schedules on Beale": {
    version: 1,
    steps: 400,
    objective: { type: "surface", name: "beale" },
    start: [1, 1.5],
    runs: [
      { optimizer: "adam", parameters: { learningRate: 0.1 }, schedule: { type: "cosine", total: 400, final: 1e-4 } },
      {
        optimizer: "momentum",
        parameters: { learningRate: 0.01 },
        schedule: { type: "step", stepSize: 100, gamma: 0.5 },
      },
      { optimizer: "rmsprop", schedule: { type: "one-cycle", max: 0.05, total: 400 } },
      { optimizer: "gradient-descent", schedule: { type: "cyclic", base: 0.001, max: 0.02, up: 50 } },
      { optimizer: "nesterov", parameters: { learningRate: 0.01 }, schedule: { type: "exponential", gamma: 0.99 } },
    ],
  },
  "a formula with parameters": {
    version: 1,
    steps: 300,
    objective: {
      type: "formula",
      expression: "log(1 + a*x^2) + 0.1*sin(3*x)*cos(2*y) + tanh(y)^2 + b*exp(-(x-1)^2 - y^2) + sqrt(1 + x^2*y^2)",
      parameters: { a: 5, b: 2 },
      domain: [
        [-3, 3],
        [-3, 3],
      ],
    },
    start: [2.2, -1.7],
    runs: [
      { optimizer: "gradient-descent", parameters: { learningRate: 0.05 } },
      { optimizer: "adam", parameters: { learningRate: 0.05 } },
      { optimizer: "sam", parameters: { learningRate: 0.05 } },
    ],
  },
  "every kink of the formula language": {
    version: 1,
    steps: 250,
    objective: {
      type: "formula",
      expression:
        "abs(x) + relu(y - 1) + max(x, y)/3 + softplus(-y) + sigmoid(x*y) + erf(x) + atan2(y, 2 + x^2) + cbrt(1 + y^2)",
    },
    start: [2.5, 3.1],
    runs: [
      { optimizer: "rprop", parameters: { learningRate: 0.02 } },
      { optimizer: "lion", parameters: { learningRate: 0.01 } },
      { optimizer: "adagrad", parameters: { learningRate: 0.3 } },
      { optimizer: "adadelta" },
    ],
  },
  "changed on the way": {
    version: 1,
    steps: 200,
    objective: { type: "surface", name: "styblinski-tang" },
    start: [0.2, 4],
    transforms: [{ type: "l2", strength: 0.5 }],
    runs: [
      {
        optimizer: "gradient-descent",
        parameters: { learningRate: 0.001 },
        changes: [
          { step: 50, parameters: { learningRate: 0.03 } },
          { step: 120, parameters: { learningRate: 0.05, clipNorm: 1 } },
        ],
      },
      { optimizer: "adam", parameters: { learningRate: 0.05, weightDecay: 0.1 } },
    ],
  },
  "diverging on Goldstein–Price": {
    version: 1,
    steps: 200,
    objective: { type: "surface", name: "goldstein-price" },
    start: [-1.5, 1],
    runs: [
      { optimizer: "gradient-descent", parameters: { learningRate: 0.01 } },
      { optimizer: "gradient-descent", parameters: { learningRate: 0.00001 } },
      { optimizer: "adam", parameters: { learningRate: 0.05 } },
    ],
  },
  "Lévy's ripples": {
    version: 1,
    steps: 1000,
    objective: { type: "surface", name: "levy-13" },
    start: [-6.5, 7.25],
    runs: [
      { optimizer: "momentum", parameters: { learningRate: 0.002, momentum: 0.95 } },
      { optimizer: "nadam", parameters: { learningRate: 0.3 } },
      { optimizer: "lbfgs", parameters: { lineSearch: "weak-wolfe" } },
    ],
  },
};
