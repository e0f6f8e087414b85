import { numberOf, type ParameterValues } from "../../../../math/parameter.ts";
import { number } from "../python.ts";
import { Untranslatable } from "../untranslatable.ts";
import { extragradient, heavyBall, lion, memristor, nadam, rmsprop, sam, sgld } from "./firstOrder.ts";
import { implicitEuler } from "./implicitEuler.ts";
import { gradientFlow, lbfgs, newton, solve } from "./secondOrder.ts";

/** Option of an optimizer as Python writes it, by name. */
export type Options = Readonly<Record<string, string>>;

/** One method in PyTorch's terms. */
export interface Method {
  /** The class, as in `torch.optim.Adam` or one of `pieces`. */
  readonly name: string;
  /** All options for hyperparameters in force, the learning rate first. */
  readonly options: (parameters: ParameterValues) => Options;
  /** Texts of the classes and functions it needs, in order. */
  readonly pieces: readonly string[];
  /** Weight decay is an option of its own (coupled or decoupled as the method has it); else it is added to the gradient. */
  readonly decays: boolean;
  /** What \`step\` is given: nothing, the function that the step sees, or a closure after PyTorch's fashion. */
  readonly step: "gradient" | "function" | "closure";
}

const value = (id: string) => (parameters: ParameterValues) => number(numberOf(parameters, id));
const betas = (parameters: ParameterValues) =>
  `(${number(numberOf(parameters, "beta1"))}, ${number(numberOf(parameters, "beta2"))})`;
const truth = (yes: boolean) => (yes ? "True" : "False");

/** A method of torch.optim. */
const own = (
  name: string,
  rows: Readonly<Record<string, (parameters: ParameterValues) => string>>,
  decays = true,
): Method => ({
  name: `torch.optim.${name}`,
  options: optionsOf(decays ? { ...rows, weight_decay: value("weightDecay") } : rows),
  pieces: [],
  decays,
  step: "gradient",
});

/** A method written out below `pieces`. */
const written = (
  name: string,
  rows: Readonly<Record<string, (parameters: ParameterValues) => string>>,
  pieces: readonly string[],
  step: Method["step"] = "gradient",
): Method => ({ name, options: optionsOf(rows), pieces, decays: "weight_decay" in rows, step });

const optionsOf =
  (rows: Readonly<Record<string, (parameters: ParameterValues) => string>>): Method["options"] =>
  (parameters) => ({
    lr: number(numberOf(parameters, "learningRate")),
    ...Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, row(parameters)])),
  });

const adam = (name: string, more: Parameters<typeof own>[1] = {}) =>
  own(name, { betas, eps: value("epsilon"), ...more });

const ownSgd = own("SGD", { momentum: value("momentum"), dampening: value("dampening") });
const heavy = written(
  "HeavyBall",
  {
    momentum: value("momentum"),
    dampening: value("dampening"),
    classical: ({ form }) => truth(form === "classical"),
    reset_on_conflict: ({ resetOnConflict }) => truth(resetOnConflict === true),
  },
  [heavyBall],
);
const meanSquareRows = {
  alpha: value("alpha"),
  eps: value("epsilon"),
  momentum: value("momentum"),
  centered: ({ centered }: ParameterValues) => truth(centered === true),
};
const quasiNewton = written(
  "LBFGS",
  { history_size: value("historySize"), line_search: ({ lineSearch }) => JSON.stringify(lineSearch) },
  [lbfgs],
  "function",
);
const ownQuasiNewton: Method = {
  ...own(
    "LBFGS",
    {
      max_iter: () => "1",
      tolerance_grad: () => "0",
      tolerance_change: () => "0",
      history_size: value("historySize"),
      line_search_fn: ({ lineSearch }) => (lineSearch === "none" ? "None" : '"strong_wolfe"'),
    },
    false,
  ),
  step: "closure",
};

/** How a method is told for these hyperparameters, of which `changed` will change in mid-run. */
type Telling = (parameters: ParameterValues, changed: ReadonlySet<string>) => Method;

const always =
  (method: Method): Telling =>
  () =>
    method;

const methods: Readonly<Record<string, Telling>> = {
  "gradient-descent": always(own("SGD", {})),
  // PyTorch has one form, and makes its velocity in the first step that has momentum.
  momentum: ({ form, resetOnConflict }, changed) =>
    form === "classical" ||
    resetOnConflict === true ||
    ["momentum", "dampening", "form", "resetOnConflict"].some((id) => changed.has(id))
      ? heavy
      : ownSgd,
  // At 0 PyTorch refuses nesterov, which is then plain descent.
  nesterov: ({ momentum }, changed) =>
    momentum === 0 && !changed.has("momentum")
      ? own("SGD", {})
      : own("SGD", { momentum: value("momentum"), nesterov: () => "True" }),
  rmsprop: (_, changed) =>
    changed.has("momentum") || changed.has("centered")
      ? written("RMSprop", meanSquareRows, [rmsprop])
      : own("RMSprop", meanSquareRows),
  adam: always(adam("Adam")),
  amsgrad: always(adam("Adam", { amsgrad: () => "True" })),
  adamw: always(adam("AdamW")),
  adamax: always(adam("Adamax")),
  radam: always(adam("RAdam")),
  nadam: always(written("NAdam", { betas, eps: value("epsilon"), momentum_decay: value("momentumDecay") }, [nadam])),
  adagrad: always(
    own("Adagrad", {
      lr_decay: value("lrDecay"),
      eps: value("epsilon"),
      initial_accumulator_value: value("initialAccumulator"),
    }),
  ),
  adadelta: always(own("Adadelta", { rho: value("rho"), eps: value("epsilon") })),
  rprop: always(
    own(
      "Rprop",
      {
        etas: (parameters) => `(${value("etaMinus")(parameters)}, ${value("etaPlus")(parameters)})`,
        step_sizes: (parameters) => `(${value("minStep")(parameters)}, ${value("maxStep")(parameters)})`,
      },
      false,
    ),
  ),
  lion: always(written("Lion", { betas, weight_decay: value("weightDecay") }, [lion])),
  // PyTorch has neither the weak conditions nor a history that shrinks.
  lbfgs: ({ lineSearch }, changed) =>
    lineSearch === "weak-wolfe" || changed.has("lineSearch") || changed.has("historySize")
      ? quasiNewton
      : ownQuasiNewton,
  newton: always(
    written(
      "Newton",
      { damping: value("damping"), saddle_free: ({ mode }) => truth(mode === "saddle-free") },
      [solve, newton],
      "function",
    ),
  ),
  sgld: always(written("SGLD", { temperature: value("temperature") }, [sgld])),
  sam: always(written("SAM", { radius: value("radius") }, [sam], "function")),
  "implicit-euler": always(
    written("ImplicitEuler", { root: ({ root }) => JSON.stringify(root) }, [solve, implicitEuler], "function"),
  ),
  extragradient: always(written("Extragradient", {}, [extragradient], "function")),
  // Two players need a game, which no program is told: without one this is plain descent.
  "alternating-descent": always(own("SGD", {})),
  memristor: always(written("Memristor", { bound: value("bound") }, [memristor])),
  "gradient-flow": always(written("GradientFlow", {}, [solve, gradientFlow], "function")),
};

/** The method `optimizer`, told for PyTorch. Throws `Untranslatable` for one that is not in this table. */
export function methodOf(optimizer: string, parameters: ParameterValues, changed: ReadonlySet<string>): Method {
  const telling = methods[optimizer];
  if (telling === undefined) throw new Untranslatable("optimizer", optimizer);
  return telling(parameters, changed);
}
