import { NEUTRAL, type Scalar } from "./rowChains.ts";
import { NOWHERE, rowProgram, X_SLOT } from "./rowProgram.ts";
import type { RowStage } from "./rowStages.ts";
import { sweepValues } from "./sweepValues.ts";
import type { Tape } from "./tape.ts";

/** Points taken together: 4 KB per register, so that a formula's registers share the nearest cache. */
const STRETCH = 512;

/**
 * Samples a tape over two variables on whole grids: what depends on x alone once per column, on y alone once per row,
 * and only the rest at every point. The values are those of the scalar sweep, bit for bit.
 */
export function createGrid(tape: Tape): (xs: Float64Array, ys: Float64Array, out: Float64Array) => void {
  const { columns, rows, registers, registerCount } = rowProgram(tape);
  const slots = new Float64Array(tape.slots.length + NEUTRAL.length);
  slots.set(tape.slots);
  slots.set(NEUTRAL, tape.slots.length);
  const memory = Array.from({ length: registerCount }, () => new Float64Array(STRETCH));
  const result = registers[tape.result];

  const scalarValue = ({ slot, sign }: Scalar): number => sign * slots[slot];
  const carryOut = (stages: readonly RowStage[], n: number): void => {
    for (const { kernel, made, u, w, s, before, after } of stages) {
      const out = memory[registers[made]];
      const first = memory[registers[u]];
      const second = memory[registers[w]];
      kernel(out, first, second, n, scalarValue(s), scalarValue(before), scalarValue(after));
    }
  };

  return (xs, ys, out) => {
    for (let left = 0; left < xs.length; left += STRETCH) {
      const n = Math.min(STRETCH, xs.length - left);
      memory[registers[X_SLOT]].set(xs.subarray(left, left + n));
      carryOut(columns, n);
      const row = result === NOWHERE ? undefined : memory[result].subarray(0, n);
      for (let j = 0; j < ys.length; j++) {
        const at = j * xs.length + left;
        slots[1] = ys[j];
        sweepValues(tape, slots, tape.xEnd, tape.yEnd);
        carryOut(rows, n);
        if (row === undefined) out.fill(slots[tape.result], at, at + n);
        else out.set(row, at);
      }
    }
  };
}
