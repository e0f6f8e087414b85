import type { Experiment, RunSpec, SweepSpec } from "../../experiment/experiment.ts";
import { DEFAULTS } from "../../experiment/limits.ts";

/**
 * The runs of a map, the mapped one last. Other methods stay out of it; earlier runs of the same method stay, as a run's
 * random streams are told by how many of its method stand before it.
 */
export function runsOfMap({ runs }: Experiment, run: number): readonly RunSpec[] {
  const { optimizer } = runs[run];
  return runs.filter((spec, index) => index <= run && spec.optimizer === optimizer);
}

/** A map as an experiment of its own, without what does not belong to its runs. */
export function mapExperiment(
  experiment: Experiment,
  runs: readonly RunSpec[],
  over: SweepSpec["over"],
): Experiment & { readonly sweep: SweepSpec } {
  return {
    ...experiment,
    runs,
    // The plane a network is drawn on is no part of its runs, and may be made of some that are not here.
    ...(experiment.slice && { slice: { type: DEFAULTS.slice.type } }),
    sweep: { over, seeds: 1 },
    view: { ...DEFAULTS.view, hidden: [] },
  };
}
