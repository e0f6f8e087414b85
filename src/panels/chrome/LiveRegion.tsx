import { useEffect, useState } from "react";
import { useTextByKey } from "../../language/react.ts";
import { useFallLineState } from "../../store/react.ts";

/** At most one sentence in this time. */
const PAUSE_MS = 2000;

/** Says aloud what is worth saying, never per frame. */
export function LiveRegion() {
  const byKey = useTextByKey();
  const announcement = useFallLineState((state) => state.announcement);
  const [said, setSaid] = useState({ words: "", at: Number.NEGATIVE_INFINITY });
  const words = announcement.map(({ key, values }) => byKey(key, values)).join(" ");
  useEffect(() => {
    if (words === said.words) return;
    const wait = Math.max(0, said.at + PAUSE_MS - performance.now());
    const timer = setTimeout(() => setSaid({ words, at: performance.now() }), wait);
    return () => clearTimeout(timer);
  }, [words, said]);
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {said.words}
    </div>
  );
}
