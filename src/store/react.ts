import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import type { Live, LiveTopic } from "./live.ts";
import type { State } from "./state.ts";
import type { FallLineStore } from "./store.ts";

/** The one place that ties the store to React. */
export const StoreContext = createContext<FallLineStore | undefined>(undefined);

export function useFallLine(): FallLineStore {
  const store = useContext(StoreContext);
  if (store === undefined) throw new Error("StoreContext: expected a provider above this component");
  return store;
}

export function useFallLineState<T>(selector: (state: State) => T): T {
  return useStore(useFallLine(), selector);
}

/** Re-renders when a topic of the fast channel changes; returns the channel. */
export function useLive(...topics: readonly [LiveTopic, ...LiveTopic[]]) {
  const { live } = useFallLine();
  const key = topics.join();
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = key.split(",").map((topic) => live.listen(topic as LiveTopic, listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    [live, key],
  );
  useSyncExternalStore(subscribe, () => topics.map((topic) => live.version(topic)).join());
  return live;
}

/**
 * What `read` makes of the race where the playhead stands, a number or a word. Re-renders only when that is another one, not
 * whenever something arrives: a moved slider gives most rows the race they had.
 */
export function useRaceValue<T extends number | string | undefined>(read: (live: Live, step: number) => T): T {
  const { live } = useFallLine();
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [live.listen("race", listener), live.playhead.listenSlowly(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [live],
  );
  return useSyncExternalStore(subscribe, () => read(live, live.playhead.step));
}

/** The whole step under the playhead, at most every 80 ms while playing. */
export function usePlayheadStep(): number {
  const { live } = useFallLine();
  const subscribe = useCallback((listener: () => void) => live.playhead.listenSlowly(listener), [live]);
  return useSyncExternalStore(subscribe, () => live.playhead.step);
}
