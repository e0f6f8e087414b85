import { withDefaults } from "../math/parameter.ts";
import { surfaceById } from "../objectives/surfaces/index.ts";
import type { SurfaceSpec } from "./experiment.ts";

/** The named surface with every parameter at its declared default, overlaid with `given`. */
export function surfaceSpec(name: string, given?: Readonly<Record<string, number>>): SurfaceSpec {
  const surface = surfaceById(name);
  if (surface === undefined) throw new RangeError(`surface: expected a registered id, got "${name}"`);
  return { type: "surface", name, parameters: withDefaults(surface.parameters, given) as Record<string, number> };
}
