import type { ReadGrids } from "../../exchange/import/readGrids.ts";
import type { FoundSurfaces } from "../../exchange/import/surfaces.ts";
import type { FallLineStore } from "../../store/store.ts";

/** What the file of the landscape on show holds besides, so that one can change over; forgotten with the page. */
let lastOpened: FoundSurfaces["surfaces"] = [];

/** The surfaces to choose from where `values` came from a file of several; empty elsewhere. */
export const surfacesBeside = (values: object): FoundSurfaces["surfaces"] =>
  lastOpened.length > 1 && lastOpened.some((surface) => "grid" in surface && surface.grid.values === values)
    ? lastOpened
    : [];

/** Puts what was read of a file on the stage, or says why not; then what was on show stays. */
export function openLandscape(read: ReadGrids, file: string, { actions, getState }: FallLineStore): void {
  if ("problem" in read) return actions.notify({ tone: "bad", ...read.problem });
  const { surfaces, trajectory, notes } = read;
  if (trajectory !== undefined) {
    const { objective } = getState().experiment;
    if (objective.type !== "grid")
      return actions.notify({ tone: "bad", key: "gridFile.pathAlone", values: { name: file } });
    actions.setGrid({ ...objective, trajectory });
    return actions.notify({ tone: "info", key: "gridFile.openedPath", values: { name: file } });
  }
  const [first] = surfaces;
  if (!("grid" in first)) return;
  lastOpened = surfaces;
  actions.setGrid(first.grid);
  for (const note of notes) actions.notify({ tone: "info", ...note });
  if (surfaces.length > 1)
    actions.notify({ tone: "info", key: "gridFile.several", values: { count: surfaces.length } });
  const { x, y } = first.grid;
  actions.announce("gridFile.opened", { name: first.name, columns: x.length, rows: y.length });
}
