import { inner } from "../curvature/longVectors.ts";
import { PlaneFrame } from "../curvature/planeFrame.ts";
import { type Sliceable, slice as sliced } from "../curvature/slice.ts";
import { createObjective, type LandscapeFacts } from "../objectives/index.ts";
import { createNetworkLandscape, type NetworkFacts, type NetworkLandscape } from "../objectives/networkLandscape.ts";
import { lossById } from "../objectives/networks/losses/index.ts";
import type { Domain, Landscape, PlaneObjective } from "../objectives/objective.ts";
import type { NetworkObjectiveSpec, TransformSpec } from "../objectives/spec.ts";
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
  const plane = sliced(sliceable(built, acting), slice);
  const facts: DrawnFacts = {
    dimension: network.dimension,
    domain: slice.domain,
    start: startOn(slice, start),
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

/** The whole objective with the network's quick way over a grid, to which penalties add ½λ‖origin + a·u + b·v‖². */
function sliceable({ landscape, network }: NetworkLandscape, acting: readonly TransformSpec[]): Sliceable {
  const whole = landscape.whole(0);
  const strength = acting.reduce((sum, transform) => sum + transform.strength, 0);
  const across: Sliceable["across"] = (origin, u, v) => {
    const sampler = network.across(origin, u, v);
    if (strength === 0) return sampler;
    const squares = [inner(origin, origin), inner(u, u), inner(v, v)];
    const products = [2 * inner(origin, u), 2 * inner(origin, v), 2 * inner(u, v)];
    const penalty = (a: number, b: number) => {
      const square =
        squares[0] + a * (a * squares[1] + products[0]) + b * (b * squares[2] + products[1] + a * products[2]);
      return 0.5 * strength * square;
    };
    return {
      height: (a, b) => sampler.height(a, b) + penalty(a, b),
      grid(xs, ys, out) {
        sampler.grid(xs, ys, out);
        for (let j = 0; j < ys.length; j++)
          for (let i = 0; i < xs.length; i++) out[j * xs.length + i] += penalty(xs[i], ys[j]);
      },
    };
  };
  return {
    dimension: whole.dimension,
    value: (theta) => whole.value(theta),
    gradient: (theta, out) => whole.gradient(theta, out),
    hessianVector: (theta, v, out) => whole.hessianVector(theta, v, out),
    across,
  };
}

function startOn(slice: Slice, start: Float64Array): [number, number] {
  const { a, b } = new PlaneFrame(slice).shadow(start);
  return [a, b];
}

function latexOf({ loss }: NetworkObjectiveSpec, acting: readonly TransformSpec[]): string {
  return acting.reduce(
    (text, { strength }) => `${text} + \\tfrac{1}{2} \\cdot ${strength}\\,\\lVert\\theta\\rVert^2`,
    lossById(loss)?.latex ?? "",
  );
}
