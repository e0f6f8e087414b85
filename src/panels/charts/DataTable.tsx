import { useText } from "../../language/react.ts";
import { Dialog } from "../controls/Dialog.tsx";
import { later } from "../controls/later.tsx";

const TrajectoryTable = later(() => import("./TrajectoryTable.tsx").then((module) => module.TrajectoryTable));

/** The trajectories as a table: the charts and trails for those who read them as figures. */
export function DataTable() {
  const text = useText();
  return (
    <Dialog id="data-table" title={text("charts.table")}>
      {() => <TrajectoryTable />}
    </Dialog>
  );
}
