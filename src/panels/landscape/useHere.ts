import { useFallLineState, useLive } from "../../store/react.ts";
import type { Here } from "./newTransform.ts";

/** The focused run's point at the playhead. */
export function useHere(): Here {
  const { race, playhead } = useLive("race");
  const focus = useFallLineState((state) => state.focus);
  const start = useFallLineState((state) => state.experiment.start);
  const { facts } = useLive("terrain");
  const trajectory = race?.trajectories[focus];
  const index = trajectory?.indexAt(playhead.step) ?? -1;
  if (trajectory !== undefined && index >= 0) return { point: [...trajectory.thetaAt(index)] };
  return { point: [...(start ?? facts?.network?.initial ?? facts?.start ?? [])] };
}
