import { NOWHERE, type RowStep, rowProgram } from "./rowProgram.ts";
import { sweepValues } from "./sweepValues.ts";
import type { Tape } from "./tape.ts";

/** Points taken together: 4 KB per register, so that a formula's registers share the nearest cache. A multiple of four. */
const STRETCH = 512;

/**
 * Samples a tape over two variables on whole grids: what depends on x alone once per column, on y alone once per row, and only
 * the rest at every point. The values are those of the scalar sweep, bit for bit.
 */
export function createGrid(tape: Tape): (xs: Float64Array, ys: Float64Array, out: Float64Array) => void {
  const program = rowProgram(tape);
  const slots = Float64Array.from(tape.slots);
  const memory = new Float64Array(program.registers * STRETCH);

  const carryOut = (steps: readonly RowStep[], out: Float64Array, o: number, n: number): void => {
    for (const { kernel, target, a, b, scalar } of steps) {
      if (target === NOWHERE) kernel(out, o, memory, a * STRETCH, b * STRETCH, slots[scalar], n);
      else kernel(memory, target * STRETCH, memory, a * STRETCH, b * STRETCH, slots[scalar], n);
    }
  };

  return (xs, ys, out) => {
    for (let left = 0; left < xs.length; left += STRETCH) {
      const n = Math.min(STRETCH, xs.length - left);
      memory.set(xs.subarray(left, left + n), program.x * STRETCH);
      carryOut(program.columns, memory, 0, n);
      for (let j = 0; j < ys.length; j++) {
        const o = j * xs.length + left;
        slots[1] = ys[j];
        sweepValues(tape, slots, tape.xEnd, tape.yEnd);
        if (program.rows.length > 0) carryOut(program.rows, out, o, n);
        else if (program.result === NOWHERE) out.fill(slots[tape.result], o, o + n);
        else out.set(memory.subarray(program.result * STRETCH, program.result * STRETCH + n), o);
      }
    }
  };
}
