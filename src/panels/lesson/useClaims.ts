import { useCallback, useEffect, useRef, useState } from "react";
import type { ClaimPart } from "../../engine/protocol.ts";
import type { Step } from "../../lessons/lesson.ts";
import { useFallLineState } from "../../store/react.ts";
import type { Reading } from "../../store/state.ts";
import { useEngine } from "../engineContext.ts";

/** How far a claim is: not measured, being measured, measured (of what is on show, or of what was before), failed. */
export interface ClaimState {
  readonly state: "waiting" | "measuring" | "measured" | "failed";
  readonly found?: ClaimPart;
  /** Share that is done of a long one that is being measured, 0–1. */
  readonly done?: number;
  /** `found` belongs to an older experiment. */
  readonly stale: boolean;
}

/** A change settles for this long before claims are measured again: a drag makes many. */
const SETTLE_MS = 250;

/**
 * The claims of a step, measured in the worker whenever the race on show is complete; heavy ones when `measure` is called
 * for them. Newer input supersedes what is on its way.
 */
export function useClaims(reading: Reading, step: Step) {
  const engine = useEngine();
  const { lesson, step: id, values } = reading;
  const experiment = useFallLineState((state) => state.experiment);
  const complete = useFallLineState((state) => state.digest !== undefined);
  const [states, setStates] = useState<Readonly<Record<string, ClaimState>>>({});
  const running = useRef<AbortController>(undefined);

  const measure = useCallback(
    (claims: readonly string[]) => {
      if (claims.length === 0) return;
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const put = (names: readonly string[], next: (old: ClaimState | undefined) => ClaimState | undefined) =>
        setStates((states) => {
          const changed = { ...states };
          for (const name of names) {
            const state = next(states[name]);
            if (state !== undefined) changed[name] = state;
          }
          return changed;
        });
      put(claims, (old) => ({ state: "measuring", found: old?.found, stale: true }));
      engine
        .requestClaims(
          { lesson, step: id, claims, values },
          {
            signal: controller.signal,
            onPart: (part) =>
              put([part.claim], (old) =>
                "done" in part ? old && { ...old, done: part.done } : { state: "measured", found: part, stale: false },
              ),
          },
        )
        .catch((error: unknown) => {
          const aborted = error instanceof DOMException && error.name === "AbortError";
          put(claims, (old) => (old?.state === "measuring" ? { ...old, state: aborted ? "waiting" : "failed" } : old));
        });
    },
    [engine, lesson, id, values],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: another experiment makes what was measured old
  useEffect(() => {
    running.current?.abort();
    setStates((states) =>
      Object.fromEntries(Object.entries(states).map(([name, state]) => [name, { ...state, stale: true }])),
    );
    if (step.experiment !== undefined && !complete) return;
    const light = step.claims.filter(({ heavy }) => !heavy).map(({ id }) => id);
    const timer = setTimeout(() => measure(light), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [step, measure, complete, experiment.objective, experiment.runs, experiment.seed, experiment.steps]);
  useEffect(() => () => running.current?.abort(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step has claims of its own
  useEffect(() => setStates({}), [step]);

  const stop = useCallback(() => running.current?.abort(), []);
  return { states, measure, stop };
}
