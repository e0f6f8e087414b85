import { type DoubleDouble, divide, multiply, PI } from "./doubleDouble.ts";
import { DOUBLE, HIGH, POWER_OF_TWO, WORDS } from "./floatBits.ts";

/** Fractional bits kept of 64/π: the largest double needs 971 + 7 + 260. */
const CONSTANT_BITS = 1280;
/** Fractional bits of the product: 53 below are lost, about 64 cancel at worst, more than 106 remain. */
const KEPT_BITS = 260;
const STEP: DoubleDouble = divide(PI, [64, 0]);

/** Result of the last `exactReduction`: the rest r as hi and lo. */
export const REDUCED = new Float64Array(2);

let stepsPerUnit: bigint | undefined;

/**
 * Payne and Hanek's reduction (SIGNUM Newsletter 18 (1983), pp. 19–24) in whole numbers: x = k·π/64 + r exactly, for
 * every finite |x| ≥ 2⁻⁴⁰. Returns k mod 128 and leaves r, |r| ≤ π/128, in `REDUCED`. About a microsecond; only for
 * huge x and for those so near a multiple of π/64 that the fast reduction would lose bits.
 */
export function exactReduction(x: number): number {
  stepsPerUnit ??= (64n << BigInt(2 * CONSTANT_BITS)) / piTimesPowerOfTwo(CONSTANT_BITS);
  DOUBLE[0] = x;
  const exponent = ((WORDS[HIGH] >>> 20) & 0x7ff) - 1075;
  const whole = BigInt(x * POWER_OF_TWO[1022 - (exponent >> 1)] * POWER_OF_TWO[1022 - (exponent - (exponent >> 1))]);
  const window = stepsPerUnit >> BigInt(CONSTANT_BITS - exponent - KEPT_BITS);
  const product = BigInt.asUintN(KEPT_BITS + 7, whole * BigInt.asUintN(KEPT_BITS + 7, window));
  const k = (product + (1n << BigInt(KEPT_BITS - 1))) >> BigInt(KEPT_BITS);
  const rest = product - (k << BigInt(KEPT_BITS));
  const hi = Number(rest);
  const scale = POWER_OF_TWO[1022 - KEPT_BITS];
  REDUCED.set(multiply([hi * scale, Number(rest - BigInt(hi)) * scale], STEP));
  return Number(k) & 127;
}

/** ⌊π·2^bits⌋ or a few units less, by Machin's 16 arctan(1/5) − 4 arctan(1/239) with 32 guard bits. */
function piTimesPowerOfTwo(bits: number): bigint {
  const one = 1n << BigInt(bits + 32);
  return (16n * arctangentOfInverse(5n, one) - 4n * arctangentOfInverse(239n, one)) >> 32n;
}

/** arctan(1/n)·one by its Taylor series. */
function arctangentOfInverse(n: bigint, one: bigint): bigint {
  let power = one / n;
  let sum = power;
  for (let m = 3n; power !== 0n; m += 2n) {
    power = -power / (n * n);
    sum += power / m;
  }
  return sum;
}
