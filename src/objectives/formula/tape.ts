/**
 * A formula with its parameters filled in, as a straight line of operations on numbered slots: the n variables first,
 * then the constants, then operation k in slot `firstOperation + k`. No operation occurs twice, none has only constant
 * operands.
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
  /** With two variables the operations before xEnd depend on x alone, those before yEnd on y alone, the rest on both. */
  readonly xEnd: number;
  readonly yEnd: number;
}
