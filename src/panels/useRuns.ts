import { useMemo } from "react";
import type { RunSpec } from "../experiment/experiment.ts";
import { useLanguage } from "../language/react.ts";
import { useFallLineState } from "../store/react.ts";
import { assignMarks, type RunMark } from "../theme/markers.ts";
import { runName } from "./runName.ts";

/** A run with what the page calls it and how it is drawn. */
export interface NamedRun {
  readonly index: number;
  readonly spec: RunSpec;
  readonly name: string;
  readonly mark: RunMark;
  /** The mark's colour on the present ground. */
  readonly colour: string;
  readonly hidden: boolean;
}

/** The racing list. */
export function useRuns(): readonly NamedRun[] {
  const language = useLanguage();
  const runs = useFallLineState((state) => state.experiment.runs);
  const hidden = useFallLineState((state) => state.hiddenRuns);
  const dark = useFallLineState((state) => state.theme === "dark");
  return useMemo(() => {
    const optimizers = runs.map((run) => run.optimizer);
    const marks = assignMarks(optimizers);
    return runs.map((spec, index) => ({
      index,
      spec,
      name: runName(language, optimizers, index),
      mark: marks[index],
      colour: dark ? marks[index].dark : marks[index].light,
      hidden: hidden.includes(index),
    }));
  }, [runs, hidden, dark, language]);
}
