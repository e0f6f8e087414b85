/** Remembered in the browser: the steps that a reader has finished, as `lesson/step`. */
const DONE = "fall-line-steps-done";

let done: ReadonlySet<string> | undefined;
const listeners = new Set<() => void>();

/** Steps that were finished in this browser. */
export function stepsDone(): ReadonlySet<string> {
  done ??= read();
  return done;
}

function read(): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(DONE) ?? "[]");
    return new Set(Array.isArray(kept) ? kept.filter((name): name is string => typeof name === "string") : []);
  } catch {
    return new Set(); // storage may be forbidden, or hold something else
  }
}

function change(next: ReadonlySet<string>): void {
  done = next;
  try {
    localStorage.setItem(DONE, JSON.stringify([...next]));
  } catch {
    // as above: then it holds until the page closes
  }
  for (const listener of listeners) listener();
}

export function finishStep(name: string): void {
  if (!stepsDone().has(name)) change(new Set(stepsDone()).add(name));
}

/** Begins the course anew. */
export const forgetProgress = (): void => change(new Set());

export function listenToProgress(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
