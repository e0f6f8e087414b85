import { type RowStage, rowStages } from "./rowStages.ts";
import type { Tape } from "./tape.ts";

/** A tape over two variables, arranged for whole rows: what depends on y alone stays with the scalar sweep. */
export interface RowProgram {
  /** Stages on x alone, once for all rows. */
  readonly columns: readonly RowStage[];
  /** Stages on both variables, once per row. */
  readonly rows: readonly RowStage[];
  /** Register of each slot that varies along a row; NOWHERE for all others. */
  readonly registers: Int32Array;
  readonly registerCount: number;
}

/** In place of a register. */
export const NOWHERE = -1;

/** Slot of x. */
export const X_SLOT = 0;

export function rowProgram(tape: Tape): RowProgram {
  const { codes, firstOperation, xEnd, yEnd } = tape;
  const variesAlong = (slot: number) =>
    slot === X_SLOT || (slot >= firstOperation && (slot < firstOperation + xEnd || slot >= firstOperation + yEnd));
  const columns = rowStages(tape, 0, xEnd, variesAlong);
  const rows = rowStages(tape, yEnd, codes.length, variesAlong);
  return { columns, rows, ...allocateRegisters(tape, columns, rows) };
}

/** Few registers stay in the nearest cache: each is handed on after its last use. */
function allocateRegisters(
  tape: Tape,
  columns: readonly RowStage[],
  rows: readonly RowStage[],
): Pick<RowProgram, "registers" | "registerCount"> {
  const stages = [...columns, ...rows];
  const lastUses = lastUsesOf(tape, stages, columns.length);
  const registers = new Int32Array(tape.slots.length).fill(NOWHERE);
  const free: number[] = [];
  let registerCount = 1;
  registers[X_SLOT] = 0;
  stages.forEach(({ made, u, w }, i) => {
    for (const slot of new Set([u, w])) if (lastUses[slot] === i) free.push(registers[slot]);
    registers[made] = free.pop() ?? registerCount++;
  });
  return { registers, registerCount };
}

/** Per slot, the last stage that reads it: never, if it is the result or a column that every row reads again. */
function lastUsesOf(tape: Tape, stages: readonly RowStage[], columns: number): Float64Array {
  const lastUses = new Float64Array(tape.slots.length);
  const isColumn = new Uint8Array(tape.slots.length);
  isColumn[X_SLOT] = 1;
  stages.forEach(({ made, u, w }, i) => {
    if (i < columns) isColumn[made] = 1;
    for (const slot of [u, w]) lastUses[slot] = i >= columns && isColumn[slot] === 1 ? Number.POSITIVE_INFINITY : i;
  });
  lastUses[tape.result] = Number.POSITIVE_INFINITY;
  return lastUses;
}
