import { binaryFunctions, unaryFunctions } from "./functions.ts";
import { isBinary, Operation, type OperationCode } from "./operation.ts";
import { type Chain, chainOf, extended, oneScalar, type Scalar, zeroScalar } from "./rowChains.ts";
import type { RowKernel } from "./rowKernels.ts";
import * as kernels from "./rowKernels.ts";
import type { Tape } from "./tape.ts";

/** One loop over a row: the work of one operation of the tape, or of a chain of them. */
export interface RowStage {
  readonly kernel: RowKernel;
  /** Slot whose values it makes. */
  readonly made: number;
  /** Slots that vary along the row; `w` is `u` where there is one only. */
  readonly u: number;
  readonly w: number;
  readonly s: Scalar;
  readonly before: Scalar;
  readonly after: Scalar;
}

/**
 * The operations [from, to) of a tape as loops over rows. Those that add scalars to one row, scale or square it are
 * taken together, since reading and writing costs more than the arithmetic; the bits are those of one operation after
 * the other.
 */
export function rowStages(
  tape: Tape,
  from: number,
  to: number,
  variesAlong: (slot: number) => boolean,
): readonly RowStage[] {
  const reads = readCounts(tape);
  const stages: RowStage[] = [];
  const open = new Map<number, { readonly chain: Chain; readonly position: number }>();
  for (let k = from; k < to; k++) {
    const made = tape.firstOperation + k;
    const operand = variesAlong(tape.first[k]) ? tape.first[k] : tape.second[k];
    const before = reads[operand] === 1 ? open.get(operand) : undefined;
    const longer = before && extended(before.chain, tape, k, variesAlong);
    const chain = longer ?? chainOf(tape, k, variesAlong);
    const position = longer && before ? before.position : stages.length;
    stages[position] = chain ? chainStage(tape, made, chain) : operationStage(tape, k, variesAlong);
    if (chain) open.set(made, { chain, position });
  }
  return stages;
}

/** How often each slot is read, the result counting as one. */
function readCounts(tape: Tape): Uint32Array {
  const counts = new Uint32Array(tape.slots.length);
  tape.codes.forEach((code, k) => {
    counts[tape.first[k]]++;
    if (isBinary(code as OperationCode)) counts[tape.second[k]]++;
  });
  counts[tape.result]++;
  return counts;
}

function chainStage(tape: Tape, made: number, { u, before, s, after, squared }: Chain): RowStage {
  const linear = before || s || after;
  return {
    kernel: !squared ? kernels.linearRow : linear ? kernels.squaredLinearRow : kernels.squareRow,
    made,
    u,
    w: u,
    s: s ?? oneScalar(tape),
    before: before ?? zeroScalar(tape),
    after: after ?? zeroScalar(tape),
  };
}

function operationStage(tape: Tape, k: number, variesAlong: (slot: number) => boolean): RowStage {
  const code = tape.codes[k] as OperationCode;
  const [first, second] = [tape.first[k], tape.second[k]];
  const [rowFirst, rowSecond] = [variesAlong(first), variesAlong(second)];
  return {
    kernel: kernelOf(code, rowFirst, rowSecond),
    made: tape.firstOperation + k,
    u: rowFirst ? first : second,
    w: rowSecond ? second : first,
    s: { slot: rowFirst ? second : first, sign: 1 },
    before: zeroScalar(tape),
    after: zeroScalar(tape),
  };
}

type BinaryKernels = readonly [rows: RowKernel, withScalar: RowKernel, ofScalar: RowKernel];

/** Sums and products with a scalar are chains. */
const ROW_KERNELS: Readonly<Record<number, RowKernel>> = {
  [Operation.add]: kernels.addRows,
  [Operation.subtract]: kernels.subtractRows,
  [Operation.multiply]: kernels.multiplyRows,
  [Operation.sqrt]: kernels.rootRow,
  [Operation.exp]: kernels.exponentialRow,
  [Operation.tanh]: kernels.tanhRow,
};

function kernelOf(code: OperationCode, rowFirst: boolean, rowSecond: boolean): RowKernel {
  const own = ROW_KERNELS[code];
  if (own !== undefined) return own;
  if (!isBinary(code)) return kernels.functionRow(unaryFunctions[code]);
  const [rows, withScalar, ofScalar] = code === Operation.divide ? DIVISIONS : functionKernels(binaryFunctions[code]);
  if (rowFirst) return rowSecond ? rows : withScalar;
  return ofScalar;
}

const DIVISIONS: BinaryKernels = [kernels.divideRows, kernels.divideByScalar, kernels.divideScalar];

function functionKernels(f: (u: number, w: number) => number): BinaryKernels {
  return [kernels.functionRows(f), kernels.functionWithScalar(f), kernels.functionOfScalar(f)];
}
