import { useEffect, useState } from "react";
import { encodeLink } from "../../experiment/link.ts";
import { useText } from "../../language/react.ts";
import { useFallLine, useFallLineState } from "../../store/react.ts";
import type { FallLineStore } from "../../store/store.ts";
import { Button } from "../controls/Button.tsx";
import { Menu } from "../controls/Menu.tsx";

/** Element id of the share menu's popover, for the key that opens it. */
export const shareMenuId = "share-menu";

/** The whole address of what is on show, the playhead's step included. */
export function shareAddress({ getState, live }: FallLineStore): string {
  const { experiment, focus, digest, stale } = getState();
  const { step } = live.playhead;
  const view = { ...experiment.view, step, focus, digest: stale ? undefined : digest };
  return `${location.href.replace(/#.*$/s, "")}${encodeLink({ ...experiment, view })}`;
}

/** Opening it copies the link; it shows the link, its length, and the digest the receiver will get. */
export function ShareMenu() {
  const text = useText();
  return (
    <Menu icon="share" text={text("topBar.share")} side="right" id={shareMenuId} className="share-button">
      {() => <Share />}
    </Menu>
  );
}

function Share() {
  const text = useText();
  const store = useFallLine();
  const digest = useFallLineState((state) => state.digest);
  const [address] = useState(() => shareAddress(store));
  const [copied, setCopied] = useState<"yes" | "no">();
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => setCopied("yes"),
      () => setCopied("no"),
    );
  // biome-ignore lint/correctness/useExhaustiveDependencies: copies once, when opened
  useEffect(() => {
    void copy();
  }, []);
  return (
    <div className="share">
      <p role="status">
        {copied === "yes" && text("share.copied", { step: store.live.playhead.step })}
        {copied === "no" && text("share.refused")}
      </p>
      <textarea
        readOnly
        rows={4}
        aria-label={text("share.link")}
        value={address}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p className="quiet">
        {text("share.length", { count: address.length })}
        {" · "}
        {digest === undefined ? text("share.computing") : text("share.digest", { digest })}
      </p>
      <Button icon="copy" onClick={() => void copy()}>
        {text("share.copy")}
      </Button>
    </div>
  );
}
