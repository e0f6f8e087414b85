/** A way to ask that keeps one question under way and of those that come meanwhile only the newest. */
export interface NewestOnly<Q> {
  ask(question: Q): void;
  /** Forgets what is under way and what waits. */
  stop(): void;
}

/** `refused` hears of questions that failed for another reason than being superseded. */
export function newestOnly<Q, A>(
  asking: (question: Q, signal: AbortSignal) => Promise<A>,
  answered: (answer: A, question: Q) => void,
  refused: (error: unknown) => void,
): NewestOnly<Q> {
  let waiting: { readonly question: Q } | undefined;
  let under: AbortController | undefined;
  const ask = (question: Q) => {
    if (under !== undefined) {
      waiting = { question };
      return;
    }
    const controller = new AbortController();
    under = controller;
    asking(question, controller.signal)
      .then(
        (answer) => !controller.signal.aborted && answered(answer, question),
        (error: unknown) => !controller.signal.aborted && refused(error),
      )
      .finally(() => {
        if (under !== controller) return;
        under = undefined;
        const next = waiting;
        waiting = undefined;
        if (next !== undefined) ask(next.question);
      });
  };
  return {
    ask,
    stop() {
      waiting = undefined;
      under?.abort();
      under = undefined;
    },
  };
}
