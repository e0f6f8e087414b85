import { readExperimentText } from "../exchange/experimentFile.ts";
import { fileText } from "../exchange/fileText.ts";
import { loadOnDemand } from "../language/translate.ts";
import type { FallLineStore } from "../store/store.ts";
import { askForTable } from "./ownData/asked.ts";

/** Endings of files of arrays; what the first bytes say counts for more. */
const ARRAYS = /\.(?:npy|npz|h5|hdf5)$/i;

/**
 * Opens a dropped or chosen file: an experiment or a landscape takes the stage, another table is offered to learn from,
 * unless a landscape was `asked` for. What cannot be read is told, and what was on show stays.
 */
export async function openFile(file: File, store: FallLineStore, asked?: "landscape"): Promise<void> {
  const { actions } = store;
  const { name } = file;
  const [grids, { openLandscape }, head] = await Promise.all([
    import("../exchange/import/readGrids.ts"),
    import("./grid/openLandscape.ts"),
    file.slice(0, 8).arrayBuffer(),
    loadOnDemand(),
  ]);
  if (grids.holdsArrays(new Uint8Array(head)) || ARRAYS.test(name))
    return openLandscape(await grids.readArrayFile(file), name, store);
  const opened = await fileText(file);
  if ("problem" in opened) return actions.notify({ tone: "bad", ...opened.problem });
  const { text } = opened;
  if (/\.json$/i.test(name) || /^\s*[{[]/.test(text)) {
    const read = readExperimentText(text);
    if (read === undefined) {
      const found = await grids.readJsonText(text, name);
      const nothing = "problem" in found && NOTHING.has(found.problem.key);
      if (!nothing) return openLandscape(found, name, store);
      return actions.notify({ tone: "bad", key: "ownData.noExperiment", values: { name } });
    }
    const { problems } = read;
    if (!("experiment" in read))
      return actions.notify({ tone: "bad", key: "ownData.landscapeLost", values: { name }, problems });
    const salvaged = { tone: "bad", key: "ownData.salvaged", values: { name }, problems } as const;
    return actions.loadExperiment(read.experiment, problems.length > 0 ? salvaged : undefined);
  }
  const { readGridText } = await import("../exchange/import/text.ts");
  const landscape = readGridText(text, name);
  if (landscape?.certain || (landscape !== undefined && asked !== undefined))
    return openLandscape(landscape.read, name, store);
  if (asked !== undefined) return actions.notify({ tone: "bad", key: "gridFile.csvShape", values: { name } });
  const asLandscape = landscape && "surfaces" in landscape.read && (() => openLandscape(landscape.read, name, store));
  askForTable({ ...opened, ...(asLandscape && { asLandscape }) });
}

/** What says that a JSON file was not meant as a landscape. */
const NOTHING: ReadonlySet<string> = new Set(["gridFile.notJson", "gridFile.noArrays"]);
