import { later } from "../controls/later.tsx";
import { useAskedTable } from "./asked.ts";

const OwnDataDialog = later(() => import("./OwnDataDialog.tsx").then((module) => module.OwnDataDialog));

/** The dialog for one's own data, while there is something to ask. */
export function OwnData() {
  const asked = useAskedTable();
  return asked && <OwnDataDialog asked={asked} />;
}
