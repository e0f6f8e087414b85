import { type ReactNode, useEffect, useState } from "react";
import { useFallLine } from "../store/react.ts";

/** Without a word from the engine this long, what waits for it comes all the same. */
const PATIENCE_MS = 3000;

/** What nobody sees or uses before the engine has spoken: it is drawn after that, so that the first picture comes sooner. */
export function AfterFirstWord({ children }: { readonly children: ReactNode }) {
  const { live } = useFallLine();
  const [due, setDue] = useState(false);
  useEffect(() => {
    let wanted = true;
    const come = () => {
      if (wanted) setDue(true);
    };
    void live.spoken.then(come);
    const timer = setTimeout(come, PATIENCE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [live]);
  return due ? children : null;
}
