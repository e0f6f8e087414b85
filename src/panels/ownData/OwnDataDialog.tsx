import { useEffect, useRef } from "react";
import { useText } from "../../language/react.ts";
import { Dialog } from "../controls/Dialog.tsx";
import { openDialog } from "../controls/dialogs.ts";
import { type AskedTable, askForTable } from "./asked.ts";
import "./ownData.css";
import { TableForm } from "./TableForm.tsx";

/** Asks for a table, shows how it is read, and trains on it. Another table dropped meanwhile takes its place. */
export function OwnDataDialog({ asked }: { readonly asked: AskedTable & { readonly number: number } }) {
  const text = useText();
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    openDialog("own-data");
    const dialog = host.current?.querySelector("dialog");
    const closed = () => askForTable(undefined);
    dialog?.addEventListener("close", closed);
    return () => dialog?.removeEventListener("close", closed);
  }, []);
  return (
    <div ref={host} className="own-data">
      <Dialog id="own-data" title={text("ownData.title")}>
        {() => (
          <TableForm key={asked.number} asked={asked} done={() => host.current?.querySelector("dialog")?.close()} />
        )}
      </Dialog>
    </div>
  );
}
