import type { Companion } from "./companion.ts";

/** All companions by id; each is loaded when it is first asked for. */
const loaders = {
  "boltzmann-histogram": () => import("./boltzmannHistogram.ts").then((m) => m.boltzmannHistogram),
  checkpointing: () => import("./checkpointing.ts").then((m) => m.checkpointing),
  "critical-census": () => import("./criticalCensus.ts").then((m) => m.criticalCensus),
  "device-bias": () => import("./deviceBias.ts").then((m) => m.deviceBias),
  "memory-and-noise": () => import("./memoryAndNoise.ts").then((m) => m.memoryAndNoise),
  "ring-all-reduce": () => import("./ringAllReduce.ts").then((m) => m.ringAllReduce),
  "seed-lottery": () => import("./seedLottery.ts").then((m) => m.seedLottery),
  "stale-discriminator": () => import("./staleDiscriminator.ts").then((m) => m.staleDiscriminator),
  "summation-order": () => import("./summationOrder.ts").then((m) => m.summationOrder),
  "two-streams": () => import("./twoStreams.ts").then((m) => m.twoStreams),
  "two-tasks": () => import("./twoTasks.ts").then((m) => m.twoTasks),
  "two-wells": () => import("./twoWells.ts").then((m) => m.twoWells),
} satisfies Readonly<Record<string, () => Promise<Companion>>>;

export const companionIds: readonly string[] = Object.keys(loaders);

/** The companion called `id`; rejects where there is none. */
export function loadCompanion(id: string): Promise<Companion> {
  const load = (loaders as Readonly<Record<string, (() => Promise<Companion>) | undefined>>)[id];
  return load === undefined ? Promise.reject(new RangeError(`companion: expected a known id, got "${id}"`)) : load();
}
