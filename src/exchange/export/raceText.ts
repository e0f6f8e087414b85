import type { Race, Trajectory } from "../../engine/race.ts";
import type { Experiment } from "../../experiment/experiment.ts";
import { dimensionOf } from "../../experiment/recording.ts";
import { toJson } from "../../experiment/write.ts";
import { isSampled } from "../../objectives/networks/dropout.ts";
import { notesJson } from "./notes.ts";
import { outcomeSentence, type Say } from "./outcomeSentence.ts";
import { jsonList, jsonNumber, jsonNumbers, row } from "./text.ts";

/** A finished race with everything recorded as JSON, in pieces. */
export function* raceJson(
  experiment: Experiment,
  { digest, trajectories }: Race,
  facts: Parameters<typeof notesJson>[0],
  say: Say,
): Generator<string> {
  yield `{"experiment":${JSON.stringify(toJson(experiment))},\n"digest":"${digest}"${notesJson(facts, say)},\n"runs":[`;
  for (const [run, trajectory] of trajectories.entries()) {
    yield run > 0 ? ",\n" : "\n";
    yield* trajectoryJson(experiment, run, trajectory, say);
  }
  yield "]}\n";
}

/** Whether every step sees a loss of its own under sampled masks. */
const masked = ({ objective }: Experiment) => objective.type === "network" && isSampled(objective.dropout);

function* trajectoryJson(experiment: Experiment, run: number, trajectory: Trajectory, say: Say): Generator<string> {
  const { count, steps, losses, gradientNorms, lambdaMax, solves, batchLosses } = trajectory;
  const path = experiment.objective.type === "network" ? trajectory.fullPath : trajectory.path;
  const { optimizer } = experiment.runs[run];
  const { outcome, convergedAt } = trajectory;
  const head = { optimizer, outcome, convergedAt, message: outcomeSentence(trajectory, say) };
  yield JSON.stringify(head).slice(0, -1);
  function* list(name: string, length: number, item: (i: number) => string): Generator<string> {
    yield `,\n"${name}":`;
    yield* jsonList(length, item);
  }
  yield* list("steps", count, (i) => String(steps[i]));
  yield* list("points", count, (i) => jsonNumbers(trajectory.thetaAt(i)));
  yield* list("losses", count, (i) => jsonNumber(losses[i]));
  if (count > 0 && !Number.isNaN(trajectory.testLosses[0]))
    yield* list("testLosses", count, (i) => jsonNumber(trajectory.testLosses[i]));
  if (experiment.batch !== undefined || masked(experiment))
    yield* list("batchLosses", Math.max(0, trajectory.lastStep), (k) => jsonNumber(batchLosses[k]));
  yield* list("gradientNorms", count, (i) => jsonNumber(gradientNorms[i]));
  const rates = learningRates(trajectory);
  yield* list("learningRates", rates.length, (k) => jsonNumber(rates[k]));
  // null where `curvatureEvery` skipped the point.
  const spectrum = (i: number) => (Number.isNaN(lambdaMax[i]) ? "null" : jsonNumbers(trajectory.eigenvaluesAt(i)));
  if (experiment.record.curvature !== "none") yield* list("eigenvalues", count, spectrum);
  if (solves.length > 0)
    yield* list("solves", solves.length / 3, (i) => {
      const [step, iterations, residual] = solves.slice(3 * i, 3 * i + 3);
      return `{"step":${step},"iterations":${iterations},"residual":${jsonNumber(residual)}}`;
    });
  const width = 1 + dimensionOf(experiment.objective);
  if (path.length > 0)
    yield* list("path", path.length / width, (i) => {
      const [step, ...at] = path.slice(width * i, width * (i + 1));
      return `{"step":${step},"at":${jsonNumbers(at)}}`;
    });
  yield `,\n"evaluations":${JSON.stringify(trajectory.evaluations)}}`;
}

/**
 * The same as a table, one row per recorded point of each run. The learning rate is that of the step leaving the point, so
 * the last is empty; the outcome stands in a run's last row. A run that is not finite at its start has one row with nothing
 * but its outcome.
 */
export function* raceCsv(experiment: Experiment, { trajectories }: Race): Generator<string> {
  const theta = Array.from({ length: dimensionOf(experiment.objective) }, (_, j) => `theta${j}`);
  const head = [
    "run",
    "optimizer",
    "step",
    ...theta,
    "loss",
    "gradientNorm",
    "learningRate",
    "lambdaMin",
    "lambdaMax",
    "outcome",
  ];
  yield row(head);
  for (const [run, trajectory] of trajectories.entries()) {
    const { count, steps, losses, gradientNorms, lambdaMin, lambdaMax, outcome } = trajectory;
    const { optimizer } = experiment.runs[run];
    const rates = learningRates(trajectory);
    if (count === 0) yield row([run, optimizer, ...Array(head.length - 3).fill(""), outcome]);
    for (let i = 0; i < count; i++) {
      const at = trajectory.thetaAt(i);
      const curvature = [lambdaMin[i], lambdaMax[i]];
      const measured = [losses[i], gradientNorms[i], rates[steps[i]], ...curvature];
      yield row([run, optimizer, steps[i], ...at, ...measured, i === count - 1 ? outcome : ""]);
    }
  }
}

/** η of every step taken: entry k drove step k + 1. Expanded from the pairs (step, η from that step on). */
export function learningRates({ rates, lastStep }: Trajectory): Float64Array {
  const perStep = new Float64Array(Math.max(0, lastStep));
  for (let i = 0; i < rates.length; i += 2) perStep.fill(rates[i + 1], rates[i]);
  return perStep;
}
