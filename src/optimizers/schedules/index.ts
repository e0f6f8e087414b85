import type { Schedule } from "../optimizer.ts";
import { cosine } from "./cosine.ts";
import { cosineRestarts } from "./cosineRestarts.ts";
import { cyclic } from "./cyclic.ts";
import { exponential } from "./exponential.ts";
import { linear } from "./linear.ts";
import { multiStep } from "./multiStep.ts";
import { oneCycle } from "./oneCycle.ts";
import { piController } from "./piController.ts";
import { polynomial } from "./polynomial.ts";
import { step } from "./step.ts";
import { warmupCosine } from "./warmupCosine.ts";

/** Every schedule, in the order in which they are offered. A constant rate is the absence of a schedule. */
export const schedules: readonly Schedule[] = [
  step,
  multiStep,
  exponential,
  cosine,
  cosineRestarts,
  cyclic,
  oneCycle,
  warmupCosine,
  linear,
  polynomial,
  piController,
];

const byId = new Map(schedules.map((schedule) => [schedule.id, schedule]));

export function scheduleById(id: string): Schedule | undefined {
  return byId.get(id);
}
