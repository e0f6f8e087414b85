import type { Experiment, Problem } from "./experiment.ts";
import { LIMITS } from "./limits.ts";

/** Objectives of this version are over the plane. */
const DIMENSION = 2;

/** Bytes kept per recorded point: its step, θ, loss, gradient norm, work so far, λmin and λmax. */
const POINT_BYTES = 4 + 8 * DIMENSION + 8 + 8 + 8 + 16;

/** Bytes that the recordings of all runs take together when every `every`-th point is kept. */
export function recordingBytes({ runs, steps }: Experiment, every: number): number {
  // The start, every `every`-th step, and the end.
  const points = Math.floor(steps / every) + 1 + (steps % every === 0 ? 0 : 1);
  return runs.length * points * POINT_BYTES;
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
