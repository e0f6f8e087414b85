import type { Trajectory } from "../engine/race.ts";
import type { Domain } from "../objectives/objective.ts";

/** The step at which the run left the drawn window, when it stands outside it at `step`. */
export function leftAt(trajectory: Trajectory, step: number, domain: Domain): number | undefined {
  const { points, dimension } = trajectory;
  const outside = (index: number) =>
    domain.some(([low, high], axis) => {
      const coordinate = points[index * dimension + axis];
      return coordinate < low || coordinate > high;
    });
  let index = trajectory.indexAt(step);
  if (index < 0 || dimension !== 2 || !outside(index)) return undefined;
  while (index > 0 && outside(index - 1)) index--;
  return trajectory.steps[index];
}
