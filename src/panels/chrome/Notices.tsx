import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { useText, useTextByKey } from "../../language/react.ts";
import { useFallLine, useFallLineState } from "../../store/react.ts";
import { Button } from "../controls/Button.tsx";
import { problemWords } from "./problemWords.ts";

/** What happened and what to do, until dismissed. */
export function Notices() {
  const text = useText();
  const byKey = useTextByKey();
  const { actions } = useFallLine();
  const notices = useFallLineState((state) => state.notices);
  const dialog = useOpenDialog(notices.length > 0);
  const list = (
    <div className="notices">
      {notices.map(({ id, tone, key, values, problems, action }) => (
        <div key={id} role={tone === "bad" ? "alert" : "status"} className={`notice notice-${tone}`}>
          <div>
            <p>{byKey(key, values)}</p>
            {problems !== undefined && problems.length > 0 && (
              <ul>
                {problems.map((problem) => (
                  <li key={problem.field + problem.found}>{problemWords(text, byKey, problem)}</li>
                ))}
              </ul>
            )}
            {action !== undefined && <Button onClick={action.run}>{byKey(action.key)}</Button>}
          </div>
          <Button icon="close" label={text("controls.dismiss")} onClick={() => actions.dismiss(id)} />
        </div>
      ))}
    </div>
  );
  return dialog === undefined ? list : createPortal(list, dialog);
}

/** The dialog on top while one is open: what is outside it lies behind it and cannot be reached. */
function useOpenDialog(wanted: boolean): Element | undefined {
  const [dialog, setDialog] = useState<Element>();
  useEffect(() => {
    if (!wanted) return;
    const look = () => setDialog([...document.querySelectorAll("dialog[open]")].at(-1));
    look();
    const observer = new MutationObserver(look);
    observer.observe(document.body, { attributeFilter: ["open"], subtree: true });
    return () => {
      observer.disconnect();
      setDialog(undefined);
    };
  }, [wanted]);
  return dialog;
}
