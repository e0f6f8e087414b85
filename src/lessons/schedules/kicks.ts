import type { ExperimentJson, Workbench } from "../lesson.ts";

/** Steps of three triangular cycles of 40. */
export const CYCLES = 120;

export const cyclic = (max: number): ExperimentJson => ({ type: "cyclic", base: 0.02, max, up: 20 });

export const descent = (learningRate: number, more: ExperimentJson = {}): ExperimentJson => ({
  optimizer: "gradient-descent",
  parameters: { learningRate },
  ...more,
});

/** Twenty places on the line y = 0.8, evenly from one x to another. */
export const twenty = (from: number, to: number): readonly (readonly number[])[] =>
  Array.from({ length: 20 }, (_, i) => [from + ((to - from) * i) / 19, 0.8]);

/** Where x ends from each start on the landscape on show: `CYCLES` steps of one method, then 1500 quiet ones at η = 0.02. */
export function* settle(
  bench: Workbench,
  method: ExperimentJson,
  starts: readonly (readonly number[])[],
): Generator<undefined, readonly number[]> {
  const quiet = { record: { every: 1500, curvature: "none" } };
  const kicked = yield* bench.race(
    bench.changed({ ...quiet, steps: CYCLES, runs: starts.map((start) => ({ ...method, start })) }),
  );
  const calm = yield* bench.race(
    bench.changed({
      ...quiet,
      steps: 1500,
      runs: kicked.runs.map((run) => descent(0.02, { start: [...run.thetaAt(run.count - 1)] })),
    }),
  );
  return calm.runs.map(({ points, count }) => points[2 * count - 2]);
}
