import { useText } from "../../language/react.ts";
import { later } from "../controls/later.tsx";
import { Menu } from "../controls/Menu.tsx";

/** Element id of the share menu's popover, for the key that opens it. */
export const shareMenuId = "share-menu";

const Share = later(() => import("./Share.tsx").then((module) => module.Share));

/** Opening it copies the link. */
export function ShareMenu() {
  const text = useText();
  return (
    <Menu
      icon="share"
      text={text("topBar.share")}
      label={text("topBar.share")}
      side="right"
      id={shareMenuId}
      className="share-button"
    >
      {(close) => <Share close={close} />}
    </Menu>
  );
}
