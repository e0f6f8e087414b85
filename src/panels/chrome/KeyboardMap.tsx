import { useText } from "../../language/react.ts";
import { Dialog } from "../controls/Dialog.tsx";
import { later } from "../controls/later.tsx";

const KeyList = later(() => import("./KeyList.tsx").then((module) => module.KeyList));

/** What the keyboard does, as a dialog. */
export function KeyboardMap() {
  const text = useText();
  return (
    <Dialog id="keyboard-map" title={text("topBar.keyboard")}>
      {() => <KeyList />}
    </Dialog>
  );
}
