import { inner } from "../curvature/longVectors.ts";
import { PlaneFrame } from "../curvature/planeFrame.ts";
import { type Sliceable, slice as sliced } from "../curvature/slice.ts";
import { createNetworkLandscape, type NetworkLandscape, outputsAt, outputsOf } from "../objectives/networkLandscape.ts";
import { lossById } from "../objectives/networks/losses/index.ts";
import type { NetworkObjectiveSpec, TransformSpec } from "../objectives/spec.ts";
import type { DrawnFacts, DrawnLandscape, LandscapeRequest } from "./landscape.ts";
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
  const built = createNetworkLandscape(spec, transforms, seed, batch);
  const { landscape, network } = built;
  const start = request.start === undefined ? built.start : Float64Array.from(request.start);
  const spoken = request.slice ?? { type: DEFAULTS.slice.type };
  const subject = { objective: landscape.whole(0), layout: network.layout, start, seed };
  const slice = request.plane ?? (yield* sliceInParts(spoken, subject));
  const acting = transforms.filter(({ strength }) => strength !== 0);
  const plane = { ...sliced(sliceable(built, acting), slice), breath: BREATH / (network.dimension * network.samples) };
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
    network: {
      ...built,
      slice,
      *sliceThrough(ways) {
        return needsRace(spoken) ? yield* sliceInParts(spoken, subject, ways) : undefined;
      },
      outputs: (theta, inputs) => outputsOf(network, theta, inputs),
      outputsAt: (inputs) => outputsAt(network, inputs),
    },
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

/** The loss; of expected dropout its mean over masks m. */
function latexOf({ loss, dropout }: NetworkObjectiveSpec, acting: readonly TransformSpec[]): string {
  const bare = lossById(loss)?.latex ?? "";
  return acting.reduce(
    (text, { strength }) => `${text} + \\tfrac{1}{2} \\cdot ${strength}\\,\\lVert\\theta\\rVert^2`,
    dropout?.form === "expected" ? `\\mathrm{E}_m \\left[ ${bare} \\right]` : bare,
  );
}
