import { type FormEvent, useCallback, useEffect, useRef, useState } from "react";
import { download } from "../../exchange/export/download.ts";
import { createEntry, freeName, newId, type SavedExperiment, search, tidyName } from "../../exchange/saved/entry.ts";
import { Library, storageTrouble } from "../../exchange/saved/library.ts";
import type { Problem } from "../../experiment/experiment.ts";
import { useLanguage, useText, useTextByKey } from "../../language/react.ts";
import { useFallLine } from "../../store/react.ts";
import { problemWords } from "../chrome/problemWords.ts";
import { Button } from "../controls/Button.tsx";
import { captionOf } from "./captionOf.ts";
import { Said } from "./Said.tsx";
import { SavedRow } from "./SavedRow.tsx";
import { useStudio } from "./studioContext.ts";
import { type Sentence, useTask } from "./useTask.ts";

const THUMBNAIL = { width: 288, height: 180 } as const;

const library = new Library();

/** A sentence for what storage refuses; other errors are thrown on. */
function troubleOf(error: unknown): Sentence {
  const kind = storageTrouble(error);
  if (kind === "failed") throw error;
  return { key: kind === "full" ? "takeaway.storage.full" : "takeaway.storage.refused", bad: true };
}

/** Experiments kept in this browser: named, searched, opened, renamed, duplicated, deleted with undo, in and out as one file. */
export function SavedTab() {
  const text = useText();
  const byKey = useTextByKey();
  const language = useLanguage();
  const openStudio = useStudio();
  const { actions, getState, live } = useFallLine();
  const task = useTask();
  const file = useRef<HTMLInputElement>(null);
  const [entries, setEntries] = useState<readonly SavedExperiment[]>();
  const [name, setName] = useState(() => captionOf(language, getState().experiment).text);
  const [query, setQuery] = useState("");
  const [deleted, setDeleted] = useState<SavedExperiment>();
  const [mended, setMended] = useState<readonly { readonly name: string; readonly problems: readonly Problem[] }[]>([]);

  /** Does something to the library, shows it as it then is, and says what happened. */
  const { start } = task;
  const change = useCallback(
    (act: () => Promise<Sentence | undefined>) =>
      start(async () => {
        try {
          const sentence = await act();
          setEntries(await library.list());
          return sentence;
        } catch (error) {
          return troubleOf(error);
        }
      }),
    [start],
  );
  useEffect(() => change(async () => undefined), [change]);

  /** A picture of what is on show; an experiment is saved without one where it cannot be drawn. */
  const thumbnail = async (): Promise<string | undefined> => {
    const request = { ...THUMBNAIL, legend: false, tags: false };
    const studio = await openStudio(request, new AbortController().signal).catch(() => undefined);
    if (studio === undefined) return undefined;
    try {
      studio.draw(live.playhead.last);
      return studio.canvas.toDataURL("image/jpeg", 0.82);
    } finally {
      studio.dispose();
    }
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (tidyName(name) === "") return;
    change(async () => {
      const { experiment } = getState();
      const taken = new Set((await library.list()).map((entry) => entry.name));
      const entry = createEntry(freeName(tidyName(name), taken), experiment, await thumbnail());
      await library.put([entry]);
      setDeleted(undefined);
      return { key: "takeaway.kept", values: { name: entry.name } };
    });
  };
  const open = (entry: SavedExperiment) =>
    task.start(async () => {
      const { salvageExperiment } = await import("../../experiment/salvage.ts");
      const { experiment, problems } = salvageExperiment(entry.experiment);
      actions.loadExperiment(
        experiment,
        problems.length > 0 ? { tone: "bad", key: "notice.linkSalvaged", problems } : undefined,
      );
      return { key: "takeaway.opened", values: { name: entry.name } };
    });
  const rename = (entry: SavedExperiment, wanted: string) =>
    change(async () => {
      const taken = new Set((await library.list()).filter(({ id }) => id !== entry.id).map((other) => other.name));
      const renamed = { ...entry, name: freeName(tidyName(wanted), taken), changed: Date.now() };
      await library.put([renamed]);
      return { key: "takeaway.renamed", values: { name: renamed.name } };
    });
  const duplicate = (entry: SavedExperiment) =>
    change(async () => {
      const taken = new Set((await library.list()).map((other) => other.name));
      const copy = { ...entry, id: newId(), name: freeName(entry.name, taken), changed: Date.now() };
      await library.put([copy]);
      return { key: "takeaway.duplicated", values: { name: copy.name } };
    });
  const remove = (entry: SavedExperiment) =>
    change(async () => {
      await library.remove(entry.id);
      setDeleted(entry);
      return { key: "takeaway.deleted", values: { name: entry.name } };
    });
  const restore = (entry: SavedExperiment) =>
    change(async () => {
      await library.put([entry]);
      setDeleted(undefined);
      return { key: "takeaway.restored", values: { name: entry.name } };
    });
  const exportAll = () =>
    change(async () => {
      const { libraryFile } = await import("../../exchange/saved/file.ts");
      const all = await library.list();
      download(new Blob([libraryFile(all)], { type: "application/json" }), "fall-line-experiments.json");
      return { key: "takeaway.exported", values: { count: all.length } };
    });
  const importFile = (chosen: File) =>
    change(async () => {
      setMended([]);
      const { readLibraryFile } = await import("../../exchange/saved/file.ts");
      const read = readLibraryFile(await chosen.text(), await library.list());
      if (!read.ok) return { key: read.key, bad: true };
      await library.put(read.entries);
      setMended(read.mended);
      const values = { count: read.entries.length, known: read.known, lost: read.lost.length };
      return { key: read.known + read.lost.length > 0 ? "takeaway.importedPart" : "takeaway.imported", values };
    });

  const shown = entries === undefined ? [] : search(entries, query);
  return (
    <div className="take-away-tab">
      <form className="take-away-save" onSubmit={save}>
        <label>
          <span className="take-away-label">{text("takeaway.name")}</span>
          <input
            type="text"
            className="text-field"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <Button type="submit" className="primary" disabled={task.working || tidyName(name) === ""}>
          {text("takeaway.save")}
        </Button>
      </form>
      <Said said={task.said} />
      {deleted !== undefined && (
        <Button icon="undo" onClick={() => restore(deleted)}>
          {text("takeaway.undoDelete", { name: deleted.name })}
        </Button>
      )}
      {mended.length > 0 && (
        <ul className="quiet">
          {mended.flatMap(({ name: of, problems }) =>
            problems.map((problem) => (
              <li key={`${of} ${problem.field}`}>
                {of}: {problemWords(text, byKey, problem)}
              </li>
            )),
          )}
        </ul>
      )}
      {entries !== undefined && entries.length > 0 && (
        <label className="take-away-search">
          <span className="take-away-label">{text("takeaway.search")}</span>
          <input
            type="search"
            className="text-field"
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
        </label>
      )}
      {entries?.length === 0 && <p className="quiet">{text("takeaway.none")}</p>}
      {entries !== undefined && entries.length > 0 && shown.length === 0 && (
        <p className="quiet">{text("takeaway.notFound")}</p>
      )}
      <ul className="saved-list" aria-label={text("takeaway.saved")}>
        {shown.map((entry) => (
          <SavedRow
            key={entry.id}
            entry={entry}
            onOpen={() => open(entry)}
            onRename={(wanted) => rename(entry, wanted)}
            onDuplicate={() => duplicate(entry)}
            onDelete={() => remove(entry)}
          />
        ))}
      </ul>
      <div className="take-away-actions">
        <Button disabled={task.working || (entries?.length ?? 0) === 0} onClick={exportAll}>
          {text("takeaway.exportAll")}
        </Button>
        <Button disabled={task.working} onClick={() => file.current?.click()}>
          {text("takeaway.import")}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={text("takeaway.import")}
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0];
            event.currentTarget.value = "";
            if (chosen !== undefined) importFile(chosen);
          }}
        />
      </div>
    </div>
  );
}
