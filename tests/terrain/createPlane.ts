import { type PlaneObjective, plane } from "../../src/objectives/objective.ts";
import { surfaces } from "../../src/objectives/surfaces/index.ts";
import type { Surface } from "../../src/objectives/surfaces/surface.ts";

/** A plane objective from its heights alone; derivatives are never asked for here. */
export function createPlane(height: (x: number, y: number) => number): PlaneObjective {
  const refuse = () => {
    throw new Error("terrain: expected no derivative to be needed");
  };
  return plane({ height, gradient: refuse, hessian: refuse });
}

/** A registered surface with its default parameters. */
export function createSurface(id: string) {
  const surface = surfaces.find((candidate) => candidate.id === id) as Surface;
  const parameters = Object.fromEntries(surface.parameters.map((row) => [row.id, row.default as number]));
  return {
    surface,
    objective: surface.create(parameters),
    domain: surface.domain(parameters),
    nonNegative: surface.nonNegative ?? false,
  };
}
