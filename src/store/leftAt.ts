import type { Trajectory } from "../engine/race.ts";
import type { Domain } from "../objectives/objective.ts";

/** The step at which the run left the drawn window, when it stands outside it at `step`. Allocates nothing: frames ask. */
export function leftAt(trajectory: Trajectory, step: number, domain: Domain): number | undefined {
  let index = trajectory.indexAt(step);
  if (index < 0 || trajectory.dimension !== 2 || !isOutside(trajectory, index, domain)) return undefined;
  while (index > 0 && isOutside(trajectory, index - 1, domain)) index--;
  return trajectory.steps[index];
}

function isOutside({ points }: Trajectory, index: number, [x, y]: Domain): boolean {
  const across = points[2 * index];
  const up = points[2 * index + 1];
  return across < x[0] || across > x[1] || up < y[0] || up > y[1];
}
