/** One double and its two 32-bit words share these eight bytes. Write one view, read the other; nothing is kept here. */
export const DOUBLE = new Float64Array(1);
export const WORDS = new Int32Array(DOUBLE.buffer);

DOUBLE[0] = 1;
/** Index of the word with sign, exponent and the upper 20 bits of the fraction; 1 on little-endian machines. */
export const HIGH = WORDS[1] === 0x3ff00000 ? 1 : 0;

/** 2^−1022, the smallest normal number. */
export const SMALLEST_NORMAL = 2.2250738585072014e-308;

/** 2^e for −1022 ≤ e ≤ 1023 at index e + 1022. */
export const POWER_OF_TWO = powerTable();

function powerTable(): Float64Array {
  const table = new Float64Array(2046);
  table[1022] = 1;
  for (let e = 1; e <= 1023; e++) table[1022 + e] = 2 * table[1021 + e];
  for (let e = 1; e <= 1022; e++) table[1022 - e] = table[1023 - e] / 2;
  return table;
}
