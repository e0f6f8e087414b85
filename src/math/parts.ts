/** Runs a work that is done in parts to its end, for callers that need not breathe. */
export function finish<T>(task: Generator<unknown, T>): T {
  for (;;) {
    const result = task.next();
    if (result.done) return result.value;
  }
}

/** A work as part of another one that says `saying` at every breath, whatever the first would have said. */
export function* showing<S, T>(task: Generator<unknown, T>, saying: S): Generator<S, T> {
  for (;;) {
    const result = task.next();
    if (result.done) return result.value;
    yield saying;
  }
}
