import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { table } from "./harness.ts";
import { createRosenbrock, METHODS, measureSteps, type Result } from "./steps.ts";

const PYTHON = "/usr/bin/python3";
/** Enough to measure tens of microseconds a step, and short of where RMSprop dances about the minimum and roundings grow. */
const TORCH_STEPS = 2000;
/** Here the clock needs more of them to count. */
const STEPS = 100_000;
const ROUNDS = 5;
/** PyTorch before 2.0 keeps a product of NAdam's in float32, which drifts from the formula it documents. */
const DRIFTS: ReadonlySet<string> = new Set(["nadam"]);

/** Where PyTorch's gradient comes from, and how many times its rate ours should be. */
const WAYS = [
  { way: "floats", title: "by hand, floats", goal: "" },
  { way: "tensors", title: "by hand, tensors", goal: "≥ 1000" },
  { way: "autograd", title: "autograd", goal: "≥ 3000" },
] as const;

/** What PyTorch needs and records; undefined where it is not installed. */
function torch(way: string): readonly Result[] | undefined {
  const script = join(import.meta.dirname, "stepsTorch.py");
  try {
    const args = [script, String(TORCH_STEPS), way];
    const printed = execFileSync(PYTHON, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    const rows = printed.trim().split("\n");
    return rows.map((line) => line.split(" ").map(Number)).map(([ms, sum]) => ({ ms, sum }));
  } catch {
    return undefined;
  }
}

/** How many times PyTorch's rate of steps is ours, method by method. */
export function benchStepsTorch(): string {
  const title = `Steps a second as a multiple of torch.optim's on Rosenbrock (CPU, least of ${ROUNDS})`;
  const results = WAYS.map(({ way }) => torch(way));
  if (results.some((result) => result === undefined)) return `${title}\n(no PyTorch for ${PYTHON})`;
  const rosenbrock = createRosenbrock();
  const inTorch = results as readonly (readonly Result[])[];
  const here = METHODS.map(([id, parameters], i) => {
    const { sum } = measureSteps(id, parameters, rosenbrock, TORCH_STEPS);
    for (const result of inTorch) {
      // 1e-9: roundings in another order, carried through TORCH_STEPS steps.
      if (!DRIFTS.has(id) && !(Math.abs(sum / result[i].sum - 1) < 1e-9))
        throw new Error(`${id}: PyTorch's records sum to ${result[i].sum}, ours to ${sum}`);
    }
    let least = Number.POSITIVE_INFINITY;
    for (let round = 0; round <= ROUNDS; round++) {
      const { ms } = measureSteps(id, parameters, rosenbrock, STEPS);
      if (round > 0) least = Math.min(least, ms);
    }
    return least / STEPS;
  });
  const ratio = (its: number, ours: number) => (its / TORCH_STEPS / ours).toFixed(0);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const rows = METHODS.map(([id], i) => [
    id,
    (1000 / here[i]).toExponential(1),
    ...inTorch.map((result) => ratio(result[i].ms, here[i])),
  ]);
  rows.push(["all", (8000 / sum(here)).toExponential(1)]);
  rows.at(-1)?.push(...inTorch.map((result) => ratio(sum(result.map(({ ms }) => ms)), sum(here))));
  rows.push(["goal", "", ...WAYS.map(({ goal }) => goal)]);
  return `${title}\n${table(["optimizer", "here, 1/s", ...WAYS.map(({ title }) => title)], rows)}`;
}
