import { useEffect, useState } from "react";
import { experimentText } from "../../exchange/experimentFile.ts";
import type { Experiment } from "../../experiment/experiment.ts";
import { LINK_LIMIT } from "../../experiment/link/text.ts";
import { encodeLink, linkProblem } from "../../experiment/link.ts";
import { useText } from "../../language/react.ts";
import { useFallLine, useFallLineState } from "../../store/react.ts";
import type { FallLineStore } from "../../store/store.ts";
import { Button } from "../controls/Button.tsx";

/** What is on show, the playhead's step included. */
function sharedExperiment({ getState, live }: FallLineStore): Experiment {
  const { experiment, focus, digest, stale } = getState();
  const { step } = live.playhead;
  return { ...experiment, view: { ...experiment.view, step, focus, digest: stale ? undefined : digest } };
}

/** Hands the experiment to the reader as a file. */
export function saveFile(experiment: Experiment): void {
  const address = URL.createObjectURL(new Blob([experimentText(experiment)], { type: "application/json" }));
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = "fall-line.json";
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), SAVED_AFTER_MS);
}

/** Browsers begin to save within this time; only then may the text be forgotten. */
const SAVED_AFTER_MS = 10_000;

/** Copies the link when it opens; shows the link, its length, and the digest the receiver will get. */
export function Share() {
  const text = useText();
  const store = useFallLine();
  const digest = useFallLineState((state) => state.digest);
  const [experiment] = useState(() => sharedExperiment(store));
  const [fragment] = useState(() => encodeLink(experiment));
  const problem = linkProblem(fragment);
  const address = `${location.href.replace(/#.*$/s, "")}${fragment}`;
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
    if (problem === undefined) void copy();
  }, []);
  const save = (
    <Button className={problem === undefined ? "" : "outlined"} onClick={() => saveFile(experiment)}>
      {text("ownData.save")}
    </Button>
  );
  if (problem !== undefined)
    return (
      <div className="share">
        <p role="status">{text("ownData.linkTooLong", { length: fragment.length, limit: LINK_LIMIT })}</p>
        {save}
      </div>
    );
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
      {save}
    </div>
  );
}
