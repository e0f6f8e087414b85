import { useEffect, useState } from "react";
import type { Slice } from "../../engine/protocol.ts";
import type { Trajectory } from "../../engine/race.ts";
import { useFallLineState, useLive, usePlayheadStep } from "../../store/react.ts";
import { useEngine } from "../engineContext.ts";
import { type NamedRun, useRuns } from "../useRuns.ts";

/** How a run stands to the plane drawn, where the playhead stands; NaN for what is not known (yet). */
export interface PlaneRow {
  readonly run: NamedRun;
  readonly distance: number;
  /** The loss it has. */
  readonly loss: number;
  /** The loss of the plane below it, the engine's at the very point, asked for while the playhead rests. */
  readonly drawn: number;
}

/** Of all runs on show. */
export function usePlaneRows(): readonly PlaneRow[] {
  const runs = useRuns().filter(({ hidden }) => !hidden);
  const step = usePlayheadStep();
  const playing = useFallLineState((state) => state.playing);
  const { race, facts, followed } = useLive("race", "terrain");
  const rows = runs.map((run) => {
    const trajectory = race?.trajectories[run.index];
    const index = trajectory?.indexAt(step) ?? -1;
    if (trajectory === undefined || index < 0) return { run, distance: Number.NaN, loss: Number.NaN, at: undefined };
    const at = [trajectory.points[2 * index], trajectory.points[2 * index + 1]] as const;
    const distance = followed === undefined ? trajectory.offPlane[index] : apart(trajectory, index, followed, at);
    return { run, distance, loss: trajectory.losses[index], at };
  });
  // The plane that the trails lie on is the one the terrain shows, or nothing below them is said.
  const same = race?.slice?.provisional === facts?.network?.slice.provisional;
  const drawn = useDrawnLosses(same && !playing ? rows : [], followed ?? facts);
  return rows.map(({ run, distance, loss }) => ({ run, distance, loss, drawn: drawn.get(run.index) ?? Number.NaN }));
}

/** Distance of recorded point `index` from a plane on which it stands above `at`. */
function apart(trajectory: Trajectory, index: number, { origin, u, v }: Slice, at: readonly [number, number]): number {
  const theta = trajectory.thetaAt(index);
  let square = 0;
  for (let j = 0; j < theta.length; j++) {
    const rest = theta[j] - origin[j] - at[0] * u[j] - at[1] * v[j];
    square += rest * rest;
  }
  return Math.sqrt(square);
}

interface Place {
  readonly run: NamedRun;
  readonly at: readonly [number, number] | undefined;
}

/** Losses of the drawn plane at `places`, by run; asked again when the places or the plane (its facts) change. */
function useDrawnLosses(places: readonly Place[], plane: object | undefined): ReadonlyMap<number, number> {
  const engine = useEngine();
  const [known, setKnown] = useState<{ readonly key: string; readonly losses: ReadonlyMap<number, number> }>();
  const key = JSON.stringify(places.map(({ run, at }) => [run.index, at]));
  // biome-ignore lint/correctness/useExhaustiveDependencies: `plane` stands for what the engine would answer
  useEffect(() => {
    const controller = new AbortController();
    const asked = JSON.parse(key) as [number, [number, number] | null][];
    const answers = asked
      .filter(([, at]) => at?.every(Number.isFinite))
      .map(async ([run, at]) => [run, (await engine.requestProbe(at!, controller.signal)).value] as const);
    Promise.all(answers).then(
      (losses) => setKnown({ key, losses: new Map(losses) }),
      () => {
        // Superseded, or refused by the engine, which says so itself.
      },
    );
    return () => controller.abort();
  }, [key, plane, engine]);
  return known?.key === key ? known.losses : new Map();
}
