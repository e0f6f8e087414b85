import { createStore, type StoreApi } from "zustand/vanilla";
import type { Experiment } from "../experiment/experiment.ts";
import { createActions, lectureAtRest } from "./actions.ts";
import type { Live } from "./live.ts";
import type { Actions, State } from "./state.ts";

export type FallLineStore = StoreApi<State> & { readonly actions: Actions; readonly live: Live };

export interface StoreSetup {
  readonly initial: Experiment;
  readonly beside?: Experiment | undefined;
  /** What `reset` returns to and what an unreadable link opens. */
  readonly standard: Experiment;
  readonly live: Live;
  readonly theme: State["theme"];
  readonly language: State["language"];
  readonly reducedMotion: boolean;
  readonly embedded?: boolean;
  readonly letterKeys?: boolean;
  readonly reading?: State["reading"];
}

/** The slow channel: changes at the pace of a person. */
export function createFallLineStore(setup: StoreSetup): FallLineStore {
  const store = createStore<State>(() => ({
    experiment: setup.initial,
    beside: setup.beside,
    past: [],
    future: [],
    statuses: setup.initial.runs.map(() => ({ outcome: undefined, convergedAt: null, lastStep: -1 })),
    digest: undefined,
    stale: false,
    playing: false,
    speed: 1,
    focus: setup.initial.view.focus ?? 0,
    hiddenRuns: [],
    draft: undefined,
    theme: setup.initial.view.theme ?? setup.theme,
    language: setup.initial.view.language ?? setup.language,
    lecture: false,
    ...lectureAtRest,
    chrome: true,
    embedded: setup.embedded ?? false,
    showAll: false,
    letterKeys: setup.letterKeys ?? true,
    reducedMotion: setup.reducedMotion,
    webgl: "unknown",
    notices: [],
    markCriticalPoints: true,
    quadraticModel: false,
    selectingRegion: false,
    announcement: [],
    reading: setup.reading,
    courseOpen: false,
  }));
  return Object.assign(store, { actions: createActions(store, setup), live: setup.live });
}
