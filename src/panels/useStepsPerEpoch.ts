import { stepsPerEpoch } from "../objectives/networks/epoch.ts";
import { useFallLineState, useLive } from "../store/react.ts";

/** Steps of an epoch of the network on show; undefined for surfaces, and until its samples are counted. */
export function useStepsPerEpoch(): number | undefined {
  const batch = useFallLineState((state) => state.experiment.batch);
  const { facts } = useLive("terrain");
  return facts?.network && stepsPerEpoch(facts.network.trainingSamples, batch);
}
