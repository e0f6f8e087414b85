/** What is on its way and what is wanted next. */
export interface Newest<Q> {
  /** Wants the answer to `question`; `at once` drops what is on its way, else that is let through first. */
  want(question: Q, atOnce: boolean): void;
  /** Drops everything. */
  stop(): void;
}

/**
 * One question at a time, the newest first: whatever was wanted in between is superseded. `ask` answers, or rejects when its
 * signal is aborted; `settled` hears when nothing is on its way any more.
 */
export function newest<Q>(ask: (question: Q, signal: AbortSignal) => Promise<void>, settled: () => void): Newest<Q> {
  let running: AbortController | undefined;
  let next: { readonly question: Q } | undefined;

  const begin = (question: Q) => {
    const controller = new AbortController();
    running = controller;
    next = undefined;
    const over = () => {
      if (running !== controller) return;
      running = undefined;
      if (next !== undefined) begin(next.question);
      else settled();
    };
    ask(question, controller.signal).then(over, over);
  };

  return {
    want(question, atOnce) {
      if (running !== undefined && !atOnce) {
        next = { question };
        return;
      }
      running?.abort();
      begin(question);
    },
    stop() {
      const stopped = running;
      next = undefined;
      running = undefined;
      stopped?.abort();
      if (stopped !== undefined) settled();
    },
  };
}
