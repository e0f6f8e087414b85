import type { Experiment } from "../../../experiment/experiment.ts";
import { encodeLink, linkAt } from "../../../experiment/link.ts";
import { createObjective, prepareObjective } from "../../../objectives/index.ts";
import type { NetworkObjectiveSpec } from "../../../objectives/spec.ts";
import { planeLoss } from "./planeLoss.ts";
import { float, tensor, unpacking } from "./python.ts";
import { runText } from "./runText.ts";
import { Untranslatable } from "./untranslatable.ts";

/** The oldest PyTorch these programs were run with. */
const OLDEST = "1.13";

/**
 * A Python program that repeats the runs of an experiment with PyTorch in float64: the same function by autograd, each
 * method by torch.optim or written out where torch has none, each schedule by torch.optim.lr_scheduler. `address` is the
 * page's, for the link at the top. Throws `Untranslatable` where a part has no counterpart.
 */
export async function pytorchProgram(experiment: Experiment, address: string): Promise<string> {
  const { objective, runs, steps } = experiment;
  checkKnown(experiment);
  const extra = transformText(experiment);
  const landscape =
    objective.type === "network" ? await networkText(experiment, objective, extra) : await planeText(experiment, extra);
  const seen = new Map<string, number>();
  const told = runs.map((run, i) => {
    const occurrence = seen.get(run.optimizer) ?? 0;
    seen.set(run.optimizer, occurrence + 1);
    const start = run.start === undefined ? "START.clone()" : tensor(Float64Array.from(run.start), [run.start.length]);
    const { dimension, batched } = landscape;
    return runText(run, { experiment, ordinal: i + 1, occurrence, dimension, start, batched });
  });
  const notes = [
    ...(landscape.exact ? [] : [NOTES.batches]),
    ...(told.some(({ redrawn }) => redrawn) ? [NOTES.redrawn] : []),
    ...(runs.some(({ optimizer }) => optimizer === "gradient-flow") ? [NOTES.scipy] : []),
  ];
  const program = [
    landscape.text,
    "",
    PATH,
    ...[...new Set(told.flatMap(({ pieces }) => pieces))].flatMap((piece) => ["", piece]),
    ...told.flatMap(({ text }) => ["", text]),
    "",
    MAIN.replace("RUN_NAMES", told.map(({ name }) => name).join(", ")),
  ].join("\n");
  const constants = `STEPS = ${steps}\n`;
  const body = program.includes('packed("') ? `${constants}\n\n${unpacking}\n\n${program}` : `${constants}${program}`;
  return `${head(experiment, address, notes)}\n${imports(body)}\n${body}`;
}

/** What a program can speak of. */
const FIELDS: readonly string[] =
  "version seed steps start objective transforms batch runs slice record sweep view".split(" ");
const OBJECTIVE_FIELDS: Readonly<Record<string, readonly string[]>> = {
  surface: ["type", "name", "parameters"],
  formula: ["type", "expression", "variables", "parameters", "domain"],
  network: ["type", "layers", "activation", "loss", "smoothing", "bias", "initialisation", "data"],
};

/** Throws `Untranslatable` at a part that this module does not know: left out, it would be a program of something else. */
function checkKnown(experiment: Experiment): void {
  const { objective } = experiment;
  const known = OBJECTIVE_FIELDS[objective.type];
  if (known === undefined) throw new Untranslatable("objective.type", objective.type);
  for (const [prefix, part, fields] of [
    ["", experiment, FIELDS],
    ["objective.", objective, known],
  ] as const)
    for (const [key, value] of Object.entries(part))
      if (value !== undefined && !fields.includes(key)) throw new Untranslatable(prefix + key, JSON.stringify(value));
}

const NOTES = {
  batches: "The mini-batches are drawn anew here: too many to list. Same law, another order, so another path.",
  redrawn: "Some random numbers are drawn anew here: too many to list, or used only to search. Paths may differ.",
  scipy: "The gradient flow needs SciPy.",
} as const;

function head(experiment: Experiment, address: string, notes: readonly string[]): string {
  const fragment = encodeLink({ ...experiment, view: { ...experiment.view, digest: undefined } });
  const lines = [
    "An experiment of Fall Line, repeated with PyTorch.",
    "",
    fragment.length <= 2000 ? linkAt(address, fragment) : address,
    "",
    `Float64 throughout. Made for PyTorch ${OLDEST} or newer.`,
    ...notes,
  ];
  return `"""${lines.join("\n").replaceAll("\\", "\\\\").replaceAll('"""', '\\"\\"\\"')}\n"""`;
}

function imports(body: string): string {
  const uses = (name: string) => new RegExp(`\\b${name}\\.`).test(body);
  const modules = ["base64", "math"].filter(uses).map((name) => `import ${name}`);
  return [
    ...modules,
    ...(modules.length > 0 ? [""] : []),
    "import torch",
    ...(uses("F") ? ["import torch.nn.functional as F"] : []),
    "",
    "torch.set_default_dtype(torch.float64)",
    "",
  ].join("\n");
}

/** What the transforms add to the loss. */
function transformText({ transforms }: Experiment): string {
  return transforms
    .map((transform, i) => {
      if (transform.type !== "l2") throw new Untranslatable(`transforms[${i}].type`, String(transform.type));
      return transform.strength === 0 ? "" : ` + 0.5 * ${float(transform.strength)} * torch.dot(theta, theta)`;
    })
    .join("");
}

interface LandscapeText {
  readonly text: string;
  readonly dimension: number;
  readonly batched: boolean;
  /** False where mini-batches come in another order. */
  readonly exact: boolean;
}

async function planeText({ objective, start }: Experiment, extra: string): Promise<LandscapeText> {
  if (objective.type !== "surface" && objective.type !== "formula")
    throw new Untranslatable("objective.type", objective.type);
  await prepareObjective(objective);
  const at = start ?? createObjective(objective, []).facts.start;
  const text = `START = ${tensor(Float64Array.from(at), [2])}\n\n\n${planeLoss(objective, extra)}`;
  return { text, dimension: 2, batched: false, exact: true };
}

async function networkText(
  { start, batch, seed, steps }: Experiment,
  objective: NetworkObjectiveSpec,
  extra: string,
): Promise<LandscapeText> {
  const [{ createNetworkLandscape }, { loadData }, { batchText, networkLoss }] = await Promise.all([
    import("../../../objectives/networkLandscape.ts"),
    import("../../../objectives/networkSamples.ts"),
    import("./networkLoss.ts"),
  ]);
  await loadData(objective);
  const made = createNetworkLandscape(objective, [], seed);
  const theta = start === undefined ? made.start : Float64Array.from(start);
  const network = networkLoss(objective, made.data.train, extra);
  const batches = batch && batchText(made.data.train.samples, batch, seed, steps);
  const text = [
    `START = ${tensor(theta, [theta.length])}`,
    network,
    ...(batches === undefined ? [] : ["", batches.text]),
  ].join("\n");
  return { text, dimension: theta.length, batched: batch !== undefined, exact: batches?.exact ?? true };
}

const PATH = `def value_and_gradient(function, at):
    with torch.enable_grad():
        at = at.detach().requires_grad_()
        value = function(at)
        (gradient,) = torch.autograd.grad(value, at)
    return value.detach(), gradient


def backward(function, theta):
    """The closure that torch.optim.LBFGS asks for."""
    theta.grad = None
    value = function(theta)
    value.backward()
    return value


class Path:
    """The losses along one run and the last point. A point whose loss or gradient is not finite ends it."""

    def __init__(self):
        self.losses, self.last, self.gradient = [], None, None

    @property
    def steps(self):
        return len(self.losses) - 1

    def record(self, theta):
        value, gradient = value_and_gradient(loss, theta)
        if not (torch.isfinite(value) and torch.isfinite(gradient).all() and torch.isfinite(theta).all()):
            return False
        self.losses.append(value.item())
        self.last, self.gradient = theta.detach().clone(), gradient
        return True
`;

const MAIN = `RUNS = [RUN_NAMES]

if __name__ == "__main__":
    for run in RUNS:
        path = run()
        end = path.last.tolist() if path.last is not None and len(path.last) <= 8 else "…"
        print(f"{run.__name__}: step {path.steps}, loss {path.losses[-1] if path.losses else math.nan!r}, theta {end}")
`;
