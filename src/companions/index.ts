import type { Companion } from "./companion.ts";

/** All companions by id; each is loaded when it is first asked for. */
const loaders = {
  "hi-c-augmentation": () => import("./hiCAugmentation.ts").then((m) => m.hiCAugmentation),
  "learnt-law": () => import("./learntLaw.ts").then((m) => m.learntLaw),
  "physics-race": () => import("./physicsRace.ts").then((m) => m.physicsRace),
  "physics-informed": () => import("./physicsInformed.ts").then((m) => m.physicsInformed),
  "blank-trap": () => import("./blankTrap.ts").then((m) => m.blankTrap),
  "best-text": () => import("./bestText.ts").then((m) => m.bestText),
  "alignment-sum": () => import("./alignmentSum.ts").then((m) => m.alignmentSum),
  "boltzmann-histogram": () => import("./boltzmannHistogram.ts").then((m) => m.boltzmannHistogram),
  "critical-census": () => import("./criticalCensus.ts").then((m) => m.criticalCensus),
  "signal-propagation": () => import("./signalPropagation.ts").then((m) => m.signalPropagation),
  "stretched-inputs": () => import("./stretchedInputs.ts").then((m) => m.stretchedInputsCompanion),
  "stale-discriminator": () => import("./staleDiscriminator.ts").then((m) => m.staleDiscriminator),
  "two-streams": () => import("./twoStreams.ts").then((m) => m.twoStreams),
  "two-tasks": () => import("./twoTasks.ts").then((m) => m.twoTasks),
  "two-wells": () => import("./twoWells.ts").then((m) => m.twoWells),
  sampling: () => import("./sampling.ts").then((m) => m.sampling),
  spectrum: () => import("./spectrum.ts").then((m) => m.spectrum),
} satisfies Readonly<Record<string, () => Promise<Companion>>>;

export const companionIds: readonly string[] = Object.keys(loaders);

/** The companion called `id`; rejects where there is none. */
export function loadCompanion(id: string): Promise<Companion> {
  const load = (loaders as Readonly<Record<string, (() => Promise<Companion>) | undefined>>)[id];
  return load === undefined ? Promise.reject(new RangeError(`companion: expected a known id, got "${id}"`)) : load();
}
