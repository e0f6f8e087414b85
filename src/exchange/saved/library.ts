import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { SavedExperiment } from "./entry.ts";

interface LibrarySchema extends DBSchema {
  experiments: { key: string; value: SavedExperiment; indexes: { changed: number } };
}

/** Why the browser's storage did not do as asked: it is full, it is closed to this page, or something else. */
export type StorageTrouble = "full" | "refused" | "failed";

/** What an error of IndexedDB means to a reader. */
export function storageTrouble(error: unknown): StorageTrouble {
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  if (name === "QuotaExceededError") return "full";
  // Private windows and blocked site data: SecurityError, InvalidStateError or UnknownError, by browser.
  return [
    "SecurityError",
    "InvalidStateError",
    "UnknownError",
    "NotFoundError",
    "ReferenceError",
    "TypeError",
  ].includes(name)
    ? "refused"
    : "failed";
}

/**
 * The experiments saved in this browser. Every write is one transaction: it happens as a whole or not at all, and what was
 * there before stays. Methods reject with what IndexedDB says (`storageTrouble`).
 */
export class Library {
  private opened: Promise<IDBPDatabase<LibrarySchema>> | undefined;
  private readonly name: string;

  constructor(name = "fall-line") {
    this.name = name;
  }

  /** All entries, newest first. */
  async list(): Promise<readonly SavedExperiment[]> {
    const entries = await (await this.open()).getAllFromIndex("experiments", "changed");
    return entries.reverse();
  }

  /** Adds entries, or puts them in the place of those with the same id; all of them or none. */
  async put(entries: readonly SavedExperiment[]): Promise<void> {
    const transaction = (await this.open()).transaction("experiments", "readwrite");
    // A request that fails aborts the transaction, which `done` then tells: both are awaited, so that none goes unheard.
    const requests = entries.map((entry) => transaction.store.put(entry));
    await Promise.all([...requests, transaction.done]);
  }

  async remove(id: string): Promise<void> {
    await (await this.open()).delete("experiments", id);
  }

  /** Lets go of the database, so that another version of the page can upgrade it. */
  async close(): Promise<void> {
    const { opened } = this;
    this.opened = undefined;
    (await opened?.catch(() => undefined))?.close();
  }

  private open(): Promise<IDBPDatabase<LibrarySchema>> {
    this.opened ??= openDB<LibrarySchema>(this.name, 1, {
      upgrade(database) {
        database.createObjectStore("experiments", { keyPath: "id" }).createIndex("changed", "changed");
      },
      blocking: () => void this.close(),
      terminated: () => {
        this.opened = undefined;
      },
    }).catch((error: unknown) => {
      this.opened = undefined;
      throw error;
    });
    return this.opened;
  }
}
