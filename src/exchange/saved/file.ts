import type { Problem } from "../../experiment/experiment.ts";
import { readExperiment } from "../../experiment/read.ts";
import { salvageExperiment } from "../../experiment/salvage.ts";
import { type ExperimentJson, toJson } from "../../experiment/write.ts";
import { freeName, newId, type SavedExperiment, tidyName } from "./entry.ts";

/** Says what the file is. */
const KIND = "fall-line-experiments";
const VERSION = 1;
/** Pictures beyond this many characters are no thumbnails of ours. */
const THUMBNAIL_LIMIT = 200_000;

/** All saved experiments as one file. */
export function libraryFile(entries: readonly SavedExperiment[]): string {
  const experiments = entries.map(({ name, changed, experiment, thumbnail }) => ({
    name,
    changed: new Date(changed).toISOString(),
    experiment,
    ...(thumbnail && { thumbnail }),
  }));
  return `${JSON.stringify({ kind: KIND, version: VERSION, experiments }, null, 1)}\n`;
}

/** What became of a file. */
export type ReadLibrary =
  | { readonly ok: false; readonly key: "takeaway.notJson" | "takeaway.notLibrary" | "takeaway.newerLibrary" }
  | {
      readonly ok: true;
      /** To be put into the library, with ids and names of their own. */
      readonly entries: readonly SavedExperiment[];
      /** Entries that are in the library already, to the last digit. */
      readonly known: number;
      /** Entries of which nothing could be read. */
      readonly lost: readonly string[];
      /** Entries read in part: their names, and what was not taken. */
      readonly mended: readonly { readonly name: string; readonly problems: readonly Problem[] }[];
    };

/**
 * Reads a file of saved experiments, or one experiment alone. Each is read strictly; where that fails what is valid is kept
 * and the rest listed. Entries that `present` has already are left out; a name that is taken gets a number.
 */
export function readLibraryFile(text: string, present: readonly SavedExperiment[]): ReadLibrary {
  const rows = rowsOf(text);
  if (typeof rows === "string") return { ok: false, key: rows };
  // Read as the file is, so that both say the same in the same order.
  const seen = new Set(
    present.map(({ name, experiment }) => signature(name, experimentOf(experiment)?.experiment ?? experiment)),
  );
  const taken = new Set(present.map(({ name }) => name));
  const entries: SavedExperiment[] = [];
  const lost: string[] = [];
  const mended: { readonly name: string; readonly problems: readonly Problem[] }[] = [];
  let known = 0;
  for (const [i, row] of rows.entries()) {
    const name = nameOf(row, i);
    const read = experimentOf(row.experiment);
    if (read === undefined) {
      lost.push(name);
      continue;
    }
    if (seen.has(signature(name, read.experiment))) {
      known++;
      continue;
    }
    seen.add(signature(name, read.experiment));
    const free = freeName(name, taken);
    taken.add(free);
    if (read.problems.length > 0) mended.push({ name: free, problems: read.problems });
    entries.push({
      id: newId(),
      name: free,
      changed: changedOf(row),
      experiment: read.experiment,
      ...thumbnailOf(row),
    });
  }
  return { ok: true, entries, known, lost, mended };
}

type Row = Readonly<Record<string, unknown>>;

const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null && !Array.isArray(value);

/** The entries of the file, or why there are none. */
function rowsOf(text: string): readonly Row[] | "takeaway.notJson" | "takeaway.notLibrary" | "takeaway.newerLibrary" {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return "takeaway.notJson";
  }
  if (!isRow(value)) return "takeaway.notLibrary";
  if (value.kind !== KIND) return "objective" in value ? [{ experiment: value }] : "takeaway.notLibrary";
  if (typeof value.version === "number" && value.version > VERSION) return "takeaway.newerLibrary";
  return Array.isArray(value.experiments)
    ? value.experiments.map((row) => (isRow(row) ? row : {}))
    : "takeaway.notLibrary";
}

/** Names may be missing: the experiment's title, its landscape's id, or its number stand in. */
function nameOf({ name, experiment }: Row, i: number): string {
  if (typeof name === "string" && tidyName(name) !== "") return tidyName(name);
  const view = isRow(experiment) && isRow(experiment.view) ? experiment.view : {};
  if (typeof view.title === "string" && tidyName(view.title) !== "") return tidyName(view.title);
  const objective = isRow(experiment) && isRow(experiment.objective) ? experiment.objective : {};
  return typeof objective.name === "string" && tidyName(objective.name) !== ""
    ? tidyName(objective.name)
    : String(i + 1);
}

function changedOf({ changed }: Row): number {
  const at = typeof changed === "string" ? Date.parse(changed) : Number.NaN;
  return Number.isFinite(at) ? Math.min(at, Date.now()) : Date.now();
}

function thumbnailOf({ thumbnail }: Row): { readonly thumbnail?: string } {
  const fits = typeof thumbnail === "string" && thumbnail.length <= THUMBNAIL_LIMIT;
  return fits && /^data:image\/(?:png|jpeg|webp);base64,[\w+/=]+$/.test(thumbnail) ? { thumbnail } : {};
}

function experimentOf(
  value: unknown,
): { readonly experiment: ExperimentJson; readonly problems: readonly Problem[] } | undefined {
  if (!isRow(value) || !isRow(value.objective)) return undefined;
  const strict = readExperiment(value);
  const read =
    "experiment" in strict ? { experiment: strict.experiment, problems: strict.notices } : salvageExperiment(value);
  return { experiment: toJson(read.experiment), problems: read.problems };
}

/** Two entries with the same signature are the same, whatever number the name was given when it came in. */
const signature = (name: string, experiment: ExperimentJson) =>
  `${name.replace(/ \(\d+\)$/, "")}\n${JSON.stringify(experiment)}`;
