import type { Companion } from "./companion.ts";

/** All companions by id; each is loaded when it is first asked for. */
const loaders = {
  "critical-census": () => import("./criticalCensus.ts").then((m) => m.criticalCensus),
  "signal-propagation": () => import("./signalPropagation.ts").then((m) => m.signalPropagation),
  "stretched-inputs": () => import("./stretchedInputs.ts").then((m) => m.stretchedInputsCompanion),
  "two-wells": () => import("./twoWells.ts").then((m) => m.twoWells),
} satisfies Readonly<Record<string, () => Promise<Companion>>>;

export const companionIds: readonly string[] = Object.keys(loaders);

/** The companion called `id`; rejects where there is none. */
export function loadCompanion(id: string): Promise<Companion> {
  const load = (loaders as Readonly<Record<string, (() => Promise<Companion>) | undefined>>)[id];
  return load === undefined ? Promise.reject(new RangeError(`companion: expected a known id, got "${id}"`)) : load();
}
