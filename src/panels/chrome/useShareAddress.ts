import { useMemo } from "react";
import { useFallLine, useFallLineState, usePlayheadStep } from "../../store/react.ts";
import { addressOf, sharedExperiment } from "./shareAddress.ts";

/** The address of what is on show. It holds still while the race plays, as whoever scans it would like it to. */
export function useShareAddress(): string {
  const store = useFallLine();
  const experiment = useFallLineState((state) => state.experiment);
  const beside = useFallLineState((state) => state.beside);
  const focus = useFallLineState((state) => state.focus);
  const digest = useFallLineState((state) => state.digest);
  const playing = useFallLineState((state) => state.playing);
  const step = usePlayheadStep();
  const settled = playing ? -1 : step;
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what the address is made of
  return useMemo(() => addressOf(sharedExperiment(store), beside), [store, experiment, beside, focus, digest, settled]);
}
