import { useEffect, useMemo, useState } from "react";
import type { InputGrid, Portrait, SamplesReport } from "../../engine/protocol.ts";
import type { Trajectory } from "../../engine/race.ts";
import type { Experiment, NetworkObjectiveSpec } from "../../experiment/experiment.ts";
import { dimensionOf } from "../../experiment/recording.ts";
import { useFallLineState, useLive, usePlayheadStep } from "../../store/react.ts";
import { useEngine } from "../engineContext.ts";
import { type Frame, frameOf, gridOf } from "./frame.ts";
import { newestOnly } from "./newestOnly.ts";

/** What a network computes where the playhead stands, with all that is needed to draw and judge it. */
export interface Sitting {
  readonly network: NetworkObjectiveSpec;
  readonly samples: SamplesReport;
  readonly portrait: Portrait;
  /** What the grid of a network of one or two inputs fills, in the data's own units. */
  readonly frame: Frame | undefined;
  readonly grid: InputGrid | undefined;
  /** Index of the run, and of the recorded point. */
  readonly run: number;
  readonly trajectory: Trajectory;
  readonly index: number;
}

type Asked = Omit<Sitting, "portrait"> & { readonly theta: Float64Array };

interface Known {
  readonly objective: Experiment["objective"];
  readonly seed: number;
  readonly samples: SamplesReport;
}

/** The samples of the network on show; those of the one before are never taken for them. */
function useSamples(): Known | undefined {
  const engine = useEngine();
  const objective = useFallLineState((state) => state.experiment.objective);
  const seed = useFallLineState((state) => state.experiment.seed);
  const [known, setKnown] = useState<Known>();
  useEffect(() => {
    if (objective.type !== "network") return;
    const controller = new AbortController();
    engine.requestSamples(controller.signal).then(
      (samples) => samples && setKnown({ objective, seed, samples }),
      () => {
        // Superseded, or refused by the engine, whose race says why.
      },
    );
    return () => controller.abort();
  }, [engine, objective, seed]);
  return known?.objective === objective && known.seed === seed ? known : undefined;
}

/**
 * What the network of the run in focus computes at the playhead. While training streams or the playhead moves, one
 * question is under way and the newest of all others waits; the picture before stays until there is another. `window`
 * stands in for the frame around the data.
 */
export function usePortrait(window?: Frame): Sitting | undefined {
  const engine = useEngine();
  const known = useSamples();
  const { race } = useLive("race");
  const step = usePlayheadStep();
  const run = useFallLineState((state) => state.focus);
  const [sitting, setSitting] = useState<Sitting>();
  const asking = useMemo(
    () =>
      newestOnly(
        ({ theta, grid }: Asked, signal) => engine.requestPortrait(theta, grid, signal),
        (portrait, { theta: _, ...asked }) => setSitting({ ...asked, portrait }),
        () => {
          // The engine's answer to the race says what is wrong.
        },
      ),
    [engine],
  );
  useEffect(() => () => asking.stop(), [asking]);
  const network = known?.objective.type === "network" ? known.objective : undefined;
  const frame = useMemo(() => {
    if (known === undefined || network === undefined) return undefined;
    const [inputs] = network.layers;
    return inputs > 2 ? undefined : (window ?? frameOf(known.samples, inputs));
  }, [known, network, window]);
  const trajectory = race?.trajectories[run];
  const index = trajectory?.indexAt(step) ?? -1;
  useEffect(() => {
    if (known === undefined || network === undefined || trajectory === undefined || index < 0) return;
    const theta = trajectory.thetaAt(index);
    // The race of an older network goes on until the new one has something to show.
    if (theta.length !== dimensionOf(network)) return;
    const { samples } = known;
    const grid = frame && gridOf(samples, frame, network.layers[0], theta.length);
    asking.ask({ network, samples, frame, grid, run, trajectory, index, theta });
  }, [asking, known, network, frame, trajectory, index, run]);
  const shown = useFallLineState((state) => state.experiment.objective.type === "network");
  return shown ? sitting : undefined;
}
