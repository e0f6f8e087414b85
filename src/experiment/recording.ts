import type { NetworkSpec } from "../objectives/networks/network.ts";
import type { Experiment, ObjectiveSpec, Problem } from "./experiment.ts";
import { DEFAULTS, LIMITS } from "./limits.ts";

/** Up to this many parameters the whole Hessian is worked out, and at every recorded point unless told otherwise. */
export const LARGEST_DENSE = 500;

/** Points looked at in a run of a larger network unless told otherwise. */
const LOOKS = 20;

type Sized = Pick<NetworkSpec, "layers" | "bias" | "normalisation" | "convolution">;

/** p. */
export function dimensionOf(objective: { readonly type: string } | Sized): number {
  if (!("layers" in objective)) return 2;
  const { layers, bias, normalisation, convolution } = objective;
  const own = bias ? 1 : 0;
  const dense = layers.slice(1).reduce((sum, outputs, l) => sum + outputs * (layers[l] + own), 0);
  const summed = convolution ? convolution.filters * (convolution.taps + own) - layers[1] * (layers[0] + own) : 0;
  const normalised = normalisation?.affine ? layers.slice(normalisation.inputs ? 0 : 1, -1) : [];
  return dense + summed + normalised.reduce((sum, width) => sum + 2 * width, 0);
}

/** `record.curvatureEvery` where it is absent: part of version 1. */
export function defaultCurvatureEvery(objective: ObjectiveSpec, steps: number): number {
  if (dimensionOf(objective) <= LARGEST_DENSE) return DEFAULTS.record.curvatureEvery;
  return Math.max(1, Math.ceil(steps / LOOKS));
}

/** Bytes kept per recorded point: its step, θ, loss, gradient norm, work so far, λmin and λmax or all eigenvalues. */
function pointBytes({ objective, record }: Experiment): number {
  const p = dimensionOf(objective);
  return 4 + 8 * p + 8 + 8 + 8 + 8 * (record.curvature === "full" ? p : 2);
}

/** Bytes that the recordings of all runs take together when every `every`-th point is kept. */
export function recordingBytes(experiment: Experiment, every: number): number {
  const { runs, steps } = experiment;
  // The start, every `every`-th step, and the end.
  const points = Math.floor(steps / every) + 1 + (steps % every === 0 ? 0 : 1);
  return runs.length * points * pointBytes(experiment);
}

/** The experiment with `record.every` as given, or raised to the least that fits the limit, and then a notice of it. */
export function withinMemory(experiment: Experiment): {
  readonly experiment: Experiment;
  readonly notices: readonly Problem[];
} {
  const { record } = experiment;
  let every = record.every;
  const megabytes = Math.ceil(recordingBytes(experiment, every) / 1e6);
  while (recordingBytes(experiment, every) > LIMITS.recording) every++;
  if (every === record.every) return { experiment, notices: [] };
  const notice: Problem = {
    field: "record.every",
    expected: { key: "expected.recording", values: { every, limit: LIMITS.recording / 1e6, megabytes } },
    found: String(record.every),
    kept: String(every),
  };
  return { experiment: { ...experiment, record: { ...record, every } }, notices: [notice] };
}
