import type { Companion } from "./companion.ts";

/** All companions by id; each is loaded when it is first asked for. */
const loaders = {
  "activation-budget": () => import("./activationBudget.ts").then((m) => m.activationBudget),
  "committee": () => import("./committee.ts").then((m) => m.committee),
  "critical-census": () => import("./criticalCensus.ts").then((m) => m.criticalCensus),
  "orthogonal-rows": () => import("./orthogonalRows.ts").then((m) => m.orthogonalRows),
  "sampling": () => import("./sampling.ts").then((m) => m.sampling),
  "spectrum": () => import("./spectrum.ts").then((m) => m.spectrum),
  "two-streams": () => import("./twoStreams.ts").then((m) => m.twoStreams),
  "two-tasks": () => import("./twoTasks.ts").then((m) => m.twoTasks),
  "two-wells": () => import("./twoWells.ts").then((m) => m.twoWells),
  "unit-damage": () => import("./unitDamage.ts").then((m) => m.unitDamage),
  "wide-and-deep": () => import("./wideAndDeep.ts").then((m) => m.wideAndDeep),
  "wide-networks": () => import("./wideNetworks.ts").then((m) => m.wideNetworks),
} satisfies Readonly<Record<string, () => Promise<Companion>>>;

export const companionIds: readonly string[] = Object.keys(loaders);

/** The companion called `id`; rejects where there is none. */
export function loadCompanion(id: string): Promise<Companion> {
  const load = (loaders as Readonly<Record<string, (() => Promise<Companion>) | undefined>>)[id];
  return load === undefined ? Promise.reject(new RangeError(`companion: expected a known id, got "${id}"`)) : load();
}
