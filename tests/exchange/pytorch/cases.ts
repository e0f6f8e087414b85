import { surfaces } from "../../../src/objectives/surfaces/index.ts";

/** Small rates and few steps: paths that stay apart from chaos, so that 1e-9 holds whatever order torch adds in. */
const METHODS: readonly (readonly [optimizer: string, parameters: Readonly<Record<string, unknown>>])[] = [
  ["gradient-descent", { learningRate: 0.001 }],
  ["momentum", { learningRate: 0.0005 }],
  ["momentum", { learningRate: 0.0005, form: "classical", dampening: 0.2 }],
  ["momentum", { learningRate: 0.0005, resetOnConflict: true }],
  ["nesterov", { learningRate: 0.0005 }],
  ["nesterov", { learningRate: 0.0005, momentum: 0 }],
  ["adagrad", { learningRate: 0.2, lrDecay: 0.01, initialAccumulator: 0.1 }],
  ["rmsprop", { learningRate: 0.005 }],
  ["rmsprop", { learningRate: 0.002, momentum: 0.5, centered: true, epsilon: 0.01 }],
  ["adadelta", {}],
  ["adam", { learningRate: 0.02 }],
  ["amsgrad", { learningRate: 0.02 }],
  ["adamw", { learningRate: 0.02, weightDecay: 0.1 }],
  ["nadam", { learningRate: 0.02 }],
  ["radam", { learningRate: 0.02 }],
  ["adamax", { learningRate: 0.02 }],
  ["rprop", {}],
  ["lion", { learningRate: 0.005, weightDecay: 0.1 }],
  ["lbfgs", { learningRate: 0.5 }],
  ["lbfgs", { lineSearch: "weak-wolfe" }],
  ["lbfgs", { lineSearch: "none", learningRate: 0.01, historySize: 3 }],
  ["newton", { learningRate: 0.2, mode: "saddle-free", damping: 1 }],
  ["newton", { learningRate: 0.2, damping: 50 }],
  ["sgld", { learningRate: 0.0005, temperature: 0.01 }],
  ["sam", { learningRate: 0.001 }],
  ["implicit-euler", { learningRate: 0.001 }],
  ["implicit-euler", { learningRate: 0.001, root: "newton" }],
  ["implicit-euler", { learningRate: 0.001, root: "proximal" }],
  ["gradient-flow", { learningRate: 0.002 }],
  ["extragradient", { learningRate: 0.001 }],
  ["alternating-descent", { learningRate: 0.001 }],
  ["memristor", { learningRate: 0.001, bound: 10 }],
];

const everyMethod = METHODS.map(([optimizer, parameters]) => ({ optimizer, parameters }));

const SCHEDULES: readonly Readonly<Record<string, unknown>>[] = [
  { type: "step", stepSize: 13, gamma: 0.7 },
  { type: "multi-step", milestones: [10, 25, 25, 40], gamma: 0.6 },
  { type: "exponential", gamma: 0.98 },
  { type: "cosine", total: 35, final: 1e-4 },
  { type: "cosine-restarts", period: 7, multiplier: 2, final: 1e-4 },
  { type: "cyclic", base: 1e-4, max: 4e-3, up: 9, down: 5, mode: "exp-range", gamma: 0.99 },
  { type: "cyclic", base: 1e-4, max: 4e-3, up: 6, mode: "triangular2" },
  { type: "one-cycle", max: 4e-3, total: 80 },
  { type: "one-cycle", max: 4e-3, total: 45, threePhase: true, anneal: "linear" },
  { type: "warmup-cosine", warmup: 10, startFactor: 0.2, total: 50, final: 1e-4 },
  { type: "warmup-cosine", warmup: 0, total: 50 },
  { type: "linear", startFactor: 0.3, endFactor: 0.9, total: 20 },
  { type: "linear", startFactor: 0, total: 20 },
  { type: "polynomial", total: 70, power: 2 },
  { type: "pi-controller", proportional: 0.5, integral: 0.05, ramp: 0.001 },
];

const moved = { changes: [{ step: 20, parameters: { learningRate: 0.002 } }] };

const scheduled = [
  ...SCHEDULES.map((schedule) => ({ optimizer: "gradient-descent", parameters: { learningRate: 0.003 }, schedule })),
  ...SCHEDULES.map((schedule) => ({
    optimizer: "gradient-descent",
    parameters: { learningRate: 0.003 },
    schedule,
    ...moved,
  })),
  { optimizer: "adam", parameters: { learningRate: 0.02 }, schedule: SCHEDULES[3] },
  { optimizer: "lion", parameters: { learningRate: 0.01 }, schedule: SCHEDULES[9] },
  { optimizer: "sam", parameters: { learningRate: 0.002 }, schedule: SCHEDULES[0] },
  { optimizer: "rprop", schedule: SCHEDULES[2] },
  { optimizer: "lbfgs", parameters: { learningRate: 0.5 }, schedule: SCHEDULES[2] },
];

/** Noise, clipping, decay and changes in mid-run, for methods of one gradient and of more. */
const perturbed = [
  { optimizer: "gradient-descent", parameters: { learningRate: 0.002, noise: 0.5, clipNorm: 3, weightDecay: 0.05 } },
  { optimizer: "gradient-descent", parameters: { learningRate: 0.002, noise: 0.5 } },
  { optimizer: "adam", parameters: { learningRate: 0.02, noise: 0.2, clipNorm: 5, weightDecay: 0.01 } },
  { optimizer: "rprop", parameters: { weightDecay: 0.1 } },
  { optimizer: "sam", parameters: { learningRate: 0.002, noise: 0.3, clipNorm: 4, weightDecay: 0.1 } },
  { optimizer: "newton", parameters: { learningRate: 0.2, damping: 60, noise: 0.1, weightDecay: 0.1 } },
  { optimizer: "lbfgs", parameters: { learningRate: 0.3, clipNorm: 20, weightDecay: 0.1 } },
  { optimizer: "implicit-euler", parameters: { learningRate: 0.002, weightDecay: 0.2, noise: 0.1 } },
  { optimizer: "gradient-flow", parameters: { learningRate: 0.002, weightDecay: 0.2 } },
  {
    optimizer: "adam",
    parameters: { learningRate: 0.01 },
    changes: [
      { step: 15, parameters: { learningRate: 0.03, beta1: 0.8 } },
      { step: 15, parameters: { beta2: 0.95 } },
      { step: 40, parameters: { clipNorm: 1, weightDecay: 0.2 } },
    ],
  },
  {
    optimizer: "momentum",
    parameters: { learningRate: 0.0005, momentum: 0 },
    changes: [{ step: 10, parameters: { momentum: 0.8 } }],
  },
  {
    optimizer: "rmsprop",
    parameters: { learningRate: 0.003 },
    changes: [{ step: 12, parameters: { momentum: 0.5, centered: true } }],
  },
  {
    optimizer: "lbfgs",
    parameters: { learningRate: 0.3, lineSearch: "none" },
    changes: [
      { step: 10, parameters: { historySize: 3, lineSearch: "strong-wolfe" } },
      { step: 30, parameters: { lineSearch: "weak-wolfe" } },
    ],
  },
  {
    optimizer: "gradient-descent",
    parameters: { learningRate: 0.002, noise: 0 },
    changes: [{ step: 10, parameters: { noise: 0.4 } }],
  },
  {
    optimizer: "implicit-euler",
    parameters: { learningRate: 0.001 },
    changes: [{ step: 20, parameters: { root: "newton" } }],
  },
  { optimizer: "nadam", parameters: { learningRate: 0.02 }, changes: [{ step: 9, parameters: { beta1: 0.7 } }] },
];

const FORMULA =
  "log(1 + lambda*x^2) + 0.1*sin(3*x)*cos(2*y) + tanh(y)^2 + exp(-(x-1)^2 - y^2)/e + sqrt(1 + x^2*y^2) + abs(x) + " +
  "relu(y - 1) + max(x, y)/3 + min(x, 2)/5 + softplus(-y) + sigmoid(x*y) + erf(x) + atan2(y, 2 + x^2) + cbrt(1 + y^2) + " +
  "log2(3 + x^2)/7 + log10(2 + y^2) + asin(0.1*tanh(x)) + acos(0.1) + atan(x) - sinh(y/9) + cosh(x/9) + tan(x/9) - " +
  "-x^2/50 + 2^-y + floor(1.5) + ceil(0.5) + sign(3) + pi*y^2/9 + (1/3)^(y/4) - (x - (y - 1))/8";

const network = (more: Readonly<Record<string, unknown>>) => ({
  type: "network",
  layers: [2, 5, 1],
  activation: "tanh",
  ...more,
});

const trained = [
  { optimizer: "gradient-descent", parameters: { learningRate: 0.2 } },
  { optimizer: "adam", parameters: { learningRate: 0.02 } },
  { optimizer: "momentum", parameters: { learningRate: 0.05, noise: 0.01 } },
  { optimizer: "lbfgs", parameters: { learningRate: 0.3 } },
  { optimizer: "sam", parameters: { learningRate: 0.1 } },
  { optimizer: "newton", parameters: { learningRate: 0.1, mode: "saddle-free", damping: 1 } },
  { optimizer: "implicit-euler", parameters: { learningRate: 0.2 } },
];

const activations = ["linear", "sigmoid", "relu", "leaky-relu", "elu", "gelu", "silu", "softplus", "sin"] as const;

/** What is told in PyTorch and run there; the programs are kept whole, to be read and compared. */
export const cases: Readonly<Record<string, unknown>> = {
  rosenbrock: { version: 1, steps: 60, objective: { type: "surface", name: "rosenbrock" }, runs: everyMethod },
  himmelblau: {
    version: 1,
    steps: 60,
    objective: { type: "surface", name: "himmelblau" },
    start: [-0.5, -1],
    transforms: [{ type: "l2", strength: 0.3 }],
    runs: everyMethod,
  },
  formula: {
    version: 1,
    steps: 40,
    objective: { type: "formula", expression: FORMULA, parameters: { lambda: 5 } },
    start: [2.2, -1.7],
    // Without the line searches: where the path crosses a kink they choose by the last bit.
    runs: everyMethod.slice(0, 18),
  },
  schedules: {
    version: 1,
    steps: 60,
    objective: { type: "surface", name: "himmelblau" },
    start: [-0.5, -1],
    runs: scheduled,
  },
  perturbed: {
    version: 1,
    steps: 60,
    seed: 7,
    objective: { type: "surface", name: "himmelblau" },
    start: [-0.5, -1],
    runs: perturbed,
  },
  network: {
    version: 1,
    steps: 40,
    objective: network({ data: { name: "moons", samples: 40 }, loss: "bce" }),
    transforms: [{ type: "l2", strength: 0.01 }],
    runs: trained,
  },
  batches: {
    version: 1,
    steps: 40,
    seed: 5,
    objective: network({ layers: [4, 6, 3], data: { name: "iris" }, loss: "cross-entropy", activation: "gelu" }),
    batch: { size: 16 },
    // Without L-BFGS: its line search on changing batches magnifies the last bit.
    runs: [...trained.slice(0, 3), trained[4], trained[6]],
  },
};

/** More of the same kind, of whose programs only the digests are kept. */
export const smallCases: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(
    surfaces.map(({ id }) => [
      `surface-${id}`,
      {
        version: 1,
        steps: 20,
        objective: { type: "surface", name: id },
        runs: [
          { optimizer: "adam", parameters: { learningRate: 0.01 } },
          { optimizer: "gradient-descent", parameters: { learningRate: 1e-5 } },
        ],
      },
    ]),
  ),
  ...Object.fromEntries(
    activations.map((activation, i) => [
      `activation-${activation}`,
      {
        version: 1,
        steps: 25,
        objective: network({
          activation,
          bias: i !== 1,
          data: { name: "circles", samples: 24 },
          loss: ["mse", "half-mse", "dice"][i % 3],
        }),
        batch:
          i % 2 === 0
            ? { size: 10, order: "sequential" }
            : {
                size: 1,
                order: [
                  [0, 3, 5, 7],
                  [1, 2],
                  [9, 9, 4],
                ],
              },
        runs: trained.slice(0, 2),
      },
    ]),
  ),
};
