import { useSyncExternalStore } from "react";
import { listenToProgress, stepsDone } from "./progress.ts";

/** The steps finished in this browser, as `lesson/step`. */
export const useProgress = (): ReadonlySet<string> => useSyncExternalStore(listenToProgress, stepsDone);
