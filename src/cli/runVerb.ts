import type { Trajectory } from "../engine/race.ts";
import type { Experiment } from "../experiment/experiment.ts";
import { createLandscape } from "../experiment/landscape.ts";
import { dimensionOf } from "../experiment/recording.ts";
import { toJson } from "../experiment/write.ts";
import { isSampled } from "../objectives/networks/dropout.ts";
import { notesJson } from "./notes.ts";
import { jsonNumber, jsonNumbers, type Output, row, writeList } from "./output.ts";
import { outcomeSentence, type Say } from "./sentences.ts";
import { finishRace, learningRates } from "./trajectories.ts";

/** Runs the experiment and prints it with everything recorded, as JSON. */
export async function printRunJson(experiment: Experiment, out: Output, say: Say): Promise<void> {
  const { digest, trajectories } = finishRace(experiment);
  const { facts } = createLandscape(experiment);
  await out.write(
    `{"experiment":${JSON.stringify(toJson(experiment))},\n"digest":"${digest}"${notesJson(facts, say)},\n"runs":[`,
  );
  for (const [run, trajectory] of trajectories.entries()) {
    await out.write(run > 0 ? ",\n" : "\n");
    await printTrajectory(experiment, run, trajectory, out, say);
  }
  await out.write("]}\n");
}

/** Whether every step sees a loss of its own under sampled masks. */
const masked = ({ objective }: Experiment) => objective.type === "network" && isSampled(objective.dropout);

async function printTrajectory(
  experiment: Experiment,
  run: number,
  trajectory: Trajectory,
  out: Output,
  say: Say,
): Promise<void> {
  const { count, steps, losses, gradientNorms, lambdaMax, solves, batchLosses } = trajectory;
  const path = experiment.objective.type === "network" ? trajectory.fullPath : trajectory.path;
  const { optimizer } = experiment.runs[run];
  const { outcome, convergedAt } = trajectory;
  const head = { optimizer, outcome, convergedAt, message: outcomeSentence(trajectory, say) };
  await out.write(JSON.stringify(head).slice(0, -1));
  const list = async (name: string, length: number, item: (i: number) => string) => {
    await out.write(`,\n"${name}":`);
    await writeList(out, length, item);
  };
  await list("steps", count, (i) => String(steps[i]));
  await list("points", count, (i) => jsonNumbers(trajectory.thetaAt(i)));
  await list("losses", count, (i) => jsonNumber(losses[i]));
  if (count > 0 && !Number.isNaN(trajectory.testLosses[0]))
    await list("testLosses", count, (i) => jsonNumber(trajectory.testLosses[i]));
  if (experiment.batch !== undefined || masked(experiment))
    await list("batchLosses", Math.max(0, trajectory.lastStep), (k) => jsonNumber(batchLosses[k]));
  await list("gradientNorms", count, (i) => jsonNumber(gradientNorms[i]));
  const rates = learningRates(trajectory);
  await list("learningRates", rates.length, (k) => jsonNumber(rates[k]));
  // null where `curvatureEvery` skipped the point.
  const spectrum = (i: number) => (Number.isNaN(lambdaMax[i]) ? "null" : jsonNumbers(trajectory.eigenvaluesAt(i)));
  if (experiment.record.curvature !== "none") await list("eigenvalues", count, spectrum);
  if (solves.length > 0)
    await list("solves", solves.length / 3, (i) => {
      const [step, iterations, residual] = solves.slice(3 * i, 3 * i + 3);
      return `{"step":${step},"iterations":${iterations},"residual":${jsonNumber(residual)}}`;
    });
  const width = 1 + dimensionOf(experiment.objective);
  if (path.length > 0)
    await list("path", path.length / width, (i) => {
      const [step, ...at] = path.slice(width * i, width * (i + 1));
      return `{"step":${step},"at":${jsonNumbers(at)}}`;
    });
  await out.write(`,\n"evaluations":${JSON.stringify(trajectory.evaluations)}}`);
}

/**
 * The same as a table, one row per recorded point of each run. The learning rate is that of the step leaving the point, so
 * the last is empty; the outcome stands in a run's last row. A run that is not finite at its start has one row with nothing
 * but its outcome.
 */
export async function printRunCsv(experiment: Experiment, out: Output): Promise<void> {
  const { trajectories } = finishRace(experiment);
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
  await out.write(row(head));
  for (const [run, trajectory] of trajectories.entries()) {
    const { count, steps, losses, gradientNorms, lambdaMin, lambdaMax, outcome } = trajectory;
    const { optimizer } = experiment.runs[run];
    const rates = learningRates(trajectory);
    if (count === 0) await out.write(row([run, optimizer, ...Array(head.length - 3).fill(""), outcome]));
    for (let i = 0; i < count; i++) {
      const at = trajectory.thetaAt(i);
      const curvature = [lambdaMin[i], lambdaMax[i]];
      const measured = [losses[i], gradientNorms[i], rates[steps[i]], ...curvature];
      await out.write(row([run, optimizer, steps[i], ...at, ...measured, i === count - 1 ? outcome : ""]));
    }
  }
}
