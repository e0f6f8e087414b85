import { finish } from "../math/parts.ts";
import { createObjective, type LandscapeFacts, objectiveInParts, prepareObjective } from "../objectives/index.ts";
import type { NetworkFacts, NetworkLandscape } from "../objectives/networkLandscape.ts";
import type { Domain, Landscape, PlaneObjective } from "../objectives/objective.ts";
import type { Experiment, ObjectiveSpec } from "./experiment.ts";
import { DEFAULTS } from "./limits.ts";
import type { Slice, Ways } from "./slice.ts";

/** What of an experiment decides what is drawn. Of a surface, objective and transforms alone. */
export type LandscapeRequest = Pick<Experiment, "objective" | "transforms"> &
  Partial<Pick<Experiment, "seed" | "batch" | "slice" | "start">> & {
    /** The step whose objective is drawn, where it changes with the steps; absent: 0. */
    readonly step?: number;
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
  readonly network?: DrawnNetwork;
}

export interface DrawnNetwork extends NetworkLandscape {
  readonly slice: Slice;
  /** The slice through a finished race, in parts; undefined where `slice` does not depend on it. */
  sliceThrough(ways: Ways): Generator<undefined, Slice | undefined>;
}

/** A network that learns, and what it learns from: all that is needed to look at what it computes. */
export interface Pupil {
  /** p. */
  readonly dimension: number;
  readonly data: NetworkLandscape["data"];
  /** What the network computes for `inputs`, row-major, as a function of θ; row-major outputs (logits). */
  outputsAt(inputs: Float64Array): (theta: Float64Array) => Float64Array;
}

/** The code of networks, loaded with the first of them: a visit to a surface goes without. */
let networks: typeof import("./networkLandscape.ts") | undefined;

/**
 * Loads what an objective needs before `createLandscape` can build it: of formulas, grids and networks their code, and real data
 * where that is what they learn from. Undefined when nothing is missing.
 */
export function prepareLandscape({
  objective,
  transforms,
}: Pick<LandscapeRequest, "objective" | "transforms">): Promise<void> | undefined {
  const missing = [prepareObjective(objective, transforms), ...dataOf(objective, transforms).map(prepareNetwork)];
  const loading = missing.filter((one) => one !== undefined);
  return loading.length === 0 ? undefined : Promise.all(loading).then(() => undefined);
}

type Learning = { readonly type: string; readonly data?: object };

/** The networks of an experiment and the data of its transforms. */
function dataOf(objective: ObjectiveSpec, transforms: LandscapeRequest["transforms"]): readonly Learning[] {
  const others = transforms.flatMap((one): Learning[] => {
    if (one.type === "moving-target" && one.objective !== undefined) return [one.objective];
    return one.type === "ewc" && one.data !== undefined ? [{ type: "network", data: one.data }] : [];
  });
  return [objective, ...others].filter(({ type }) => type === "network");
}

function prepareNetwork(learning: Learning): Promise<void> | undefined {
  if (networks !== undefined) return networks.loadData(learning);
  return import("./networkLandscape.ts").then((loaded) => {
    networks = loaded;
    return loaded.loadData(learning);
  });
}

/** Builds what an experiment, or as much of it as is drawn, describes, after `prepareLandscape`. */
export const createLandscape = (request: LandscapeRequest): DrawnLandscape => finish(landscapeInParts(request));

/** The network of a request, undefined where it asks about none; after `prepareLandscape`. */
export function createPupil(request: LandscapeRequest): Pupil | undefined {
  const { objective } = request;
  if (objective.type !== "network") return undefined;
  if (networks === undefined) throw new Error("landscape: expected the code of networks to be loaded");
  return networks.networkPupil(request, objective);
}

/** `createLandscape`, yielding every few milliseconds. */
export function* landscapeInParts(request: LandscapeRequest): Generator<undefined, DrawnLandscape> {
  const { objective, transforms } = request;
  if (objective.type === "network") {
    if (networks === undefined) throw new Error("landscape: expected the code of networks to be loaded");
    return yield* networks.networkLandscape(request, objective);
  }
  yield* objectiveInParts(objective);
  const { seed = DEFAULTS.seed, batch, step } = request;
  const { landscape, plane, domain, nonNegative, facts } = createObjective(objective, transforms, {
    seed,
    batch,
    step,
  });
  return { landscape, plane, domain, nonNegative, start: facts.start, facts: { ...facts, dimension: 2 } };
}
