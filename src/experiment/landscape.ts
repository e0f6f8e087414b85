import { liftTo } from "../curvature/slicePlane.ts";
import { createObjective, type LandscapeFacts } from "../objectives/index.ts";
import { createNetworkLandscape, type NetworkFacts, type NetworkLandscape } from "../objectives/networkLandscape.ts";
import { lossById } from "../objectives/networks/losses/index.ts";
import type { Domain, Landscape, PlaneObjective } from "../objectives/objective.ts";
import type { NetworkObjectiveSpec, TransformSpec } from "../objectives/spec.ts";
import { slicedObjective } from "../objectives/transforms/sliced.ts";
import type { Experiment } from "./experiment.ts";
import { DEFAULTS } from "./limits.ts";
import { createSlice, type Slice } from "./slice.ts";

/** What of an experiment decides what is drawn. Of a surface, objective and transforms alone. */
export type LandscapeRequest = Pick<Experiment, "objective" | "transforms"> &
  Partial<Pick<Experiment, "seed" | "batch" | "slice" | "start">> & {
    /** The slice of the race on show, where one has been fixed; absent: what can be known before a race. */
    readonly plane?: Slice;
  };

/** What there is to know about what is drawn besides its values. */
export interface DrawnFacts extends LandscapeFacts {
  /** p. */
  readonly dimension: number;
  /** Present for networks. `start` then is the start's place on the slice. */
  readonly network?: NetworkFacts & {
    /** Where the initialisation puts the network. */
    readonly initial: Float64Array;
    readonly slice: Slice;
  };
}

/** A landscape ready to be run and drawn. */
export interface DrawnLandscape {
  readonly landscape: Landscape;
  /** What the terrain shows: the surface itself, or a network's loss over its slice. */
  readonly plane: PlaneObjective;
  readonly domain: Domain;
  readonly nonNegative: boolean;
  /** Suggested start, length p. */
  readonly start: readonly number[] | Float64Array;
  readonly facts: DrawnFacts;
  /** Present for networks. */
  readonly network?: NetworkLandscape & { readonly slice: Slice };
}

/** Builds what an experiment, or as much of it as is drawn, describes. */
export function createLandscape(request: LandscapeRequest): DrawnLandscape {
  const { objective, transforms } = request;
  if (objective.type === "network") return networkLandscape(request, objective);
  const { landscape, plane, domain, nonNegative, facts } = createObjective(objective, transforms);
  return { landscape, plane, domain, nonNegative, start: facts.start, facts: { ...facts, dimension: 2 } };
}

function networkLandscape(request: LandscapeRequest, spec: NetworkObjectiveSpec): DrawnLandscape {
  const { transforms, batch, seed = DEFAULTS.seed } = request;
  const built = createNetworkLandscape(spec, transforms, seed, batch);
  const { landscape, network } = built;
  const start = request.start === undefined ? built.start : Float64Array.from(request.start);
  const slice =
    request.plane ??
    createSlice(request.slice ?? { type: DEFAULTS.slice.type }, {
      objective: landscape.whole(0),
      layout: network.layout,
      start,
      seed,
    });
  const acting = transforms.filter(({ strength }) => strength !== 0);
  const plane = slicedObjective(landscape.whole(0), slice, sampled(built, slice, acting));
  const facts: DrawnFacts = {
    dimension: network.dimension,
    domain: slice.domain,
    start: [0, 0],
    criticalPoints: [],
    quadratic: false,
    latex: latexOf(spec, acting),
    nonNegative: true,
    network: { ...built.facts, initial: built.start, slice },
  };
  return {
    landscape,
    plane,
    domain: slice.domain,
    nonNegative: true,
    start: built.start,
    facts,
    network: { ...built, slice },
  };
}

/** The quick way over a grid, with what the penalties add: each is ½λ‖origin + a·u + b·v‖². */
function sampled({ network }: NetworkLandscape, slice: Slice, acting: readonly TransformSpec[]) {
  const { origin, u, v } = slice;
  const sampler = network.across(origin, u, v);
  if (acting.length === 0) return sampler;
  const theta = new Float64Array(origin.length);
  const penalty = (a: number, b: number) => {
    liftTo(slice, a, b, theta);
    let square = 0;
    for (let j = 0; j < theta.length; j++) square += theta[j] * theta[j];
    return acting.reduce((sum, { strength }) => sum + 0.5 * strength * square, 0);
  };
  return {
    height: (a: number, b: number) => sampler.height(a, b) + penalty(a, b),
    grid(xs: Float64Array, ys: Float64Array, out: Float64Array) {
      sampler.grid(xs, ys, out);
      for (let j = 0; j < ys.length; j++)
        for (let i = 0; i < xs.length; i++) out[j * xs.length + i] += penalty(xs[i], ys[j]);
    },
  };
}

function latexOf({ loss }: NetworkObjectiveSpec, acting: readonly TransformSpec[]): string {
  return acting.reduce(
    (text, { strength }) => `${text} + \\tfrac{1}{2} \\cdot ${strength}\\,\\lVert\\theta\\rVert^2`,
    lossById(loss)?.latex ?? "",
  );
}
