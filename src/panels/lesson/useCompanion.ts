import { useEffect, useState } from "react";
import type { Companion, Report } from "../../companions/companion.ts";
import { loadCompanion } from "../../companions/index.ts";
import type { Step } from "../../lessons/lesson.ts";
import { type ParameterValues, withDefaults } from "../../math/parameter.ts";
import { useFallLineState } from "../../store/react.ts";
import type { Reading } from "../../store/state.ts";
import { useEngine } from "../engineContext.ts";

/** A step's companion as it is on show. */
export interface CompanionOnShow {
  readonly machine: Companion;
  readonly values: ParameterValues;
  /** The newest report; of older values while `done` is a number. */
  readonly report: Report | undefined;
  /** Share that is done of what is on its way; undefined when nothing is. */
  readonly done: number | undefined;
  readonly failed: boolean;
}

/** Values settle for this long: a drag makes many. */
const SETTLE_MS = 60;

/**
 * Runs the step's companion in the worker, again whenever its values or the seed change; undefined while its code loads,
 * `failed` where it cannot be had.
 */
export function useCompanion(reading: Reading, step: Step): CompanionOnShow | "failed" | undefined {
  const engine = useEngine();
  const seed = useFallLineState((state) => state.experiment.seed);
  const [machine, setMachine] = useState<Companion>();
  const [missing, setMissing] = useState(false);
  const [found, setFound] = useState<{ readonly of: string; readonly report: Report }>();
  const [done, setDone] = useState<number>();
  const [failed, setFailed] = useState(false);
  const id = step.companion?.id;
  useEffect(() => {
    let current = true;
    setMachine(undefined);
    setMissing(false);
    if (id !== undefined)
      void loadCompanion(id).then(
        (machine) => current && setMachine(machine),
        () => current && setMissing(true),
      );
    return () => {
      current = false;
    };
  }, [id]);
  const values = machine && withDefaults(machine.parameters, { ...step.companion?.values, ...reading.values });
  const asked = JSON.stringify([id, values, seed]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` says all that is asked
  useEffect(() => {
    if (machine === undefined || values === undefined) return;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      setDone(0);
      setFailed(false);
      engine
        .requestCompanion(
          { companion: machine.id, values, seed },
          { signal: controller.signal, onPart: ({ done }) => setDone(done) },
        )
        .then(
          (report) => {
            setFound({ of: machine.id, report });
            setDone(undefined);
          },
          (error: unknown) => {
            if (error instanceof DOMException && error.name === "AbortError") return;
            setDone(undefined);
            setFailed(true);
          },
        );
    }, SETTLE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [engine, machine, asked]);
  if (missing) return "failed";
  if (machine === undefined || values === undefined || machine.id !== id) return undefined;
  return { machine, values, report: found?.of === id ? found.report : undefined, done, failed };
}
