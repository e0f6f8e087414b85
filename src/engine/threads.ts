/** Threads begun before anybody asked, and whether each has failed since. */
const waiting: { readonly worker: Worker; failed: boolean }[] = [];

const start = () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "fall-line" });

/**
 * Begins `count` threads of the engine. A browser hands a worker its script from the page's own thread, which the first
 * drawing of the page holds for long: begun before that, they load and start meanwhile.
 */
export function startThreads(count: number): void {
  for (let i = 0; i < count; i++) {
    const thread = { worker: start(), failed: false };
    thread.worker.addEventListener("error", () => {
      thread.failed = true;
    });
    waiting.push(thread);
  }
}

/** A thread of the engine: one begun before, or a new one. */
export function takeThread(): Worker {
  for (let thread = waiting.shift(); thread !== undefined; thread = waiting.shift()) {
    // Whoever takes a thread would never hear of a failure before that; a new one fails in hearing.
    if (!thread.failed) return thread.worker;
    thread.worker.terminate();
  }
  return start();
}
