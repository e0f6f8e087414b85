import { numberOf, type ParameterValues } from "../../../math/parameter.ts";
import { number } from "./python.ts";
import { Untranslatable } from "./untranslatable.ts";

/** How the learning rate moves. */
export type ScheduleText =
  /** A scheduler of torch.optim.lr_scheduler, stepped after each step. */
  | { readonly kind: "torch"; readonly text: string }
  /** The rate of step k from the base rate `base`, as an expression in both; `pieces` define what it calls. */
  | { readonly kind: "formula"; readonly text: string; readonly pieces: readonly string[] }
  /** A controller asked at the start of each step. */
  | { readonly kind: "controller"; readonly text: string; readonly pieces: readonly string[] };

interface Told {
  /** Undefined where PyTorch's own refuses these values or means something else by them. */
  readonly torch: (p: ParameterValues, steps: number) => string | undefined;
  readonly formula: (p: ParameterValues) => string;
  readonly pieces?: readonly string[];
}

const of = (parameters: ParameterValues, id: string) => number(numberOf(parameters, id));
const SCHEDULER = "torch.optim.lr_scheduler";

const RESTARTS = `def restarting(k, base, period, multiplier, final):
    """Cosine periods, each \`multiplier\` times as long as the one before."""
    length = period
    while k >= length:
        k -= length
        length *= multiplier
    return final + (base - final) * (1 + math.cos(math.pi * k / length)) / 2
`;

const CYCLE = `def triangle(k, lowest, highest, up, down, mode, gamma):
    cycle, into = divmod(k, up + down)
    wave = into / up if into <= up else (up + down - into) / down
    height = {"triangular": 1.0, "triangular2": 0.5**cycle, "exp-range": gamma**k}[mode]
    return lowest + (highest - lowest) * wave * height
`;

const ONE_CYCLE = `def one_cycle(k, corners, linear):
    """Along the corners (step, rate), straight or by half cosine waves; the last rate from then on."""
    at = min(k, corners[-1][0])
    for (start, low), (end, high) in zip(corners, corners[1:]):
        if at <= end or end == corners[-1][0]:
            u = (at - start) / (end - start) if end > start else 1.0
            return low + (high - low) * u if linear else high + (low - high) * (1 + math.cos(math.pi * u)) / 2
`;

const CONTROLLER = `class Controller:
    """PI control of the rate, so that ln(|grad f| / f) follows a ramp."""

    def __init__(self, lr, set_point, proportional, integral, ramp):
        self.rate, self.log_rate, self.set_point, self.error = lr, math.log(lr), set_point, None
        self.proportional, self.integral, self.ramp = proportional, integral, ramp

    def rebase(self, lr):
        self.rate, self.log_rate = lr, math.log(lr)

    def __call__(self, k, value, gradient_norm):
        if value > 0 and gradient_norm > 0:
            measured = math.log(gradient_norm) - math.log(value)
            if self.set_point is None:
                self.set_point = measured - self.ramp * k
            error = self.set_point + self.ramp * k - measured
            self.log_rate += self.proportional * (0.0 if self.error is None else error - self.error) + self.integral * error
            self.error, self.rate = error, math.exp(self.log_rate)
        return self.rate
`;

const cosineFormula = (k: string, total: string, final: string) =>
  `${final} + (base - ${final}) * (1 + math.cos(math.pi * ${k} / ${total})) / 2`;

const schedules: Readonly<Record<string, Told>> = {
  step: {
    torch: (p) => `${SCHEDULER}.StepLR(optimizer, step_size=${of(p, "stepSize")}, gamma=${of(p, "gamma")})`,
    formula: (p) => `base * ${of(p, "gamma")} ** (k // ${of(p, "stepSize")})`,
  },
  "multi-step": {
    torch: (p) =>
      `${SCHEDULER}.MultiStepLR(optimizer, milestones=[${milestones(p).join(", ")}], gamma=${of(p, "gamma")})`,
    formula: (p) => `base * ${of(p, "gamma")} ** sum(k >= mark for mark in [${milestones(p).join(", ")}])`,
  },
  exponential: {
    torch: (p) => `${SCHEDULER}.ExponentialLR(optimizer, gamma=${of(p, "gamma")})`,
    formula: (p) => `base * ${of(p, "gamma")} ** k`,
  },
  cosine: {
    torch: (p) => `${SCHEDULER}.CosineAnnealingLR(optimizer, T_max=${of(p, "total")}, eta_min=${of(p, "final")})`,
    formula: (p) => cosineFormula("k", of(p, "total"), of(p, "final")),
  },
  "cosine-restarts": {
    torch: (p) =>
      `${SCHEDULER}.CosineAnnealingWarmRestarts(optimizer, T_0=${of(p, "period")}, T_mult=${of(p, "multiplier")}, ` +
      `eta_min=${of(p, "final")})`,
    formula: (p) => `restarting(k, base, ${of(p, "period")}, ${of(p, "multiplier")}, ${of(p, "final")})`,
    pieces: [RESTARTS],
  },
  cyclic: {
    torch: (p) =>
      `${SCHEDULER}.CyclicLR(optimizer, base_lr=${of(p, "base")}, max_lr=${of(p, "max")}, step_size_up=${of(p, "up")}, ` +
      `step_size_down=${downOf(p)}, mode="${String(p.mode).replace("-", "_")}", gamma=${of(p, "gamma")}, cycle_momentum=False)`,
    formula: (p) =>
      `triangle(k, ${of(p, "base")}, ${of(p, "max")}, ${of(p, "up")}, ${downOf(p)}, "${String(p.mode)}", ${of(p, "gamma")})`,
    pieces: [CYCLE],
  },
  "one-cycle": {
    // PyTorch's ends with an error after its last step, and divides by phases of no length.
    torch: (p, steps) =>
      steps >= numberOf(p, "total") || oneCycleCorners(p).some(([step], i, all) => i > 0 && step <= all[i - 1][0])
        ? undefined
        : `${SCHEDULER}.OneCycleLR(optimizer, max_lr=${of(p, "max")}, total_steps=${of(p, "total")}, ` +
          `pct_start=${of(p, "warmupFraction")}, anneal_strategy="${String(p.anneal)}", cycle_momentum=False, ` +
          `three_phase=${p.threePhase === true ? "True" : "False"}, div_factor=${of(p, "divFactor")}, ` +
          `final_div_factor=${of(p, "finalDivFactor")})`,
    formula: (p) => {
      const corners = oneCycleCorners(p).map(([step, rate]) => `(${number(step)}, ${number(rate)})`);
      return `one_cycle(k, [${corners.join(", ")}], ${p.anneal === "linear" ? "True" : "False"})`;
    },
    pieces: [ONE_CYCLE],
  },
  "warmup-cosine": {
    torch(p) {
      const warmup = numberOf(p, "warmup");
      const span = numberOf(p, "total") - warmup;
      if (!(warmup >= 1 && numberOf(p, "startFactor") > 0 && span >= 1)) return undefined;
      return (
        `${SCHEDULER}.SequentialLR(optimizer, [\n` +
        `        ${SCHEDULER}.LinearLR(optimizer, start_factor=${of(p, "startFactor")}, total_iters=${warmup}),\n` +
        `        ${SCHEDULER}.CosineAnnealingLR(optimizer, T_max=${span}, eta_min=${of(p, "final")}),\n` +
        `    ], milestones=[${warmup}])`
      );
    },
    formula(p) {
      const warmup = numberOf(p, "warmup");
      const span = numberOf(p, "total") - warmup;
      const after = span > 0 ? cosineFormula(`(k - ${warmup})`, String(span), of(p, "final")) : of(p, "final");
      if (warmup === 0) return after;
      const start = of(p, "startFactor");
      return `base * (${start} + (1 - ${start}) * k / ${warmup}) if k < ${warmup} else ${after}`;
    },
  },
  linear: {
    torch: (p) =>
      numberOf(p, "startFactor") > 0
        ? `${SCHEDULER}.LinearLR(optimizer, start_factor=${of(p, "startFactor")}, end_factor=${of(p, "endFactor")}, ` +
          `total_iters=${of(p, "total")})`
        : undefined,
    formula: (p) =>
      `base * (${of(p, "startFactor")} + (${of(p, "endFactor")} - ${of(p, "startFactor")}) * min(k, ${of(p, "total")}) / ${of(p, "total")})`,
  },
  polynomial: {
    torch: (p) => `${SCHEDULER}.PolynomialLR(optimizer, total_iters=${of(p, "total")}, power=${of(p, "power")})`,
    formula: (p) => `base * (1 - min(k, ${of(p, "total")}) / ${of(p, "total")}) ** ${of(p, "power")}`,
  },
};

const milestones = ({ milestones: marks }: ParameterValues): readonly number[] =>
  Array.isArray(marks) ? (marks as readonly number[]) : [];

const downOf = (p: ParameterValues) => (p.down === undefined ? of(p, "up") : of(p, "down"));

/** Corners (step, rate) of the one-cycle path. */
function oneCycleCorners(p: ParameterValues): readonly (readonly [number, number])[] {
  const [highest, total, share] = [numberOf(p, "max"), numberOf(p, "total"), numberOf(p, "warmupFraction")];
  const first = highest / numberOf(p, "divFactor");
  const last: readonly [number, number] = [total - 1, first / numberOf(p, "finalDivFactor")];
  const up: readonly (readonly [number, number])[] = [
    [0, first],
    [share * total - 1, highest],
  ];
  return p.threePhase === true ? [...up, [2 * share * total - 2, first], last] : [...up, last];
}

/** The schedule `type` told for a run of `steps` steps; `rebased` where the base rate changes in mid-run. */
export function scheduleText(type: string, parameters: ParameterValues, steps: number, rebased: boolean): ScheduleText {
  if (type === "pi-controller") {
    const setPoint = typeof parameters.setPoint === "number" ? number(parameters.setPoint) : "None";
    const text = `Controller(optimizer.param_groups[0]["lr"], ${setPoint}, ${of(parameters, "proportional")}, ${of(parameters, "integral")}, ${of(parameters, "ramp")})`;
    return { kind: "controller", text, pieces: [CONTROLLER] };
  }
  const told = schedules[type];
  if (told === undefined) throw new Untranslatable("runs.schedule.type", type);
  const torch = rebased ? undefined : told.torch(parameters, steps);
  if (torch !== undefined) return { kind: "torch", text: torch };
  return { kind: "formula", text: told.formula(parameters), pieces: told.pieces ?? [] };
}
