import { useText } from "../../language/react.ts";
import { Dialog } from "../controls/Dialog.tsx";
import { later } from "../controls/later.tsx";

const LinkCode = later(() => import("./LinkCode.tsx").then((module) => module.LinkCode));

/** The link as a QR code, as a dialog; lecture mode shows it beside the terrain instead. */
export function CodeDialog() {
  const text = useText();
  return (
    <Dialog id="qr-code" title={text("code.title")}>
      {() => <LinkCode sizePx={280} />}
    </Dialog>
  );
}
