import { randomStream } from "../../../../src/math/random.ts";
import type { NetworkSpec } from "../../../../src/objectives/networks/network.ts";
import { createFixture, type Fixture } from "../createNetworks.ts";

/** What a network may have besides plain layers, by name; each on suitable widths. */
export const KINDS: Readonly<Record<string, Partial<NetworkSpec>>> = {
  "batch normalisation": { normalisation: { type: "batch", epsilon: 1e-5, affine: true, inputs: false } },
  "batch normalisation of the inputs too, ε = 0.1": {
    normalisation: { type: "batch", epsilon: 0.1, affine: true, inputs: true },
  },
  "batch normalisation without γ and β": {
    normalisation: { type: "batch", epsilon: 1e-5, affine: false, inputs: true },
  },
  "group normalisation": { normalisation: { type: "group", groups: 2, epsilon: 1e-5, affine: true, inputs: false } },
  "layer normalisation": { normalisation: { type: "group", groups: 1, epsilon: 1e-3, affine: false, inputs: true } },
  "a convolution": { convolution: { filters: 2, taps: 3, padding: 2 }, layers: [4, 6, 2] },
  "a convolution, batch normalisation, no bias": {
    bias: false,
    layers: [6, 4, 2],
    convolution: { filters: 3, taps: 3, padding: 0 },
    normalisation: { type: "batch", epsilon: 1e-5, affine: true, inputs: false },
  },
  "dropout, scaled at test time": { dropout: { rate: 0.3, on: "both", scaling: "test", form: "sampled" } },
};

export function createLayered(given: Partial<NetworkSpec>, samples: number, seed = 1): Fixture {
  return createFixture({ layers: [4, 4, 2], ...given }, samples, seed);
}

/** A network under a mask of dropout that a seed draws. */
export function createMasked(given: Partial<NetworkSpec>, samples: number, seed = 1): Fixture {
  const fixture = createLayered(given, samples, seed);
  const view = fixture.network.view(samples);
  view.see(Int32Array.from({ length: samples }, (_, n) => n));
  view.drop(randomStream(seed, "mask"));
  return { ...fixture, network: view };
}
