import { numberOf, withDefaults } from "../../src/math/parameter.ts";
import { type RandomStream, randomStream } from "../../src/math/random.ts";
import type { PlaneObjective } from "../../src/objectives/objective.ts";
import { surfaces } from "../../src/objectives/surfaces/index.ts";
import type { Surface, SurfaceParameters } from "../../src/objectives/surfaces/surface.ts";

/** A surface made at one parameter set, with a name for test titles. */
export interface MadeSurface {
  readonly title: string;
  readonly surface: Surface;
  readonly parameters: SurfaceParameters;
  readonly objective: PlaneObjective;
}

export function defaultParameters(surface: Surface): SurfaceParameters {
  const filled = withDefaults(surface.parameters);
  return Object.fromEntries(surface.parameters.map(({ id }) => [id, numberOf(filled, id)]));
}

/** Each parameter drawn within its slider, on the slider's scale. */
function drawnParameters(surface: Surface, random: RandomStream): SurfaceParameters {
  return Object.fromEntries(
    surface.parameters.map(({ id, slider: { min, max, scale } }) => {
      const u = random.uniform();
      return [id, scale === "log" ? min * (max / min) ** u : min + (max - min) * u];
    }),
  );
}

/** Every parameter at one end of its slider. */
function atSliderEnds(surface: Surface, end: "min" | "max"): SurfaceParameters {
  return Object.fromEntries(surface.parameters.map(({ id, slider }) => [id, slider[end]]));
}

/** Every surface at its defaults and, where it has parameters, at both slider ends and `draws` seeded sets between. */
export function createSurfaces(draws: number): readonly MadeSurface[] {
  return surfaces.flatMap((surface) => {
    const random = randomStream(11, surface.id);
    const sets = [defaultParameters(surface)];
    if (surface.parameters.length > 0) {
      sets.push(atSliderEnds(surface, "min"), atSliderEnds(surface, "max"));
      for (let i = 0; i < draws; i++) sets.push(drawnParameters(surface, random));
    }
    return sets.map((parameters, i) => ({
      title: i === 0 ? surface.id : `${surface.id} ${JSON.stringify(parameters)}`,
      surface,
      parameters,
      objective: surface.create(parameters),
    }));
  });
}

/** `count` seeded points, uniform in the surface's domain. */
export function createPoints({ surface, parameters }: MadeSurface, count: number): readonly Float64Array[] {
  const random = randomStream(12, surface.id);
  const [[xMin, xMax], [yMin, yMax]] = surface.domain(parameters);
  return Array.from({ length: count }, () =>
    Float64Array.of(xMin + (xMax - xMin) * random.uniform(), yMin + (yMax - yMin) * random.uniform()),
  );
}

/** Value, gradient and Hessian (f_xx, f_xy, f_yx, f_yy) at one point. */
export function jetAt(objective: PlaneObjective, theta: Float64Array) {
  const gradient = new Float64Array(2);
  const hessian = new Float64Array(4);
  const value = objective.gradient(theta, gradient);
  objective.hessian(theta, hessian);
  return { value, gradient, hessian };
}

/** The largest |entry|. */
export function size(entries: Iterable<number>): number {
  let largest = 0;
  for (const entry of entries) largest = Math.max(largest, Math.abs(entry));
  return largest;
}
