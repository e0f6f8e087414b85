import { type ParameterValues, withDefaults } from "../math/parameter.ts";
import type { Landscape } from "../objectives/objective.ts";
import { optimizerById, parametersOf } from "../optimizers/index.ts";
import { Run } from "../run/run.ts";

/** What decides about one run of a companion. */
export interface Beginning {
  readonly landscape: Landscape;
  /** A registered method's id. */
  readonly optimizer: string;
  /** Those that differ from the method's defaults. */
  readonly parameters: ParameterValues;
  readonly start: Float64Array;
  readonly steps: number;
  readonly seed: number;
}

/** Begins a run as the page's own begin: one of the registered methods, by the loop that runs experiments. */
export function begin({ optimizer: id, parameters, ...beginning }: Beginning, every = 1): Run {
  const optimizer = optimizerById(id);
  if (optimizer === undefined) throw new RangeError(`optimizer: expected a registered id, got "${id}"`);
  return new Run({
    ...beginning,
    optimizer,
    parameters: withDefaults(parametersOf(optimizer), parameters),
    changes: [],
    occurrence: 0,
    record: { every, tolerance: 0 },
  });
}
