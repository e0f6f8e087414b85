import { lanczos } from "../curvature/lanczos.ts";
import { hessianProduct } from "../curvature/linearProduct.ts";
import { eigenvalues2, hessianOf } from "../curvature/planeCurvature.ts";
import { finishRun, type RunEnd } from "../engine/finish.ts";
import { paceOf } from "../engine/pace.ts";
import { examine } from "../experiment/examine.ts";
import type { Experiment, SweepSpec } from "../experiment/experiment.ts";
import { parsePath, valueAt } from "../experiment/path.ts";
import { readExperiment } from "../experiment/read.ts";
import { LARGEST_DENSE } from "../experiment/recording.ts";
import { runSetups } from "../experiment/setup.ts";
import { combinationAt, combinationCount, withSwept } from "../experiment/sweep.ts";
import { toJson } from "../experiment/write.ts";
import { randomStream } from "../math/random.ts";
import { symmetricEigen } from "../math/symmetricEigen.ts";
import type { Landscape, Objective } from "../objectives/objective.ts";
import type { Options, Shard } from "./options.ts";
import { row } from "./output.ts";
import { Refusal } from "./refusal.ts";

/** A sweep over nothing: the experiment itself, once. */
const SINGLE: SweepSpec = { over: [], seeds: 1 };

/** Combinations `from` to `to` (exclusive). */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The combinations of a shard: equal stretches, so that shards in order are the whole sweep. */
export function shardStretch(experiment: Experiment, { index, of }: Shard): Stretch {
  const count = combinationCount(experiment.sweep ?? SINGLE);
  return { from: Math.floor(((index - 1) * count) / of), to: Math.floor((index * count) / of) };
}

/** The experiment of one combination, and the fields that were swept with the values they took. */
function combinationOf(experiment: Experiment, index: number) {
  const { sweep = SINGLE, ...rest } = experiment;
  const { values, seedOffset } = combinationAt(sweep, index);
  let json: unknown = toJson({ ...rest, record: { ...rest.record, every: 1, curvature: "none" } });
  const swept = values.map(([path, value]): [string, unknown] => {
    const parts = parsePath(path) ?? [];
    json = withSwept(json, parts, value, examine);
    return [path, valueAt(json, parts)];
  });
  const read = readExperiment(json);
  if ("problems" in read) throw new Refusal(read.problems);
  // Seeds go round at 2³².
  const seed = (read.experiment.seed + seedOffset) % 4294967296;
  return { experiment: { ...read.experiment, seed }, swept: Object.fromEntries(swept) };
}

/** λmax of the whole objective at the last good point. */
function finalSharpness(landscape: Landscape, steps: number, { lastStep, theta }: RunEnd): number {
  if (lastStep < 0) return Number.NaN;
  const p = landscape.dimension;
  const whole = landscape.whole(steps);
  if (p > LARGEST_DENSE) return largestByLanczos(whole, theta);
  const hessian = new Float64Array(p * p);
  const lambdas = new Float64Array(p);
  hessianOf(whole, theta, hessian);
  if (p === 2) eigenvalues2(hessian[0], hessian[1], hessian[3], lambdas, 0);
  else symmetricEigen(hessian, p, lambdas);
  return lambdas[p - 1];
}

function largestByLanczos(whole: Objective, theta: Float64Array): number {
  const random = randomStream(0, "sweep");
  const request = { lowest: 0, highest: 1, tolerance: 1e-9, products: 300, random };
  const task = lanczos(hessianProduct(whole, theta), whole.dimension, request);
  let step = task.next();
  while (!step.done) step = task.next();
  return step.value.highest.values[0];
}

function finished(task: Generator<undefined, RunEnd>): RunEnd {
  let step = task.next();
  while (!step.done) step = task.next();
  return step.value;
}

/** Runs combination `index` and writes one row for each of its runs. */
export function sweepRows(experiment: Experiment, index: number, format: Options["format"]): string {
  const combination = combinationOf(experiment, index);
  const { seed, runs, steps } = combination.experiment;
  const { drawn, setups } = runSetups(combination.experiment);
  const pace = paceOf(combination.experiment, drawn);
  const rows = setups.map((setup, run): string => {
    const end = finished(finishRun(setup, pace));
    const { outcome, convergedAt, lastStep, finalLoss, bestLoss } = end;
    const lambdaMax = finalSharpness(drawn.landscape, steps, end);
    const { optimizer } = runs[run];
    const ended = { outcome, convergedAt, lastStep, finalLoss, bestLoss, lambdaMax };
    if (format === "csv")
      return row([index, ...Object.values(combination.swept), seed, run, optimizer, ...Object.values(ended)]);
    return `${JSON.stringify({ combination: index, values: combination.swept, seed, run, optimizer, ...ended })}\n`;
  });
  return rows.join("");
}

/** The table's head. */
export function sweepHead({ sweep = SINGLE }: Experiment): string {
  const paths = sweep.over.map(({ path }) => path);
  const ended = ["outcome", "convergedAt", "lastStep", "finalLoss", "bestLoss", "lambdaMax"];
  return row(["combination", ...paths, "seed", "run", "optimizer", ...ended]);
}
