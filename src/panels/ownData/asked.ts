import { useSyncExternalStore } from "react";

/** A table that somebody wants to learn from: dropped, chosen, or about to be pasted. */
export interface AskedTable {
  /** Of the file; absent for an empty dialog. */
  readonly name?: string;
  readonly text: string;
  /** Opens it as a landscape instead; present where its numbers could be one. */
  readonly asLandscape?: () => void;
}

/** A table under its own number: the same file dropped again is read again. */
type Numbered = AskedTable & { readonly number: number };

let asked: Numbered | undefined;
let number = 0;
const listeners = new Set<() => void>();

/** Opens the dialog for one's own data with a table, or empty; closes it with `undefined`. */
export function askForTable(table: AskedTable | undefined): void {
  asked = table && { ...table, number: ++number };
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useAskedTable = (): Numbered | undefined => useSyncExternalStore(subscribe, () => asked);
