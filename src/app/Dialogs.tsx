import { DataTable } from "../panels/charts/DataTable.tsx";
import { CodeDialog } from "../panels/chrome/CodeDialog.tsx";
import { HiddenControls } from "../panels/chrome/HiddenControls.tsx";
import { KeyboardMap } from "../panels/chrome/KeyboardMap.tsx";
import { OwnData } from "../panels/ownData/OwnData.tsx";

/** The page's dialogs, closed until something opens them by their ids. */
export function Dialogs() {
  return (
    <>
      <KeyboardMap />
      <DataTable />
      <CodeDialog />
      <HiddenControls />
      <OwnData />
    </>
  );
}
