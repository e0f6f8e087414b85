import type { BatchPlan } from "./batches.ts";

/** Steps until every one of `samples` training samples was seen once, as `batchOrder` cuts them; 1 for full batches. */
export function stepsPerEpoch(samples: number, plan: BatchPlan | undefined): number {
  if (plan === undefined) return 1;
  const { size, order } = plan;
  return typeof order === "object" ? order.length : Math.ceil(samples / Math.min(size, samples));
}
