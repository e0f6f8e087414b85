import type { Experiment, RunSpec } from "../../../experiment/experiment.ts";
import type { ParameterValues } from "../../../math/parameter.ts";
import { randomStream } from "../../../math/random.ts";
import { methodOf, type Options } from "./methods/index.ts";
import { number, tensor } from "./python.ts";
import { scheduleText } from "./schedule.ts";

/** Drawn numbers up to this many are written into the program; more would be megabytes. */
const MOST_DRAWN = 200_000;

/** What `runText` needs to know of the experiment besides the run. */
export interface RunPlace {
  readonly experiment: Pick<Experiment, "steps" | "seed">;
  /** Counts from 1. */
  readonly ordinal: number;
  /** 0 for the first run of its method, 1 for the second, …: names its random streams. */
  readonly occurrence: number;
  /** p. */
  readonly dimension: number;
  /** The start as a Python expression. */
  readonly start: string;
  readonly batched: boolean;
}

export interface RunText {
  readonly name: string;
  /** Constants and the function. */
  readonly text: string;
  readonly pieces: readonly string[];
  /** True where the program draws random numbers of its own instead of this run's. */
  readonly redrawn: boolean;
}

/** η, σ, c and λ and the method's own values from a step on. */
interface Stage {
  readonly step: number;
  readonly parameters: ParameterValues;
}

/** One run as a Python function that walks its way and returns it. */
export function runText(run: RunSpec, place: RunPlace): RunText {
  const { steps } = place.experiment;
  const stages = stagesOf(run);
  const changed = new Set(run.changes.flatMap(({ parameters }) => Object.keys(parameters)));
  const method = methodOf(run.optimizer, run.parameters, changed);
  const schedule =
    run.schedule && scheduleText(run.schedule.type, run.schedule.parameters, steps, changed.has("learningRate"));
  const name = `run_${place.ordinal}_${run.optimizer.replaceAll("-", "_")}`;
  const drawn = drawnNumbers(run, stages, place, name.toUpperCase());
  const own = commonOf(stages, method.decays);
  const options = Object.entries({ ...method.options(run.parameters), ...drawn.options });
  const lines = [
    `def ${name}():`,
    `    theta = ${place.start}.requires_grad_()`,
    `    optimizer = ${method.name}([theta], ${options.map(([key, text]) => `${key}=${text}`).join(", ")})`,
  ];
  const at = (line: string) => lines.push(`        ${line}`);
  if (schedule?.kind === "torch") lines.push(`    scheduler = ${schedule.text}`);
  if (schedule?.kind === "controller") lines.push(`    rate = ${schedule.text}`);
  if (schedule?.kind === "formula") lines.push(`    base = ${number(Number(run.parameters.learningRate))}`);
  if (own.length > 0) lines.push(...own.map((row) => `    ${row.name} = ${row.text(run.parameters)}`));
  lines.push("    path = Path()", "    while path.record(theta) and path.steps < STEPS:");
  if (place.batched || schedule !== undefined || stages.length > 1 || own.some((row) => row.name === "sigma"))
    at("k = path.steps");
  for (const [i, stage] of stages.entries())
    if (i > 0) for (const line of changeLines(stages[i - 1], stage, method.options, own, schedule?.kind)) at(line);
  if (schedule?.kind === "formula") at(`optimizer.param_groups[0]["lr"] = ${schedule.text}`);
  if (schedule?.kind === "controller")
    at('optimizer.param_groups[0]["lr"] = rate(k, path.losses[-1], torch.linalg.vector_norm(path.gradient).item())');
  for (const line of stepLines(method.step, own, place.batched, drawn.noise)) at(line);
  if (schedule?.kind === "torch") at("scheduler.step()");
  lines.push("    return path");
  return {
    name,
    text: `${drawn.constants}${lines.join("\n")}\n`,
    pieces: [...method.pieces, ...(schedule !== undefined && "pieces" in schedule ? schedule.pieces : [])],
    redrawn: drawn.redrawn,
  };
}

/** The values in force from each step on at which something changes, the first from 0 on. */
function stagesOf({ parameters, changes }: RunSpec): Stage[] {
  const stages: Stage[] = [{ step: 0, parameters }];
  for (const change of changes.toSorted((a, b) => a.step - b.step)) {
    const last = stages[stages.length - 1];
    const merged = { ...last.parameters, ...change.parameters };
    if (change.step === last.step && stages.length > 1) stages[stages.length - 1] = { ...last, parameters: merged };
    else stages.push({ step: change.step, parameters: merged });
  }
  return stages;
}

/** A value that the loop itself uses: noise, clipping, and decay where the method has none. */
interface Common {
  readonly name: "sigma" | "clip" | "decay";
  readonly text: (parameters: ParameterValues) => string;
}

function commonOf(stages: readonly Stage[], decays: boolean): Common[] {
  const used = (id: string) =>
    stages.some(({ parameters }) => typeof parameters[id] === "number" && parameters[id] !== 0);
  const text = (id: string, otherwise: string) => (parameters: ParameterValues) =>
    typeof parameters[id] === "number" ? number(parameters[id]) : otherwise;
  return [
    ...(used("noise") ? [{ name: "sigma", text: text("noise", "0.0") } as const] : []),
    ...(used("clipNorm") ? [{ name: "clip", text: text("clipNorm", "math.inf") } as const] : []),
    ...(used("weightDecay") && !decays ? [{ name: "decay", text: text("weightDecay", "0.0") } as const] : []),
  ];
}

function changeLines(
  before: Stage,
  { step, parameters }: Stage,
  options: (parameters: ParameterValues) => Options,
  own: readonly Common[],
  schedule: "torch" | "formula" | "controller" | undefined,
): string[] {
  const [old, now] = [options(before.parameters), options(parameters)];
  const different = Object.keys(now).filter((key) => now[key] !== old[key]);
  const scheduled = schedule !== undefined && different.includes("lr");
  const direct = different.filter((key) => !(scheduled && key === "lr"));
  const lines = [
    ...(direct.length > 0
      ? [`optimizer.param_groups[0].update(${direct.map((key) => `${key}=${now[key]}`).join(", ")})`]
      : []),
    ...(scheduled && schedule === "formula" ? [`base = ${now.lr}`] : []),
    ...(scheduled && schedule === "controller" ? [`rate.rebase(${now.lr})`] : []),
    ...own
      .filter(({ text }) => text(parameters) !== text(before.parameters))
      .map(({ name, text }) => `${name} = ${text(parameters)}`),
  ];
  return lines.length === 0 ? [] : [`if k == ${step}:`, ...lines.map((line) => `    ${line}`)];
}

/** One step from θ: gradient → noise → clipping → weight decay → update. */
function stepLines(
  kind: "gradient" | "function" | "closure",
  own: readonly Common[],
  batched: boolean,
  noise: string,
): string[] {
  const has = (name: Common["name"]) => own.some((row) => row.name === name);
  const plain = !batched && own.length === 0;
  if (kind === "gradient")
    return [
      batched
        ? "_, theta.grad = value_and_gradient(lambda at: loss(at, batch(k)), theta)"
        : "theta.grad = path.gradient.clone()",
      ...(has("sigma") ? [`theta.grad += sigma * ${noise}`] : []),
      ...(has("clip") ? ["torch.nn.utils.clip_grad_norm_([theta], clip)"] : []),
      ...(has("decay") ? ["theta.grad += decay * theta.detach()"] : []),
      "optimizer.step()",
    ];
  const bare = `loss(at${batched ? ", batch(k)" : ""})${has("sigma") ? ` + sigma * torch.dot(${noise}, at)` : ""}`;
  const scaled = has("clip") ? `scale * (${bare})` : bare;
  const seen = `${scaled}${has("decay") ? " + 0.5 * decay * torch.dot(at, at)" : ""}`;
  return [
    ...(has("clip")
      ? [
          `_, whole = value_and_gradient(lambda at: ${bare}, theta)`,
          "scale = min(1.0, clip / (torch.linalg.vector_norm(whole).item() + 1e-6))",
        ]
      : []),
    plain ? "seen = loss" : `seen = lambda at: ${seen}`,
    ...(kind === "function"
      ? ["theta.grad = value_and_gradient(seen, theta)[1]", "if not optimizer.step(seen):", "    break"]
      : ["optimizer.step(lambda: backward(seen, theta))"]),
  ];
}

interface Drawn {
  readonly constants: string;
  /** ξ of step k. */
  readonly noise: string;
  /** More options for the optimizer. */
  readonly options: Options;
  readonly redrawn: boolean;
}

/** The random numbers a run draws, as data where they are few. */
function drawnNumbers({ optimizer }: RunSpec, stages: readonly Stage[], place: RunPlace, name: string): Drawn {
  const { dimension: p, experiment, occurrence } = place;
  const { steps, seed } = experiment;
  const noisy = stages.some(({ parameters }) => Number(parameters.noise ?? 0) > 0);
  const thermal = optimizer === "sgld";
  // The proximal search looks at random points: which, matters only where it fails to find the lowest.
  const searching = optimizer === "implicit-euler" && stages.some(({ parameters }) => parameters.root === "proximal");
  const few = steps * p <= MOST_DRAWN;
  const levelAt = (k: number) => Number((stages.findLast(({ step }) => step <= k) ?? stages[0]).parameters.noise ?? 0);
  const listed = (stream: string, drawsAt: (k: number) => boolean) => {
    const random = randomStream(seed, `${stream}/${occurrence}`);
    const numbers = new Float64Array(steps * p);
    for (let k = 0; k < steps; k++) if (drawsAt(k)) for (let j = 0; j < p; j++) numbers[k * p + j] = random.normal();
    return tensor(numbers, [steps, p]);
  };
  const generator = `torch.Generator().manual_seed(${seed})`;
  const source = (constant: string, stream: string, drawsAt: (k: number) => boolean) =>
    few ? `${constant} = ${listed(stream, drawsAt)}\n` : `${constant} = ${generator}\n`;
  const row = (constant: string) => (few ? `${constant}[k]` : `torch.randn(${p}, generator=${constant})`);
  const constants =
    (noisy ? source(`${name}_NOISE`, "noise", (k) => levelAt(k) > 0) : "") +
    (thermal ? source(`${name}_NORMALS`, optimizer, () => true) : "");
  return {
    constants: constants === "" ? "" : `${constants}\n\n`,
    noise: row(`${name}_NOISE`),
    options: thermal ? { normals: `lambda k: ${row(`${name}_NORMALS`)}` } : {},
    redrawn: ((noisy || thermal) && !few) || searching,
  };
}
