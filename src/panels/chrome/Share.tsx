import { useEffect, useState } from "react";
import { encodeLink } from "../../experiment/link.ts";
import { useText } from "../../language/react.ts";
import { useFallLine, useFallLineState } from "../../store/react.ts";
import type { FallLineStore } from "../../store/store.ts";
import { Button } from "../controls/Button.tsx";

/** The whole address of what is on show, the playhead's step included. */
export function shareAddress({ getState, live }: FallLineStore): string {
  const { experiment, focus, digest, stale } = getState();
  const { step } = live.playhead;
  const view = { ...experiment.view, step, focus, digest: stale ? undefined : digest };
  return `${location.href.replace(/#.*$/s, "")}${encodeLink({ ...experiment, view })}`;
}

/** Copies the link when it opens; shows the link, its length, and the digest the receiver will get. */
export function Share() {
  const text = useText();
  const store = useFallLine();
  const digest = useFallLineState((state) => state.digest);
  const [address] = useState(() => shareAddress(store));
  const [copied, setCopied] = useState<"yes" | "no">();
  /** Pages without a secure origin have no clipboard, and readers may refuse it. */
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setCopied("yes");
    } catch {
      setCopied("no");
    }
  };
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
