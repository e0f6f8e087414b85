import type { Companion } from "./companion.ts";

/** All companions by id; each is loaded when it is first asked for. */
const loaders = {
  "boltzmann-histogram": () => import("./boltzmannHistogram.ts").then((m) => m.boltzmannHistogram),
  "critical-census": () => import("./criticalCensus.ts").then((m) => m.criticalCensus),
  "stale-discriminator": () => import("./staleDiscriminator.ts").then((m) => m.staleDiscriminator),
  "two-streams": () => import("./twoStreams.ts").then((m) => m.twoStreams),
  "two-tasks": () => import("./twoTasks.ts").then((m) => m.twoTasks),
  "two-wells": () => import("./twoWells.ts").then((m) => m.twoWells),
  sampling: () => import("./sampling.ts").then((m) => m.sampling),
  spectrum: () => import("./spectrum.ts").then((m) => m.spectrum),
  "decay-races": () => import("./decayRaces.ts").then((m) => m.decayRaces),
  "surrogate-search": () => import("./surrogateSearch.ts").then((m) => m.surrogateSearch),
  "successive-halving": () => import("./successiveHalving.ts").then((m) => m.successiveHalving),
} satisfies Readonly<Record<string, () => Promise<Companion>>>;

export const companionIds: readonly string[] = Object.keys(loaders);

/** The companion called `id`; rejects where there is none. */
export function loadCompanion(id: string): Promise<Companion> {
  const load = (loaders as Readonly<Record<string, (() => Promise<Companion>) | undefined>>)[id];
  return load === undefined ? Promise.reject(new RangeError(`companion: expected a known id, got "${id}"`)) : load();
}
