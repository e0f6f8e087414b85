import { finishRace } from "../../../src/cli/trajectories.ts";
import type { Experiment } from "../../../src/experiment/experiment.ts";
import { createLandscape, type DrawnLandscape, prepareLandscape } from "../../../src/experiment/landscape.ts";
import { readExperiment } from "../../../src/experiment/read.ts";
import type { Objective, PlaneObjective } from "../../../src/objectives/objective.ts";

/** An experiment from the fields that differ from the defaults. Throws where it is not legal. */
export function experimentOf(json: object): Experiment {
  const read = readExperiment({ version: 1, ...json });
  if (!("experiment" in read)) throw new Error(JSON.stringify(read.problems));
  return read.experiment;
}

/** Its landscape, everything loaded. */
export async function landscapeOf(json: object, step = 0): Promise<DrawnLandscape> {
  const experiment = experimentOf(json);
  await prepareLandscape(experiment);
  return createLandscape({ ...experiment, step });
}

/** Its race, run to the end. */
export async function raceOf(json: object) {
  const experiment = experimentOf(json);
  await prepareLandscape(experiment);
  return finishRace({ ...experiment, record: { ...experiment.record, curvature: "none" } });
}

/** The keys of what is wrong with an experiment, by field. */
export function problemsOf(json: object): Record<string, string> {
  const read = readExperiment({ version: 1, ...json });
  if ("experiment" in read) return {};
  return Object.fromEntries(read.problems.map(({ field, expected }) => [field, expected.key]));
}

/** Values at θ, as plain numbers. */
export function gradientAt(objective: Objective, theta: readonly number[]): number[] {
  const out = new Float64Array(theta.length);
  objective.gradient(Float64Array.from(theta), out);
  return [...out];
}

export function hessianAt(objective: Objective, theta: readonly number[]): number[] {
  const out = new Float64Array(theta.length * theta.length);
  objective.hessian?.(Float64Array.from(theta), out);
  return [...out];
}

/** ∇²f(θ)·v. */
export function productAt(objective: Objective, theta: readonly number[], v: readonly number[]): number[] {
  const out = new Float64Array(theta.length);
  objective.hessianVector(Float64Array.from(theta), Float64Array.from(v), out);
  return [...out];
}

/** The five-point rule for the derivative of `f` along `v` at θ: error O(h⁴) and rounding ε/h. */
export function slopeAlong(
  f: (theta: Float64Array) => number,
  theta: readonly number[],
  v: readonly number[],
  h = 2 ** -10,
): number {
  const at = (t: number) => f(Float64Array.from(theta, (x, i) => x + t * v[i]));
  return (8 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12 * h);
}

export const isPlane = (objective: Objective): objective is PlaneObjective => "height" in objective;
