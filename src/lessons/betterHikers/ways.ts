import type { ExperimentJson, Recorded, Workbench } from "../lesson.ts";

/** One run as files have it. */
export const run = (optimizer: string, parameters: ExperimentJson, more: ExperimentJson = {}): ExperimentJson => ({
  optimizer,
  parameters,
  ...more,
});

/** Whether a surface called `name` is on show, with as many runs as the step has. */
export const isSurface = ({ experiment }: Workbench, name: string, runs: number): boolean =>
  experiment?.objective.type === "surface" && experiment.objective.name === name && experiment.runs.length === runs;

/** Index of the first recorded point of which `holds` is true; −1 where there is none. */
export function firstWhere(recorded: Recorded, holds: (x: number, y: number, loss: number) => boolean): number {
  const { count, points, losses } = recorded;
  for (let i = 0; i < count; i++) if (holds(points[2 * i], points[2 * i + 1], losses[i])) return i;
  return -1;
}

/** The first step with a loss below `height`; −1 where there is none. */
export function stepBelow(recorded: Recorded, height: number): number {
  const i = firstWhere(recorded, (_x, _y, loss) => loss < height);
  return i < 0 ? -1 : recorded.steps[i];
}

/** What a run did across the ravine until its loss was below `height`: steps, changes of y's sign, Σ|Δy|. */
export function across(recorded: Recorded, height: number): { steps: number; flips: number; travel: number } {
  const { points, steps } = recorded;
  const end = firstWhere(recorded, (_x, _y, loss) => loss < height);
  let [flips, travel] = [0, 0];
  for (let i = 1; i <= end; i++) {
    const [before, now] = [points[2 * i - 1], points[2 * i + 1]];
    if (before * now < 0) flips++;
    travel += Math.abs(now - before);
  }
  return { steps: end < 0 ? -1 : steps[end], flips, travel };
}
