import { type ParameterValues, withDefaults } from "../math/parameter.ts";
import { optimizerById, parametersOf } from "../optimizers/index.ts";

/** All hyperparameters of `optimizer` at their declared defaults, overlaid with `given`. */
export function completeParameters(optimizer: string, given?: ParameterValues): ParameterValues {
  const description = optimizerById(optimizer);
  if (description === undefined) throw new RangeError(`optimizer: expected a registered id, got "${optimizer}"`);
  return withDefaults(parametersOf(description), given);
}
