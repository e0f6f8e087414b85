import { useText } from "../../language/react.ts";
import { Dialog } from "../controls/Dialog.tsx";
import { later } from "../controls/later.tsx";

const HiddenControlsForm = later(() => import("./HiddenControlsForm.tsx").then((module) => module.HiddenControlsForm));

/** Chooses what the receiver of a link sees, at the foot of the page, which shows it meanwhile. */
export function HiddenControls() {
  const text = useText();
  return (
    <Dialog id="hidden-controls" title={text("hide.title")}>
      {() => <HiddenControlsForm />}
    </Dialog>
  );
}
