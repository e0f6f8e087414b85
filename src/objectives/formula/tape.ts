/**
 * A formula with its parameters filled in, as a straight line of operations on numbered slots:
 * variables in slots 0 … n − 1, then the constants, then operation k in slot `firstOperation + k`. No operation occurs twice, none
 * has only constant operands. With two variables the operations are sorted by what they depend on:
 * [0, xEnd) on x alone, [xEnd, yEnd) on y alone, [yEnd, length) on both.
 */
export interface Tape {
  readonly variables: number;
  readonly firstOperation: number;
  /** Start contents of all slots: constants in place, zeros elsewhere. Cloned by every evaluator. */
  readonly slots: Float64Array;
  /** An `OperationCode` each. */
  readonly codes: Uint8Array;
  /** Slot of the first operand of each operation. */
  readonly first: Int32Array;
  /** Slot of the second operand; of the first again where there is only one, so that it can always be read. */
  readonly second: Int32Array;
  /** Slot that holds the value of the formula. */
  readonly result: number;
  readonly xEnd: number;
  readonly yEnd: number;
}
