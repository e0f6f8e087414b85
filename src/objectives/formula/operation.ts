/**
 * What one step of a tape does. Arithmetic comes first: the sweeps compare in this order. `square` is x·x; all other
 * positive integer powers are products of squares.
 */
export const Operation = {
  add: 0,
  subtract: 1,
  multiply: 2,
  square: 3,
  negate: 4,
  divide: 5,
  sqrt: 6,
  exp: 7,
  sin: 8,
  cos: 9,
  tanh: 10,
  abs: 11,
  relu: 12,
  min: 13,
  max: 14,
  sign: 15,
  floor: 16,
  ceil: 17,
  power: 18,
  log: 19,
  log2: 20,
  log10: 21,
  cbrt: 22,
  tan: 23,
  asin: 24,
  acos: 25,
  atan: 26,
  atan2: 27,
  sinh: 28,
  cosh: 29,
  erf: 30,
  sigmoid: 31,
  softplus: 32,
} as const;

export type OperationCode = (typeof Operation)[keyof typeof Operation];

const BINARY: ReadonlySet<OperationCode> = new Set([
  Operation.add,
  Operation.subtract,
  Operation.multiply,
  Operation.divide,
  Operation.min,
  Operation.max,
  Operation.power,
  Operation.atan2,
]);

const COMMUTATIVE: ReadonlySet<OperationCode> = new Set([
  Operation.add,
  Operation.multiply,
  Operation.min,
  Operation.max,
]);

const FLAT: ReadonlySet<OperationCode> = new Set([Operation.sign, Operation.floor, Operation.ceil]);

/** Takes two operands. */
export function isBinary(code: OperationCode): boolean {
  return BINARY.has(code);
}

/** Gives the same bits with its operands swapped. */
export function isCommutative(code: OperationCode): boolean {
  return COMMUTATIVE.has(code);
}

/** Constant between jumps: no derivative passes through. */
export function isFlat(code: OperationCode): boolean {
  return FLAT.has(code);
}
