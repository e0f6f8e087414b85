import type { Experiment, SweepSpec } from "../../experiment/experiment.ts";
import type { Domain } from "../../objectives/objective.ts";
import { mapExperiment, runsOfMap } from "../maps/mapExperiment.ts";

/** The run from `count` × `count` starts over a window, as an experiment of its own; its own start gives way. */
export function startSweep(
  experiment: Experiment,
  run: number,
  [x, y]: Domain,
  count: number,
): Experiment & { readonly sweep: SweepSpec } {
  const runs = runsOfMap(experiment, run).map(({ start: _, ...spec }) => spec);
  const over = [x, y].map(([from, to], i) => ({ path: `start[${i}]`, from, to, count, scale: "linear" as const }));
  return mapExperiment({ ...experiment, start: [x[0], y[0]] }, runs, over);
}

/** Text that is the same for experiments whose maps are the same. */
export function startKey({ objective: _, view: _view, record, ...rest }: Experiment): string {
  return JSON.stringify({ ...rest, record: { tolerance: record.tolerance } });
}
