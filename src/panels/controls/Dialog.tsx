import { type ReactNode, useEffect, useRef, useState } from "react";
import { useText } from "../../language/react.ts";
import { Button } from "./Button.tsx";
import type { DialogId } from "./dialogs.ts";

interface DialogProps {
  readonly id: DialogId;
  readonly title: string;
  /** Drawn only while open. */
  readonly children: () => ReactNode;
}

/** A native modal dialog; opened by `openDialog(id)`, closed by Escape, its button, or a click beside it. */
export function Dialog({ id, title, children }: DialogProps) {
  const text = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    const observer = new MutationObserver(() => setOpen(element.open));
    observer.observe(element, { attributes: true, attributeFilter: ["open"] });
    const clicked = (event: MouseEvent) => {
      if (event.target === element) element.close();
    };
    element.addEventListener("click", clicked);
    return () => {
      observer.disconnect();
      element.removeEventListener("click", clicked);
    };
  }, []);
  return (
    <dialog id={id} ref={dialog} className="dialog" aria-label={title}>
      <div className="dialog-body">
        <div className="dialog-head">
          <h2>{title}</h2>
          <Button icon="close" label={text("controls.close")} onClick={() => dialog.current?.close()} />
        </div>
        {open && children()}
      </div>
    </dialog>
  );
}
