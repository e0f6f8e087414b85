import type { Parameter } from "../math/parameter.ts";
import { adadelta } from "./adadelta.ts";
import { adagrad } from "./adagrad.ts";
import { adam } from "./adam.ts";
import { adamax } from "./adamax.ts";
import { adamw } from "./adamw.ts";
import { alternatingDescent } from "./alternatingDescent.ts";
import { amsgrad } from "./amsgrad.ts";
import { extragradient } from "./extragradient.ts";
import { gradientDescent } from "./gradientDescent.ts";
import { gradientFlow } from "./gradientFlow.ts";
import { implicitEuler } from "./implicitEuler.ts";
import { lbfgs } from "./lbfgs.ts";
import { lion } from "./lion.ts";
import { memristor } from "./memristor.ts";
import { momentum } from "./momentum.ts";
import { nadam } from "./nadam.ts";
import { nesterov } from "./nesterov.ts";
import { newton } from "./newton.ts";
import type { Optimizer } from "./optimizer.ts";
import { radam } from "./radam.ts";
import { rmsprop } from "./rmsprop.ts";
import { commonRows } from "./rows.ts";
import { rprop } from "./rprop.ts";
import { sam } from "./sam.ts";
import { sgld } from "./sgld.ts";

export { scheduleById, schedules } from "./schedules/index.ts";

/** Every method, in the order in which they are offered; the first five own the first five colours. */
export const optimizers: readonly Optimizer[] = [
  gradientDescent,
  momentum,
  rmsprop,
  adam,
  implicitEuler,
  nesterov,
  adagrad,
  adadelta,
  amsgrad,
  adamw,
  nadam,
  radam,
  adamax,
  rprop,
  lion,
  lbfgs,
  newton,
  sgld,
  sam,
  gradientFlow,
  extragradient,
  alternatingDescent,
  memristor,
];

const byId = new Map(optimizers.map((optimizer) => [optimizer.id, optimizer]));

export function optimizerById(id: string): Optimizer | undefined {
  return byId.get(id);
}

/** The method's own rows, then the common ones with the method's defaults for them. */
const rowsById = new Map(
  optimizers.map(({ id, parameters, commonDefaults }) => [
    id,
    [...parameters, ...commonRows.map((row) => ({ ...row, default: commonDefaults?.[row.id] ?? row.default }))],
  ]),
);

/** All hyperparameters of a registered method, `learningRate` first. */
export function parametersOf(optimizer: Optimizer): readonly Parameter[] {
  const rows = rowsById.get(optimizer.id);
  if (rows === undefined) throw new RangeError(`optimizer: expected a registered method, got "${optimizer.id}"`);
  return rows;
}
