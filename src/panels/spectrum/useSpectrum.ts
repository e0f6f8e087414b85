import { useEffect, useMemo, useRef, useState } from "react";
import type { SpectrumProgress, SpectrumReport } from "../../engine/protocol.ts";
import type { Race, Trajectory } from "../../engine/race.ts";
import { LARGEST_DENSE } from "../../experiment/recording.ts";
import { useFallLineState, useLive, usePlayheadStep } from "../../store/react.ts";
import { useEngine } from "../engineContext.ts";
import { newest } from "../newest.ts";

/** A recorded point of a run. */
export interface StudiedPoint {
  readonly run: number;
  readonly step: number;
  readonly index: number;
  readonly trajectory: Trajectory;
}

/** What is known of the spectrum at a point. */
export interface KnownSpectrum {
  readonly point: StudiedPoint;
  /** The whole answer, or as much as has come. */
  readonly report: SpectrumReport;
  /** Present while an estimate is on its way. */
  readonly progress?: SpectrumProgress;
}

export interface Spectrum {
  readonly known: KnownSpectrum | undefined;
  /** True while an estimate is worked out. */
  readonly estimating: boolean;
  /** True when a person has stopped estimating. */
  readonly stopped: boolean;
  stop(): void;
  resume(): void;
}

/** Where the focused run is looked at: under the playhead, or while it still trains at its newest point. */
export function studiedPoint(race: Race | undefined, run: number, step: number): StudiedPoint | undefined {
  const trajectory = race?.trajectories[run];
  if (trajectory === undefined || trajectory.count === 0) return undefined;
  const training = trajectory.outcome === undefined;
  const index = training ? trajectory.count - 1 : trajectory.indexAt(step);
  return index < 0 ? undefined : { run, step: trajectory.steps[index], index, trajectory };
}

/**
 * The spectrum of the focused run, kept at its newest point: exact ones stream, each let through before the newest is asked
 * for; an estimate takes longer and is let through while the playhead plays, but dropped when a person moves it.
 */
export function useSpectrum(): Spectrum {
  const engine = useEngine();
  const focus = useFallLineState((state) => state.focus);
  const playing = useFallLineState((state) => state.playing);
  const step = usePlayheadStep();
  const { race } = useLive("race");
  const point = studiedPoint(race, focus, step);
  const [known, setKnown] = useState<KnownSpectrum>();
  const [estimating, setEstimating] = useState(false);
  const [stopped, setStopped] = useState(false);
  const wanted = useRef(point);
  wanted.current = point;

  const asking = useMemo(
    () =>
      newest<StudiedPoint>(
        async (point, signal) => {
          const { trajectory, index } = point;
          // Copies: what is sent takes its whole buffer along.
          const theta = trajectory.thetaAt(index).slice();
          const before = index > 0 ? trajectory.thetaAt(index - 1) : undefined;
          const moved = before && theta.map((x, j) => x - before[j]);
          setEstimating(theta.length > LARGEST_DENSE);
          const onPart = (progress: SpectrumProgress) => setKnown({ point, report: progress.known, progress });
          const report = await engine.requestSpectrum({ theta, step: point.step, moved }, { signal, onPart });
          if (!signal.aborted) setKnown({ point, report });
        },
        () => setEstimating(false),
      ),
    [engine],
  );
  useEffect(() => () => asking.stop(), [asking]);

  const large = point !== undefined && point.trajectory.thetaAt(point.index).length > LARGEST_DENSE;
  const [key, trajectory] = [point && `${point.run} ${point.step}`, point?.trajectory];
  const training = trajectory !== undefined && trajectory.outcome === undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the point
  useEffect(() => {
    if (wanted.current === undefined || (large && stopped)) return;
    asking.want(wanted.current, large && !playing && !training);
  }, [asking, key, trajectory, large, stopped]);

  return {
    known: point === undefined ? undefined : known,
    estimating,
    stopped: large && stopped,
    stop() {
      setStopped(true);
      asking.stop();
    },
    resume: () => setStopped(false),
  };
}
