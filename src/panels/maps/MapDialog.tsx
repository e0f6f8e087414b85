import { type ReactNode, useEffect, useRef } from "react";
import { Dialog } from "../controls/Dialog.tsx";
import { type DialogId, openDialog } from "../controls/dialogs.ts";
import "./maps.css";

interface MapDialogProps {
  readonly id: DialogId;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: () => ReactNode;
}

/** A dialog that is open from the start and gone when it is closed. */
export function MapDialog({ id, title, onClose, children }: MapDialogProps) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    openDialog(id);
    const dialog = host.current?.querySelector("dialog");
    dialog?.addEventListener("close", onClose);
    return () => dialog?.removeEventListener("close", onClose);
  }, [id, onClose]);
  return (
    <div ref={host} className="runs-map-host">
      <Dialog id={id} title={title}>
        {children}
      </Dialog>
    </div>
  );
}
