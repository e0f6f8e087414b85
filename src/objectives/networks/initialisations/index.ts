import type { ParameterValues } from "../../../math/parameter.ts";
import { randomStream } from "../../../math/random.ts";
import type { Layout } from "../layout.ts";
import type { Initialisation } from "./initialisation.ts";
import { orthogonal } from "./orthogonal.ts";
import { scaled } from "./scaled.ts";
import { he, lecun, xavier } from "./varianceScaling.ts";

/** Every initialisation, in the order menus show; given weights are the experiment's `start`. */
export const initialisations: readonly Initialisation[] = [xavier, he, lecun, orthogonal, scaled];

const byId = new Map(initialisations.map((initialisation) => [initialisation.id, initialisation]));

export function initialisationById(id: string): Initialisation | undefined {
  return byId.get(id);
}

/** First weights of a network, from the stream "initialisation" under `seed`; `parameters` are complete. */
export function initialise(
  initialisation: Initialisation,
  layout: Layout,
  parameters: ParameterValues,
  seed: number,
): Float64Array {
  const random = randomStream(seed, "initialisation");
  const theta = new Float64Array(layout.parameters);
  for (const layer of layout.layers) initialisation.draw(theta, layer, parameters, random);
  return theta;
}
