import type { Companion, Report } from "../companions/companion.ts";
import { loadCompanion } from "../companions/index.ts";
import { lessonById } from "../lessons/index.ts";
import type { Step } from "../lessons/lesson.ts";
import { withDefaults } from "../math/parameter.ts";
import type { ClaimPart, ClaimShare, ClaimsRequest, CompanionRequest } from "./protocol.ts";
import { createWorkbench, prepareWorkbench, verdictOf } from "./workbench.ts";

/** Companions that have been loaded. */
const machines = new Map<string, Companion>();

async function loadMachine(id: string): Promise<void> {
  if (!machines.has(id)) machines.set(id, await loadCompanion(id));
}

const stepOf = ({ lesson, step }: ClaimsRequest): Step | undefined =>
  lessonById(lesson)?.steps.find(({ id }) => id === step);

/** Loads what `claims` needs. */
export async function prepareClaims(request: ClaimsRequest): Promise<void> {
  const step = stepOf(request);
  await prepareWorkbench(step?.experiment && request);
  if (step?.companion !== undefined) await loadMachine(step.companion.id);
}

/** Measures claims of a step over what is on show, one after the other; streams how far the long ones are. */
export function* claims(request: ClaimsRequest): Generator<ClaimPart | ClaimShare | undefined, undefined> {
  const step = stepOf(request);
  if (step === undefined) throw new RangeError(`step: expected a known one, got "${request.lesson}/${request.step}"`);
  const { lesson: _lesson, step: _step, claims: asked, values, ...experiment } = request;
  const machine = step.companion && machines.get(step.companion.id);
  let done = 0; // parts and shares of parts of the claim that is being measured
  let before = 0; // parts of the claims before it
  const bench = createWorkbench({
    heard: (finished, share) => {
      done = finished + share - before;
    },
    ...(step.experiment && { experiment }),
    ...(machine && {
      companion: { machine, values: withDefaults(machine.parameters, { ...step.companion?.values, ...values }) },
    }),
    seed: experiment.seed,
  });
  for (const claim of step.claims) {
    if (!asked.includes(claim.id)) continue;
    const task = verdictOf(claim, bench);
    let next = task.next();
    for (let told = 0; !next.done; next = task.next()) {
      // A slider may ask for more parts than the step's own values do: the last hundredth is for them.
      const share = claim.heavy === undefined ? 0 : Math.min(done / claim.heavy, 0.99);
      const more = share >= told + 0.01; // a hundredth is as fine as a bar shows
      if (more) told = share;
      yield more ? { claim: claim.id, done: share } : undefined;
    }
    before += Math.round(done);
    done = 0;
    yield { claim: claim.id, ...next.value };
  }
  return undefined;
}

/** Loads what `companionReport` needs. */
export const prepareCompanion = ({ companion }: CompanionRequest): Promise<void> => loadMachine(companion);

/** What a companion finds; streams how far it is. */
export function* companionReport({
  companion,
  values,
  seed = 1,
}: CompanionRequest): Generator<{ readonly done: number } | undefined, Report> {
  const machine = machines.get(companion);
  if (machine === undefined) throw new Error(`companion: expected "${companion}" to be loaded`);
  const task = machine.run(withDefaults(machine.parameters, values), seed);
  let told = 0;
  for (;;) {
    const { done, value } = task.next();
    // A copy, as the buffers of an answer are given away.
    if (done) return structuredClone(value);
    const more = value !== undefined && value >= told + 0.01; // a hundredth is as fine as a bar shows
    if (more) told = value;
    yield more ? { done: value } : undefined;
  }
}
