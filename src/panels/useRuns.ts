import { useMemo } from "react";
import type { RunSpec } from "../experiment/experiment.ts";
import { useLanguage } from "../language/react.ts";
import { useFallLineState } from "../store/react.ts";
import { assignMarks, type RunMark } from "../theme/markers.ts";
import { runName } from "./runName.ts";

/** What the page calls a run and how it is drawn, whatever its parameters. */
export interface RunLook {
  readonly index: number;
  readonly name: string;
  readonly mark: RunMark;
  /** The mark's colour on the present ground. */
  readonly colour: string;
  readonly hidden: boolean;
}

export interface NamedRun extends RunLook {
  readonly spec: RunSpec;
}

/** The runs as they are drawn; the same list for as long as only parameters change, so that dragging one rebuilds nothing. */
export function useRunLooks(): readonly RunLook[] {
  const language = useLanguage();
  const ids = useFallLineState(({ experiment }) => experiment.runs.map(({ optimizer }) => optimizer).join(" "));
  const hidden = useFallLineState((state) => state.hiddenRuns);
  const dark = useFallLineState((state) => state.theme === "dark");
  return useMemo(() => {
    const optimizers = ids.split(" ").filter((id) => id !== "");
    return assignMarks(optimizers).map((mark, index) => ({
      index,
      name: runName(language, optimizers, index),
      mark,
      colour: dark ? mark.dark : mark.light,
      hidden: hidden.includes(index),
    }));
  }, [ids, hidden, dark, language]);
}

/** The racing list. */
export function useRuns(): readonly NamedRun[] {
  const looks = useRunLooks();
  const runs = useFallLineState((state) => state.experiment.runs);
  return useMemo(() => looks.map((look, index) => ({ ...look, spec: runs[index] })), [looks, runs]);
}

/** True when nothing of a run has changed that a row of the list could show. */
export function sameRun(a: NamedRun, b: NamedRun): boolean {
  return (
    a.spec === b.spec &&
    a.index === b.index &&
    a.name === b.name &&
    a.mark === b.mark &&
    a.colour === b.colour &&
    a.hidden === b.hidden
  );
}
