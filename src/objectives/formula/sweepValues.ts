import { exp } from "../../math/elementary.ts";
import { binaryFunctions, unaryFunctions } from "./functions.ts";
import { Operation } from "./operation.ts";
import type { Tape } from "./tape.ts";

/** Carries out the operations [from, to) of a tape on the slots, with the commonest ones written out. */
export function sweepValues(tape: Tape, slots: Float64Array, from: number, to: number): void {
  const { codes, first, second, firstOperation } = tape;
  for (let k = from; k < to; k++) {
    const u = slots[first[k]];
    const at = firstOperation + k;
    switch (codes[k]) {
      case Operation.add:
        slots[at] = u + slots[second[k]];
        break;
      case Operation.subtract:
        slots[at] = u - slots[second[k]];
        break;
      case Operation.multiply:
        slots[at] = u * slots[second[k]];
        break;
      case Operation.square:
        slots[at] = u * u;
        break;
      case Operation.negate:
        slots[at] = -u;
        break;
      case Operation.divide:
        slots[at] = u / slots[second[k]];
        break;
      case Operation.sqrt:
        slots[at] = Math.sqrt(u);
        break;
      case Operation.exp:
        slots[at] = exp(u);
        break;
      case Operation.min:
      case Operation.max:
      case Operation.power:
      case Operation.atan2:
        slots[at] = binaryFunctions[codes[k]](u, slots[second[k]]);
        break;
      default:
        slots[at] = unaryFunctions[codes[k]](u);
    }
  }
}
