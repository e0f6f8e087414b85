import { useState } from "react";
import { useText } from "../../language/react.ts";
import { useFallLineState } from "../../store/react.ts";
import { Button } from "../controls/Button.tsx";

/** Remembered in the browser so that a reader sees the hint once. */
const SEEN = "fall-line-hint-seen";

function seen(): boolean {
  try {
    return localStorage.getItem(SEEN) !== null;
  } catch {
    return false; // storage may be forbidden; then the hint comes again
  }
}

/** The one hint of the first screen. Goes for good when dismissed, or when a start has been set. */
export function FirstHint() {
  const text = useText();
  const [dismissed, setDismissed] = useState(seen);
  const started = useFallLineState((state) => state.past.length > 0);
  // It is about placing a start, which networks do not have on the terrain.
  const network = useFallLineState((state) => state.experiment.objective.type === "network");
  const dismiss = () => {
    setDismissed(true);
    try {
      localStorage.setItem(SEEN, "1");
    } catch {
      // as above
    }
  };
  if (dismissed || started || network) return null;
  return (
    <p className="first-hint">
      {text(matchMedia("(pointer: coarse)").matches ? "hint.startTouch" : "hint.start")}
      <Button icon="close" label={text("controls.dismiss")} onClick={dismiss} />
    </p>
  );
}
