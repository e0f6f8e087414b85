import { useEffect, useMemo, useState } from "react";
import type { Profile, ProfileLine, Slice } from "../../engine/protocol.ts";
import type { Race } from "../../engine/race.ts";
import { useFallLineState, useLive, usePlayheadStep } from "../../store/react.ts";
import { useEngine } from "../engineContext.ts";
import { newest } from "../newest.ts";

/** Numbers of points of a profile, coarse to fine. */
const SIZES = [33, 129];

/** How far beyond the two ends the line between them goes on, as a share of their distance. */
const BEYOND = 0.25;

export interface Profiles {
  /** Of the plane's two directions, or of the line alone; undefined until they are there. */
  readonly profiles: readonly (Profile | undefined)[];
  /** Where on each the focused run's point, or its shadow, stands. */
  readonly here: number;
}

/** The newest profiles; older questions are let through first. */
export function useProfiles(line: boolean): Profiles {
  const engine = useEngine();
  const focus = useFallLineState((state) => state.focus);
  const step = usePlayheadStep();
  const { race } = useLive("race");
  const [known, setKnown] = useState<readonly (Profile | undefined)[]>([]);
  const asking = useMemo(
    () =>
      newest<readonly ProfileLine[]>(
        async (lines, signal) => {
          for (const [k, line] of lines.entries()) {
            const onPart = (profile: Profile) =>
              setKnown((before) => lines.map((_, other) => (other === k ? profile : before[other])));
            await engine.requestProfile(line, { signal, onPart });
          }
        },
        () => {},
      ),
    [engine],
  );
  useEffect(() => () => asking.stop(), [asking]);
  const trajectory = race?.trajectories[focus];
  const index = trajectory?.indexAt(step) ?? -1;
  const slice = race?.slice;
  const ended = race?.trajectories.every(({ outcome }) => outcome !== undefined) ?? false;
  // The line between two ends is the same whatever the step.
  const through = line ? -1 : index;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the point and the plane stand for the lines they make
  useEffect(() => {
    const lines = race && slice && linesOf(race, slice, focus, step, line);
    if (lines !== undefined) asking.want(lines, false);
  }, [asking, race, slice, focus, through, line, ended]);
  return { profiles: known, here: line && trajectory && index >= 0 ? trajectory.points[2 * index] : 0 };
}

/** The lines to ask about: between the ends of the line's runs, or through the focused run's point along u and v. */
function linesOf(
  race: Race,
  slice: Slice,
  focus: number,
  step: number,
  line: boolean,
): readonly ProfileLine[] | undefined {
  const trajectory = race.trajectories[focus];
  const index = trajectory?.indexAt(step) ?? -1;
  if (trajectory === undefined || index < 0) return undefined;
  const at = [trajectory.points[2 * index], trajectory.points[2 * index + 1]];
  const common = { step: trajectory.steps[index], sizes: SIZES };
  if (line) {
    // Between ends that coincide there is no line.
    if (slice.provisional || slice.type !== "line" || slice.filled !== undefined) return undefined;
    const { origin, u: direction } = slice;
    return [{ ...common, origin, direction, from: -BEYOND, to: 1 + BEYOND }];
  }
  const origin = trajectory.thetaAt(index).slice();
  return [slice.u, slice.v].map((direction, axis) => {
    const [from, to] = slice.domain[axis];
    return { ...common, origin, direction, from: from - at[axis], to: to - at[axis] };
  });
}
