import type { Experiment, SumSpec, SurfaceSpec } from "../../experiment/experiment.ts";
import { surfaceSpec } from "../../experiment/surfaceSpec.ts";
import { surfaceById } from "../../objectives/surfaces/index.ts";

/** How far apart, as a share of the window. */
const APART = 0.1;

/** What a sum of surfaces begins with: the surface on show, or a bowl, moved a little to either side along both axes. */
export function fourPlaces(objective: Experiment["objective"]): SumSpec {
  const surface: SurfaceSpec = objective.type === "surface" ? objective : surfaceSpec("bowl");
  const [x, y] = surfaceById(surface.name)?.domain(surface.parameters) ?? [];
  const far = ([from, to]: readonly [number, number] = [-1, 1]) => Number((APART * (to - from)).toPrecision(2));
  const shifts = [
    [far(x), 0],
    [-far(x), 0],
    [0, far(y)],
    [0, -far(y)],
  ] as const;
  return {
    type: "sum",
    terms: shifts.map((shift) => ({ objective: surface, weight: 1, shift })),
    variables: ["x", "y"],
    parameters: {},
    columns: {},
  };
}
