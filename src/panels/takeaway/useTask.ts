import { useCallback, useEffect, useRef, useState } from "react";
import { limitIn } from "../../exchange/export/studio.ts";
import type { TextValues } from "../../language/translate.ts";

/** A sentence: a catalogue key with values. */
export interface Sentence {
  readonly key: string;
  readonly values?: TextValues;
  readonly bad?: boolean;
}

export interface Task {
  readonly working: boolean;
  /** What there is to say about the last one. */
  readonly said: Sentence | undefined;
  /** Begins a task; one that is under way is aborted. What it resolves to is said. */
  readonly start: (task: (signal: AbortSignal) => Promise<Sentence | undefined>) => void;
  readonly cancel: () => void;
}

/** One thing at a time that takes a while, can be cancelled, ends with its owner, and says how it went. */
export function useTask(): Task {
  const [working, setWorking] = useState(false);
  const [said, say] = useState<Sentence>();
  const controller = useRef<AbortController>(undefined);
  useEffect(() => () => controller.current?.abort(), []);
  const start = useCallback<Task["start"]>((task) => {
    controller.current?.abort();
    const own = new AbortController();
    controller.current = own;
    setWorking(true);
    say(undefined);
    task(own.signal)
      .catch((error: unknown) => sentenceOf(error, own.signal))
      .then((sentence) => {
        if (controller.current !== own) return;
        setWorking(false);
        say(sentence);
      });
  }, []);
  const cancel = useCallback(() => controller.current?.abort(), []);
  return { working, said, start, cancel };
}

function sentenceOf(error: unknown, signal: AbortSignal): Sentence {
  if (signal.aborted) return { key: "takeaway.cancelled" };
  const limit = limitIn(error);
  if (limit !== undefined) return { key: "takeaway.tooLarge", values: { limit }, bad: true };
  const reason = error instanceof Error ? error.message : String(error);
  return { key: "takeaway.failed", values: { reason }, bad: true };
}
