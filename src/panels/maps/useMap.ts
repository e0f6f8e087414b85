import { useEffect, useRef, useState } from "react";
import { MAP_SIZES, type MapCells } from "../../engine/protocol.ts";
import type { Experiment } from "../../experiment/experiment.ts";
import { useFallLine } from "../../store/react.ts";
import { useEngine } from "../engineContext.ts";
import { KnownMap } from "./knownMap.ts";

export interface GrowingMap {
  readonly map: KnownMap;
  readonly running: boolean;
  stop(): void;
  resume(): void;
}

/** Points along each axis when the map is whole. */
export const FINEST: number = MAP_SIZES[MAP_SIZES.length - 1];

/** The map of `sweep`, filled as its cells arrive. Another `key` or objective drops it and begins the next one. */
export function useMap(sweep: Experiment, key: string): GrowingMap {
  const engine = useEngine();
  const { actions } = useFallLine();
  const map = useRef(new KnownMap(FINEST));
  const asked = useRef(sweep);
  asked.current = sweep;
  const [, redraw] = useState(0);
  const [running, setRunning] = useState(true);
  const [round, setRound] = useState(0);
  const controller = useRef<AbortController>(undefined);
  const { objective } = sweep;
  // biome-ignore lint/correctness/useExhaustiveDependencies: key and objective stand for the sweep; a round asks again
  useEffect(() => {
    const current = new AbortController();
    const { signal } = current;
    controller.current = current;
    let frame = 0;
    /** However many parcels arrive between two frames, the map is drawn once. */
    const onPart = (part: MapCells) => {
      map.current.add(part);
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => redraw((times) => times + 1));
    };
    map.current = new KnownMap(FINEST);
    redraw((times) => times + 1);
    setRunning(true);
    engine
      .requestMap({ ...asked.current, sizes: MAP_SIZES }, { signal, onPart })
      .catch((error: unknown) => {
        if (signal.aborted) return;
        const message = error instanceof Error ? error.message : String(error);
        actions.notify({ tone: "bad", key: "notice.engine", values: { message } });
      })
      .finally(() => controller.current === current && setRunning(false));
    return () => {
      cancelAnimationFrame(frame);
      current.abort();
    };
  }, [engine, actions, objective, key, round]);
  return {
    map: map.current,
    running,
    stop: () => controller.current?.abort(),
    resume: () => setRound((rounds) => rounds + 1),
  };
}
