import { binaryFunctions, unaryFunctions } from "./functions.ts";
import { isBinary, Operation, type OperationCode } from "./operation.ts";
import type { RowKernel } from "./rowKernels.ts";
import * as kernels from "./rowKernels.ts";
import type { Tape } from "./tape.ts";

/** One operation on a stretch of a row. */
export interface RowStep {
  readonly kernel: RowKernel;
  /** Register written to; NOWHERE means the output itself. */
  readonly target: number;
  /** Register of the first operand that varies along the row. */
  readonly a: number;
  /** Register of the second such operand, if there are two. */
  readonly b: number;
  /** Slot of the operand that does not vary, if there is one. */
  readonly scalar: number;
}

/** In place of a register. */
export const NOWHERE = -1;

/** A tape over two variables, arranged for whole rows: what depends on y alone stays with the scalar sweep. */
export interface RowProgram {
  /** Register of x itself. */
  readonly x: number;
  /** Steps on x alone, once for all rows. */
  readonly columns: readonly RowStep[];
  /** Steps on both variables, once per row; the last one's target is NOWHERE. */
  readonly rows: readonly RowStep[];
  /** Where the result is when there are no steps on both: in this register, or in its slot (NOWHERE). */
  readonly result: number;
  readonly registers: number;
}

/** One loop per operation and per side on which a scalar stands: [two rows, row and scalar, scalar and row]. */
const BINARY_KERNELS: Readonly<Record<number, readonly [RowKernel, RowKernel, RowKernel]>> = {
  [Operation.add]: [kernels.addRows, kernels.addScalar, kernels.addScalar],
  [Operation.subtract]: [kernels.subtractRows, kernels.subtractScalar, kernels.subtractFromScalar],
  [Operation.multiply]: [kernels.multiplyRows, kernels.multiplyScalar, kernels.multiplyScalar],
  [Operation.divide]: [kernels.divideRows, kernels.divideByScalar, kernels.divideScalar],
};

const UNARY_KERNELS: Readonly<Record<number, RowKernel>> = {
  [Operation.square]: kernels.squareRow,
  [Operation.negate]: kernels.negateRow,
  [Operation.sqrt]: kernels.rootRow,
  [Operation.exp]: kernels.exponentialRow,
  [Operation.tanh]: kernels.tanhRow,
};

export function rowProgram(tape: Tape): RowProgram {
  const registers = new Registers(lastUses(tape));
  const x = registers.take(0);
  const columns = rowSteps(tape, 0, tape.xEnd, registers);
  const rows = rowSteps(tape, tape.yEnd, tape.codes.length, registers);
  return { x, columns, rows, result: registers.of(tape.result), registers: registers.count };
}

function rowSteps(tape: Tape, from: number, to: number, registers: Registers): readonly RowStep[] {
  const steps: RowStep[] = [];
  for (let k = from; k < to; k++) {
    const code = tape.codes[k] as OperationCode;
    const first = tape.first[k];
    const second = tape.second[k];
    const a = registers.of(first);
    const b = registers.of(second);
    registers.release(k, first);
    registers.release(k, second);
    const made = tape.firstOperation + k;
    const target = made === tape.result && k >= tape.yEnd ? NOWHERE : registers.take(made);
    const kernel = kernelOf(code, a !== NOWHERE, b !== NOWHERE);
    steps.push(a === NOWHERE ? { kernel, target, a: b, b, scalar: first } : { kernel, target, a, b, scalar: second });
  }
  return steps;
}

function kernelOf(code: OperationCode, firstVaries: boolean, secondVaries: boolean): RowKernel {
  if (!isBinary(code)) return UNARY_KERNELS[code] ?? kernels.functionRow(unaryFunctions[code]);
  const [both, withScalar, ofScalar] = BINARY_KERNELS[code] ?? functionKernels(binaryFunctions[code]);
  if (firstVaries) return secondVaries ? both : withScalar;
  return ofScalar;
}

function functionKernels(f: (u: number, w: number) => number): readonly [RowKernel, RowKernel, RowKernel] {
  return [kernels.functionRows(f), kernels.functionWithScalar(f), kernels.functionOfScalar(f)];
}

/** Per slot, the last step that reads it; never for columns that every row reads again, and for the result. */
function lastUses({ codes, first, second, firstOperation, slots, result, xEnd, yEnd }: Tape): Float64Array {
  const last = new Float64Array(slots.length);
  for (let k = 0; k < codes.length; k++) {
    for (const slot of [first[k], second[k]]) {
      const column = slot === 0 || (slot >= firstOperation && slot < firstOperation + xEnd);
      last[slot] = Math.max(last[slot], column && k >= yEnd ? Number.POSITIVE_INFINITY : k);
    }
  }
  last[result] = Number.POSITIVE_INFINITY;
  return last;
}

/** Gives registers to slots and takes them back after their last use: few registers stay in the nearest cache. */
class Registers {
  count = 0;
  private readonly free: number[] = [];
  private readonly held = new Map<number, number>();
  private readonly lastUses: Float64Array;

  constructor(lastUses: Float64Array) {
    this.lastUses = lastUses;
  }

  take(slot: number): number {
    const register = this.free.pop() ?? this.count++;
    this.held.set(slot, register);
    return register;
  }

  of(slot: number): number {
    return this.held.get(slot) ?? NOWHERE;
  }

  /** Step k has read the slot. */
  release(k: number, slot: number): void {
    const register = this.held.get(slot);
    if (register === undefined || this.lastUses[slot] > k) return;
    this.held.delete(slot);
    this.free.push(register);
  }
}
