import { useState } from "react";
import { useText } from "../../language/react.ts";
import { later } from "../controls/later.tsx";
import { Menu } from "../controls/Menu.tsx";

/** Element id of the share menu's popover, for the key that opens it. */
export const shareMenuId = "share-menu";

const Share = later(() => import("./Share.tsx").then((module) => module.Share));
const TakeAwayButton = later(() => import("../takeaway/TakeAwayButton.tsx").then((module) => module.TakeAwayButton));
const TakeAway = later(() => import("../takeaway/TakeAway.tsx").then((module) => module.TakeAway));

/** Opening it copies the link; everything else that can be taken away is one button further. */
export function ShareMenu() {
  const text = useText();
  /** How often the dialog was asked for; its code loads with the first time. */
  const [wanted, setWanted] = useState(0);
  return (
    <>
      <Menu
        icon="share"
        text={text("topBar.share")}
        label={text("topBar.share")}
        side="right"
        id={shareMenuId}
        className="share-button"
      >
        {(close) => (
          <>
            <Share close={close} />
            <TakeAwayButton
              onOpen={() => {
                close();
                setWanted(wanted + 1);
              }}
            />
          </>
        )}
      </Menu>
      {wanted > 0 && <TakeAway wanted={wanted} />}
    </>
  );
}
