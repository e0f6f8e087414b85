import type { ReadGrids } from "../../exchange/import/readGrids.ts";
import type { FoundSurfaces } from "../../exchange/import/surfaces.ts";
import type { RecordedWay } from "../../experiment/experiment.ts";
import "../../experiment/link/packed.ts"; // what links of grids are written with
import type { FallLineStore } from "../../store/store.ts";

/** What the file of the landscape on show holds besides, so that one can change over; forgotten with the page. */
let lastOpened: FoundSurfaces["surfaces"] = [];

/** The surfaces to choose from where `values` came from a file of several; empty elsewhere. */
export const surfacesBeside = (values: object): FoundSurfaces["surfaces"] =>
  lastOpened.length > 1 && lastOpened.some((surface) => "grid" in surface && surface.grid.values === values)
    ? lastOpened
    : [];

/** Puts what was read of a file on the stage, or says why not; then what was on show stays. */
export function openLandscape(read: ReadGrids, file: string, store: FallLineStore): void {
  const { actions } = store;
  if ("problem" in read) actions.notify({ tone: "bad", ...read.problem });
  else if (read.trajectory !== undefined) addPath(read.trajectory, file, store);
  else {
    const [first] = read.surfaces;
    if (!("grid" in first)) return;
    lastOpened = read.surfaces;
    actions.setGrid(first.grid);
    for (const note of read.notes) actions.notify({ tone: "info", ...note });
    const count = read.surfaces.length;
    if (count > 1) actions.notify({ tone: "info", key: "gridFile.several", values: { count } });
    const { x, y } = first.grid;
    const values = { name: first.name, columns: x.length, rows: y.length };
    actions.announce({ key: "gridFile.opened", values });
  }
}

/** A file of a path alone belongs to the landscape on show. */
function addPath(trajectory: RecordedWay, file: string, { actions, getState }: FallLineStore): void {
  const { objective } = getState().experiment;
  const values = { name: file };
  if (objective.type !== "grid") actions.notify({ tone: "bad", key: "gridFile.pathAlone", values });
  else {
    actions.setGrid({ ...objective, trajectory });
    actions.notify({ tone: "info", key: "gridFile.openedPath", values });
  }
}
