import { binaryCrossEntropy } from "./binaryCrossEntropy.ts";
import { crossEntropy } from "./crossEntropy.ts";
import { createDice } from "./dice.ts";
import type { Loss } from "./loss.ts";
import { halfSquaredError, meanSquaredError } from "./squaredError.ts";

/** ε of the Dice loss where none is given. */
export const DICE_SMOOTHING = 1;

/** Every loss, in the order menus show; Dice with its default smoothing. */
export const losses: readonly Loss[] = [
  meanSquaredError,
  halfSquaredError,
  binaryCrossEntropy,
  crossEntropy,
  createDice(DICE_SMOOTHING),
];

const byId = new Map(losses.map((loss) => [loss.id, loss]));

/** `smoothing` is the Dice loss's ε ≥ 0; the others have none. */
export function lossById(id: string, smoothing = DICE_SMOOTHING): Loss | undefined {
  return id === "dice" ? createDice(smoothing) : byId.get(id);
}
