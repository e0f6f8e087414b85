import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pow } from "../../src/math/elementary.ts";
import { withDefaults } from "../../src/math/parameter.ts";
import { fixedLandscape } from "../../src/objectives/objective.ts";
import { surfaceById } from "../../src/objectives/surfaces/index.ts";
import { optimizerById, parametersOf } from "../../src/optimizers/index.ts";
import { walks } from "../../src/optimizers/walks.ts";
import { createBlock } from "../../src/run/block.ts";
import { Run } from "../../src/run/run.ts";
import { table } from "./harness.ts";

const STEPS = 100_000;
/** As many as it takes until everything is compiled for good. */
const ROUNDS = 15;
const PROCESSES = 5;

/** Methods and rates in the order of steps.c and stepsTorch.py. */
export const METHODS: readonly (readonly [id: string, parameters: Record<string, number>])[] = [
  ["gradient-descent", { learningRate: 1e-3 }],
  ["momentum", { learningRate: 1e-4 }],
  ["nesterov", { learningRate: 1e-4 }],
  ["adagrad", { learningRate: 0.5 }],
  ["rmsprop", { learningRate: 1e-3 }],
  ["adam", { learningRate: 1e-2 }],
  ["adamw", { learningRate: 1e-2, weightDecay: 1e-2 }],
  ["nadam", { learningRate: 2e-3 }],
];

export interface Result {
  /** Least CPU time of a round, in ms. */
  ms: number;
  /** Sum of x + y + f over all records. */
  sum: number;
}

/** Rosenbrock as everyone knows it. */
export function createRosenbrock(): ReturnType<typeof fixedLandscape> {
  const surface = surfaceById("rosenbrock");
  if (surface === undefined) throw new Error("rosenbrock: expected a registered surface");
  return fixedLandscape(surface.create({ a: 1, b: 100 }));
}

/** The public way: one run, every point recorded in blocks. */
export function measureSteps(
  id: string,
  given: Record<string, number>,
  rosenbrock: ReturnType<typeof fixedLandscape>,
  steps = STEPS,
): Result {
  const optimizer = optimizerById(id);
  if (optimizer === undefined) throw new Error(`${id}: expected a registered optimizer`);
  const run = new Run({
    landscape: rosenbrock,
    optimizer,
    walk: walks[id],
    parameters: withDefaults(parametersOf(optimizer), given),
    changes: [],
    start: Float64Array.of(-1.2, 1),
    steps,
    seed: 1,
    occurrence: 0,
    record: { every: 1, tolerance: 1e-8 },
  });
  // Reserved and written once outside the clock, as the C reference does: else the system fetches pages while it runs.
  const blocks = Array.from({ length: Math.ceil((steps + 1) / 4096) }, () => createBlock(2, 4096, false));
  for (const { points, steps, losses, gradientNorms, work } of blocks)
    for (const column of [points, steps, losses, gradientNorms, work]) column.fill(1);
  const before = process.cpuUsage();
  for (const block of blocks) run.advance(block, steps + 1);
  const spent = process.cpuUsage(before);
  let sum = 0;
  for (const { count, points, losses } of blocks)
    for (let i = 0; i < count; i++) sum += points[2 * i] + points[2 * i + 1] + losses[i];
  return { ms: (spent.user + spent.system) / 1000, sum };
}

/** The same in a process of its own. */
function measureApart(): readonly Result[] {
  const script = join(import.meta.dirname, "stepsApart.ts");
  return JSON.parse(execFileSync(process.execPath, ["--import", "tsx", script], { encoding: "utf8" }));
}

/** Compiles and runs steps.c; undefined where there is no compiler. */
function reference(): readonly Result[] | undefined {
  const program = join(mkdtempSync(join(tmpdir(), "fall-line-")), "steps");
  try {
    execFileSync("gcc", ["-O2", "-ffp-contract=off", "-o", program, join(import.meta.dirname, "steps.c"), "-lm"]);
  } catch {
    return undefined;
  }
  const fading = pow(0.96, 0.004);
  const printed = execFileSync(program, [String(STEPS), String(ROUNDS), String(fading)], { encoding: "utf8" });
  return printed
    .trim()
    .split("\n")
    .map((line) => line.split(" ").map(Number))
    .map(([ms, sum]) => ({ ms, sum }));
}

/** The least of all rounds, method by method, in this process. */
export function measureHere(): readonly Result[] {
  const rosenbrock = createRosenbrock();
  const best: Result[] = METHODS.map(() => ({ ms: Number.POSITIVE_INFINITY, sum: Number.NaN }));
  for (let round = 0; round < ROUNDS; round++)
    METHODS.forEach(([id, parameters], i) => {
      const result = measureSteps(id, parameters, rosenbrock);
      if (result.ms < best[i].ms) best[i] = result;
    });
  return best;
}

/** Eight optimizers × 100 000 steps on Rosenbrock, every point recorded, against gcc -O2. */
export function benchSteps(): string {
  const best: (Result | undefined)[] = METHODS.map(() => undefined);
  const inC: (Result | undefined)[] = METHODS.map(() => undefined);
  const take = (least: (Result | undefined)[], results: readonly Result[] | undefined) =>
    results?.forEach((result, i) => {
      if (result.ms < (least[i]?.ms ?? Number.POSITIVE_INFINITY)) least[i] = result;
    });
  // Where a process's code and data come to lie is worth half of its time: both sides have several.
  for (let turn = 0; turn < PROCESSES; turn++) {
    take(best, measureApart());
    take(inC, reference());
  }
  const rows = METHODS.map(([id], i) => {
    const [ours, c] = [best[i], inC[i]];
    const bits = c === undefined ? "–" : ours?.sum === c.sum ? "equal" : `${ours?.sum} ≠ ${c.sum}`;
    return [
      id,
      ours?.ms.toFixed(2) ?? "",
      c?.ms.toFixed(2) ?? "–",
      c && ours ? (ours.ms / c.ms).toFixed(2) : "–",
      bits,
    ];
  });
  const total = (results: readonly (Result | undefined)[]) =>
    results.reduce((sum, result) => sum + (result?.ms ?? 0), 0);
  const all = total(inC);
  rows.push([
    "all",
    total(best).toFixed(2),
    all ? all.toFixed(2) : "–",
    all ? (total(best) / all).toFixed(2) : "–",
    "",
  ]);
  return `${METHODS.length} optimizers × ${STEPS} steps on Rosenbrock, every point recorded (ms of CPU, least of ${PROCESSES} processes of ${ROUNDS} rounds)\n${table(["optimizer", "here", "gcc -O2", "ratio", "records"], rows)}`;
}
