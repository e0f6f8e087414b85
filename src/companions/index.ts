import type { Companion } from "./companion.ts";

/** All companions by id; each is loaded when it is first asked for. */
const loaders = {
  "hi-c-augmentation": () => import("./hiCAugmentation.ts").then((m) => m.hiCAugmentation),
  "learnt-law": () => import("./learntLaw.ts").then((m) => m.learntLaw),
  "physics-race": () => import("./physicsRace.ts").then((m) => m.physicsRace),
  "physics-informed": () => import("./physicsInformed.ts").then((m) => m.physicsInformed),
  "activation-budget": () => import("./activationBudget.ts").then((m) => m.activationBudget),
  "alignment-sum": () => import("./alignmentSum.ts").then((m) => m.alignmentSum),
  "backprop-cost": () => import("./backpropCost.ts").then((m) => m.backpropCost),
  "batch-compass": () => import("./batchCompass.ts").then((m) => m.batchCompass),
  "best-text": () => import("./bestText.ts").then((m) => m.bestText),
  "blank-trap": () => import("./blankTrap.ts").then((m) => m.blankTrap),
  "boltzmann-histogram": () => import("./boltzmannHistogram.ts").then((m) => m.boltzmannHistogram),
  checkpointing: () => import("./checkpointing.ts").then((m) => m.checkpointing),
  committee: () => import("./committee.ts").then((m) => m.committee),
  "critical-census": () => import("./criticalCensus.ts").then((m) => m.criticalCensus),
  "decay-races": () => import("./decayRaces.ts").then((m) => m.decayRaces),
  "device-bias": () => import("./deviceBias.ts").then((m) => m.deviceBias),
  "gradient-check": () => import("./gradientCheck.ts").then((m) => m.gradientCheck),
  "memory-and-noise": () => import("./memoryAndNoise.ts").then((m) => m.memoryAndNoise),
  "orthogonal-rows": () => import("./orthogonalRows.ts").then((m) => m.orthogonalRows),
  "ring-all-reduce": () => import("./ringAllReduce.ts").then((m) => m.ringAllReduce),
  sampling: () => import("./sampling.ts").then((m) => m.sampling),
  "seed-lottery": () => import("./seedLottery.ts").then((m) => m.seedLottery),
  "signal-propagation": () => import("./signalPropagation.ts").then((m) => m.signalPropagation),
  spectrum: () => import("./spectrum.ts").then((m) => m.spectrum),
  "stale-discriminator": () => import("./staleDiscriminator.ts").then((m) => m.staleDiscriminator),
  "stretched-inputs": () => import("./stretchedInputs.ts").then((m) => m.stretchedInputsCompanion),
  "successive-halving": () => import("./successiveHalving.ts").then((m) => m.successiveHalving),
  "summation-order": () => import("./summationOrder.ts").then((m) => m.summationOrder),
  "surrogate-search": () => import("./surrogateSearch.ts").then((m) => m.surrogateSearch),
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
