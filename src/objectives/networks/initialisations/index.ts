import type { ParameterValues } from "../../../math/parameter.ts";
import { randomStream } from "../../../math/random.ts";
import type { Layout } from "../layout.ts";
import type { Initialisation } from "./initialisation.ts";
import { orthogonal } from "./orthogonal.ts";
import { scaled } from "./scaled.ts";
import { he, lecun, xavier } from "./varianceScaling.ts";

/** Every way to draw weights, in the order menus show. */
export const initialisations: readonly Initialisation[] = [xavier, he, lecun, orthogonal, scaled];

const byId = new Map(initialisations.map((initialisation) => [initialisation.id, initialisation]));

export function initialisationById(id: string): Initialisation | undefined {
  return byId.get(id);
}

/** First weights of a network, from the stream "initialisation" under `seed`; `parameters` are complete. γ = 1, β = 0. */
export function initialise(
  initialisation: Initialisation,
  layout: Layout,
  parameters: ParameterValues,
  seed: number,
): Float64Array {
  const random = randomStream(seed, "initialisation");
  const theta = new Float64Array(layout.parameters);
  for (const layer of layout.layers) initialisation.draw(theta, layer, parameters, random);
  for (const { scalesAt, width } of layout.normalisations) theta.fill(1, scalesAt, scalesAt + width);
  return theta;
}

/** Weights as they are given, in the order of the layout. */
export function givenWeights(layout: Layout, weights: ArrayLike<number>): Float64Array {
  if (weights.length !== layout.parameters)
    throw new RangeError(`weights: expected ${layout.parameters} numbers, got ${weights.length}`);
  return Float64Array.from(weights);
}
