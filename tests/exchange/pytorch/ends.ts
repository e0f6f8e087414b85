import type { Trajectory } from "../../../src/engine/race.ts";
import type { Experiment } from "../../../src/experiment/experiment.ts";
import { readExperiment } from "../../../src/experiment/read.ts";

/** Stands for the page's address in golden programs. */
export const ADDRESS = "https://example.org/fall-line/";

/** Where a run of a program ended in PyTorch. */
export interface Ends {
  readonly run: string;
  readonly steps: number;
  readonly loss: number;
  readonly theta: readonly number[];
}

export function experimentOf(json: unknown): Experiment {
  const read = readExperiment(json);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  return read.experiment;
}

/** Largest difference of a coordinate, relative to the largest coordinate or 1. */
export function distance({ theta }: Ends, trajectory: Trajectory): number {
  const ours = trajectory.thetaAt(trajectory.count - 1);
  const size = Math.max(1, ...theta.map(Math.abs));
  return Math.max(...theta.map((value, j) => Math.abs(value - ours[j]))) / size;
}
