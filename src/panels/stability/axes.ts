import type { Experiment } from "../../experiment/experiment.ts";
import type { NumberParameter } from "../../math/parameter.ts";
import { optimizerById, parametersOf } from "../../optimizers/index.ts";
import { positionOf, type RulerRange } from "../controls/rulerScale.ts";
import { mapExperiment, runsOfMap } from "../maps/mapExperiment.ts";
import type { NamedRun } from "../useRuns.ts";

/** A hyperparameter along one side of the map. */
export interface MapAxis {
  readonly row: NumberParameter;
  readonly from: number;
  readonly to: number;
}

export type MapAxes = readonly [across: MapAxis, up: MapAxis];

/** What an axis spans, as rulers have it. */
export const rangeOf = ({ row, from, to }: MapAxis): RulerRange => ({ min: from, max: to, scale: row.slider.scale });

/** The cell that stands nearest to where a run is, with cells 0 to `last` along each side. */
export function placeOf({ spec }: NamedRun, axes: MapAxes, last: number): readonly [across: number, up: number] {
  const [across, up] = axes.map((axis) => {
    const value = spec.parameters[axis.row.id];
    return Math.round(last * (typeof value === "number" ? positionOf(rangeOf(axis), value) : 0));
  });
  return [across, up];
}

/** What can stand along a side of the map: every hyperparameter that is a number. */
export function axisRows(optimizerId: string): readonly NumberParameter[] {
  const optimizer = optimizerById(optimizerId);
  return optimizer === undefined ? [] : parametersOf(optimizer).filter((row) => row.kind === "number");
}

/** An axis over all that the parameter's own ruler spans. */
export const wholeAxis = (row: NumberParameter): MapAxis => ({ row, from: row.slider.min, to: row.slider.max });

/** The learning rate across and the method's next number up. */
export function firstAxes(optimizerId: string): MapAxes {
  const [rate, next] = axisRows(optimizerId);
  return [wholeAxis(rate), wholeAxis(next)];
}

/** What may be typed for an end: legal for the parameter, below or above the other end, and above 0 on a log ruler. */
export function endDomain({ row, from, to }: MapAxis, end: "from" | "to"): NumberParameter["domain"] {
  const { domain, slider } = row;
  const positive = slider.scale === "log" && !(domain.min > 0);
  const bounds = positive ? { ...domain, min: 0, minOpen: true } : domain;
  return end === "from" ? { ...bounds, max: to, maxOpen: true } : { ...bounds, min: from, minOpen: true };
}

/** The sweep over both axes as an experiment of its own, with `count` values each. */
export function sweepOf(experiment: Experiment, run: number, axes: MapAxes, count: number): Experiment {
  const runs = runsOfMap(experiment, run);
  const over = axes.map(({ row, from, to }) => ({
    path: `runs[${runs.length - 1}].parameters.${row.id}`,
    from,
    to,
    count,
    scale: row.slider.scale,
  }));
  return mapExperiment(experiment, runs, over);
}

/** Text that is the same for experiments whose maps are the same; the swept values themselves do not matter. */
export function mapKey({ objective: _, view: _view, ...rest }: Experiment, axes: MapAxes): string {
  const swept: ReadonlySet<string> = new Set(axes.map(({ row }) => row.id));
  const last = rest.runs.length - 1;
  const kept = rest.runs.map((spec, index) =>
    index < last
      ? spec
      : { ...spec, parameters: Object.fromEntries(Object.entries(spec.parameters).filter(([id]) => !swept.has(id))) },
  );
  return JSON.stringify({ ...rest, runs: kept, record: { tolerance: rest.record.tolerance } });
}
