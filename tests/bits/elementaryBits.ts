import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import {
  acos,
  asin,
  atan,
  atan2,
  cbrt,
  cos,
  cosh,
  erf,
  exp,
  expm1,
  integerPower,
  log,
  log1p,
  log2,
  log10,
  pow,
  sigmoid,
  sin,
  sinh,
  softplus,
  tan,
  tanh,
} from "../../src/math/elementary.ts";
import { type RandomStream, randomStream } from "../../src/math/random.ts";

/** Needs no Node and no browser, so that every engine can run it. */

export const INPUTS_PER_FUNCTION = 1_000_000;
const BLOCK = 8000;
const SEED = 2026;

type Draw = (random: RandomStream) => number;

const uniform =
  (low: number, high: number): Draw =>
  (random) =>
    low + (high - low) * random.uniform();

const words = new Uint32Array(2);
const double = new Float64Array(words.buffer);

/** Any sign and fraction, and any exponent between those of the two powers of two; −1023 gives subnormals and zero. */
const anyBits =
  (lowest: number, highest: number): Draw =>
  (random) => {
    const exponent = lowest + random.below(highest - lowest + 1) + 1023;
    const high = random.below(0x200000);
    words[0] = random.below(0x100000000);
    words[1] = ((high & 0x100000) << 11) | (exponent << 20) | (high & 0xfffff);
    return double[0];
  };

const positive =
  (draw: Draw): Draw =>
  (random) =>
    Math.abs(draw(random));

const everything = anyBits(-1023, 1023);

const wholeNumber =
  (low: number, high: number): Draw =>
  (random) =>
    low + random.below(high - low + 1);

/** Draws the arguments of the i-th evaluation and gives its value; the ranges take turns. */
type Evaluation = (i: number, random: RandomStream) => number;

const unary =
  (f: (x: number) => number, ...ranges: readonly Draw[]): Evaluation =>
  (i, random) =>
    f(ranges[i % ranges.length](random));

const binary =
  (f: (x: number, y: number) => number, ...ranges: readonly (readonly [Draw, Draw])[]): Evaluation =>
  (i, random) => {
    const [first, second] = ranges[i % ranges.length];
    const x = first(random);
    return f(x, second(random));
  };

const EVALUATIONS: Readonly<Record<string, Evaluation>> = {
  exp: unary(exp, uniform(-1, 1), uniform(-745.5, 710), anyBits(-60, 10)),
  expm1: unary(expm1, uniform(-0.1, 0.1), uniform(-45, 710), anyBits(-60, 10)),
  log: unary(log, uniform(0.5, 2), uniform(0, 100), positive(everything)),
  log1p: unary(log1p, uniform(-1, 1), uniform(0, 100), anyBits(-60, 0)),
  log2: unary(log2, uniform(0.5, 2), uniform(0, 100), positive(everything)),
  log10: unary(log10, uniform(0.5, 2), uniform(0, 100), positive(everything)),
  sin: unary(sin, uniform(-4, 4), uniform(-1e6, 1e6), everything),
  cos: unary(cos, uniform(-4, 4), uniform(-1e6, 1e6), everything),
  tan: unary(tan, uniform(-4, 4), uniform(-1e6, 1e6), everything),
  asin: unary(asin, uniform(-1, 1), anyBits(-60, 0)),
  acos: unary(acos, uniform(-1, 1), anyBits(-60, 0)),
  atan: unary(atan, uniform(-2, 2), uniform(-100, 100), everything),
  sinh: unary(sinh, uniform(-1, 1), uniform(-711, 711), anyBits(-60, 10)),
  cosh: unary(cosh, uniform(-1, 1), uniform(-711, 711), anyBits(-60, 10)),
  tanh: unary(tanh, uniform(-1, 1), uniform(-21, 21), anyBits(-60, 10)),
  cbrt: unary(cbrt, uniform(-10, 10), everything),
  erf: unary(erf, uniform(-1, 1), uniform(-6.1, 6.1), anyBits(-60, 3)),
  sigmoid: unary(sigmoid, uniform(-6, 6), uniform(-750, 750), anyBits(-60, 10)),
  softplus: unary(softplus, uniform(-6, 6), uniform(-750, 750), anyBits(-60, 10)),
  atan2: binary(atan2, [uniform(-1, 1), uniform(-1, 1)], [everything, everything]),
  pow: binary(
    pow,
    [uniform(0, 10), uniform(-30, 30)],
    [uniform(0.99, 1.01), uniform(-70000, 70000)],
    [positive(everything), uniform(-1, 1)],
    [everything, wholeNumber(-20, 20)],
  ),
  integerPower: binary(integerPower, [uniform(-3, 3), wholeNumber(-50, 50)], [everything, wholeNumber(-4, 4)]),
};

export const hashedFunctions: readonly string[] = Object.keys(EVALUATIONS);

/** SHA-256 over the results, in order, as little-endian doubles; every NaN counts as the same one. */
export function elementaryHash(name: string): string {
  const random = randomStream(SEED, name);
  const evaluate = EVALUATIONS[name];
  const block = new Float64Array(BLOCK);
  const bytes = new Uint8Array(block.buffer);
  const hash = sha256.create();
  for (let from = 0; from < INPUTS_PER_FUNCTION; from += BLOCK) {
    for (let i = 0; i < BLOCK; i++) {
      const value = evaluate(i, random);
      block[i] = Number.isNaN(value) ? Number.NaN : value;
    }
    hash.update(bytes);
  }
  return bytesToHex(hash.digest());
}

/** All hashes, by function name. About three seconds. */
export function elementaryHashes(): Record<string, string> {
  return Object.fromEntries(hashedFunctions.map((name) => [name, elementaryHash(name)]));
}
