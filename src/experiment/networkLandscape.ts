import { PlaneFrame } from "../curvature/planeFrame.ts";
import { type Sliceable, slice as sliced } from "../curvature/slice.ts";
import { createNetworkLandscape, outputsAt } from "../objectives/networkLandscape.ts";
import type { Objective } from "../objectives/objective.ts";
import type { NetworkObjectiveSpec } from "../objectives/spec.ts";
import type { DrawnFacts, DrawnLandscape, LandscapeRequest, Pupil } from "./landscape.ts";
import { DEFAULTS } from "./limits.ts";
import { needsRace, type Slice, sliceInParts } from "./slice.ts";

export { loadData } from "../objectives/networkSamples.ts";

/** Parameters times samples passed through in a few milliseconds. */
const BREATH = 3_000_000;

/** A network's landscape with its slice, yielding while that is worked out. Real data have to be loaded before. */
export function* networkLandscape(
  request: LandscapeRequest,
  spec: NetworkObjectiveSpec,
): Generator<undefined, DrawnLandscape> {
  const { transforms, batch, seed = DEFAULTS.seed } = request;
  const built = createNetworkLandscape(spec, transforms, seed, batch, request.step);
  const { landscape, network, drawn } = built;
  const { nonNegative, latex, changes, notes } = drawn;
  const start = request.start === undefined ? built.start : Float64Array.from(request.start);
  const spoken = request.slice ?? { type: DEFAULTS.slice.type };
  const height = drawn.objective.game?.height ?? drawn.objective;
  const subject = { objective: height, layout: network.layout, start, seed };
  const slice = request.plane ?? (yield* sliceInParts(spoken, subject));
  const plane = {
    ...sliced(sliceable(height, drawn.across), slice),
    breath: BREATH / (network.dimension * network.samples),
  };
  const facts: DrawnFacts = {
    dimension: network.dimension,
    domain: slice.domain,
    start: startOn(slice, start),
    criticalPoints: [],
    quadratic: false,
    latex,
    nonNegative,
    ...(changes.length > 0 && { changes }),
    ...(notes.length > 0 && { notes }),
    network: { ...built.facts, initial: built.start, slice },
  };
  return {
    landscape,
    plane,
    domain: slice.domain,
    nonNegative,
    start: built.start,
    facts,
    network: {
      ...built,
      slice,
      *sliceThrough(ways) {
        return needsRace(spoken) ? yield* sliceInParts(spoken, subject, ways) : undefined;
      },
    },
  };
}

/** The network alone, without what is drawn of its loss: that may take seconds to find. */
export function networkPupil({ seed = DEFAULTS.seed }: LandscapeRequest, spec: NetworkObjectiveSpec): Pupil {
  const { network, data } = createNetworkLandscape(spec, [], seed);
  return { dimension: network.dimension, data, outputsAt: (inputs) => outputsAt(network, inputs) };
}

/** The objective with the quick way over a grid that has come through the transforms, where one has. */
const sliceable = (objective: Objective, across: Sliceable["across"]): Sliceable => ({
  dimension: objective.dimension,
  value: (theta) => objective.value(theta),
  gradient: (theta, out) => objective.gradient(theta, out),
  hessianVector: (theta, v, out) => objective.hessianVector(theta, v, out),
  ...(across && { across }),
});

function startOn(slice: Slice, start: Float64Array): [number, number] {
  const { a, b } = new PlaneFrame(slice).shadow(start);
  return [a, b];
}
