import type { Experiment } from "../../experiment/experiment.ts";
import { type ExperimentJson, toJson } from "../../experiment/write.ts";

/** An experiment kept in this browser. */
export interface SavedExperiment {
  readonly id: string;
  readonly name: string;
  /** When it was saved or renamed, milliseconds since 1970. */
  readonly changed: number;
  /** In the form of a file, so that later versions can read it. */
  readonly experiment: ExperimentJson;
  /** A small picture as a data: address. */
  readonly thumbnail?: string;
}

export const NAME_LIMIT = 120;

/** A new entry. Names are cut to `NAME_LIMIT` letters. */
export function createEntry(name: string, experiment: Experiment, thumbnail?: string): SavedExperiment {
  return {
    id: newId(),
    name: tidyName(name),
    changed: Date.now(),
    experiment: toJson(experiment),
    ...(thumbnail && { thumbnail }),
  };
}

/** 96 random bits; `crypto.randomUUID` is missing on pages without a secure origin. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export const tidyName = (name: string): string => [...name.trim().replace(/\s+/g, " ")].slice(0, NAME_LIMIT).join("");

/** The name, or the name with the first number in parentheses that is free. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  const stem = name.replace(/ \(\d+\)$/, "");
  for (let k = 2; ; k++) if (!taken.has(`${stem} (${k})`)) return `${stem} (${k})`;
}

/** Entries whose name has all words of the query in it, in any order and case. */
export function search(entries: readonly SavedExperiment[], query: string): readonly SavedExperiment[] {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter(({ name }) => words.every((word) => name.toLocaleLowerCase().includes(word)));
}
