import { useEffect, useState } from "react";
import type { Slice } from "../../engine/protocol.ts";
import type { Trajectory } from "../../engine/race.ts";
import { useText } from "../../language/react.ts";
import { useFallLineState, useLive, usePlayheadStep } from "../../store/react.ts";
import { formatNumber } from "../../theme/numbers.ts";
import { Figures } from "../controls/Figures.tsx";
import { MarkerGlyph } from "../controls/MarkerGlyph.tsx";
import { useEngine } from "../engineContext.ts";
import { type NamedRun, useRuns } from "../useRuns.ts";

/**
 * Of every run where the playhead stands: its distance from the plane, the loss it has, and the loss drawn below it. The
 * last is the engine's at the very point, asked for while the playhead rests.
 */
export function OffPlane() {
  const text = useText();
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
  return (
    <table className="off-plane">
      <thead>
        <tr>
          <th scope="col">{text("slice.run")}</th>
          <th scope="col">{text("slice.distance")}</th>
          <th scope="col">{text("slice.loss")}</th>
          <th scope="col">{text("slice.drawn")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ run, distance, loss }) => (
          <tr key={run.index}>
            <th scope="row" title={run.name}>
              <MarkerGlyph shape={run.mark.shape} colour={run.colour} hollow={run.mark.hollow} />
              <span className="visually-hidden">{run.name}</span>
            </th>
            {[distance, loss, drawn.get(run.index) ?? Number.NaN].map((value, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity but their place
              <td key={column} className="mono">
                <Figures>{formatNumber(value, 3)}</Figures>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
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
