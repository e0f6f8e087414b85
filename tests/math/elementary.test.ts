import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LN2, PI } from "../../src/math/elementary/doubleDouble.ts";
import * as elementary from "../../src/math/elementary.ts";
import { randomStream } from "../../src/math/random.ts";

const { acos, asin, atan, atan2, cbrt, cos, cosh, erf, exp, expm1, integerPower, log, log1p, log2, log10 } = elementary;
const { pow, sigmoid, sin, sinh, softplus, tan, tanh } = elementary;

const byName: Readonly<Record<string, (...x: number[]) => number>> = { ...elementary };

type Row = readonly (number | string)[];
const reference: { readonly functions: Readonly<Record<string, readonly Row[]>> } = JSON.parse(
  readFileSync("tests/math/reference/elementary.json", "utf8"),
);

const view = new DataView(new ArrayBuffer(8));

/** Distance from |v| to the next larger double; 2⁻¹⁰⁷⁴ for subnormals. */
function ulp(v: number): number {
  view.setFloat64(0, Math.abs(v));
  view.setBigInt64(0, view.getBigInt64(0) + 1n);
  return view.getFloat64(0) - Math.abs(v);
}

/** Largest error over the reference points, in units of the last place of the exact value. */
function worstError(name: string): number {
  const f = byName[name];
  let worst = 0;
  for (const row of reference.functions[name]) {
    const numbers = row.map(Number);
    const [hi, lo] = numbers.slice(-2);
    const value = f(...numbers.slice(0, -2));
    if (Object.is(value, hi)) worst = Math.max(worst, Number.isFinite(hi) ? Math.abs(lo) / ulp(hi) : 0);
    else worst = Math.max(worst, Math.abs(value - hi - lo) / ulp(hi));
  }
  return worst;
}

/** Bounds in ulp: the largest error measured against 113-bit arithmetic over 900 000 points each, rounded up. */
const BOUNDS: Readonly<Record<string, number>> = {
  exp: 0.8, // 0.51 apart from subnormal results, which are rounded twice
  expm1: 0.7,
  log: 0.52,
  log1p: 0.53,
  log2: 0.51,
  log10: 0.51,
  sin: 1.05, // next to the multiples of π, where one more rounding weighs
  cos: 1.05,
  tan: 1,
  asin: 1.8,
  acos: 1.8,
  atan: 1.6,
  atan2: 1.9, // the quotient's rounding comes on top
  sinh: 1.8,
  cosh: 1.05,
  tanh: 1.6,
  cbrt: 0.51,
  erf: 1.5,
  sigmoid: 2.4, // exp, sum and quotient round one after another
  softplus: 1.6,
  pow: 0.8, // 0.52 apart from subnormal results, which are rounded twice
};

describe("elementary functions against mpmath", () => {
  it("has a bound for every function of the reference", () => {
    expect(Object.keys(reference.functions).sort()).toEqual(Object.keys(BOUNDS).sort());
  });

  it.each(Object.entries(BOUNDS))("%s is within %d ulp", (name, bound) => {
    expect(worstError(name)).toBeLessThanOrEqual(bound);
  });
});

const SPECIALS = [
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  0,
  -0,
  1,
  -1,
  2,
  -2,
  0.5,
  -0.5,
  3,
  -3,
  1e308,
  -1e308,
  5e-324,
  -5e-324,
];

/** The same number, or two finite ones within 4 ulp, the sum of both sides' errors. */
function agrees(own: number, engine: number): boolean {
  return Object.is(own, engine) || Math.abs(own - engine) <= 4 * ulp(engine);
}

describe("special values", () => {
  const unary = [
    "acos",
    "asin",
    "atan",
    "cbrt",
    "cos",
    "cosh",
    "exp",
    "expm1",
    "log",
    "log1p",
    "log2",
    "log10",
    "sin",
    "sinh",
    "tan",
    "tanh",
  ] as const;

  it.each(unary)("%s of zeros, infinities, NaN and extremes is ECMAScript's", (name) => {
    for (const x of SPECIALS) {
      const [own, engine] = [byName[name](x), Math[name](x)];
      expect(agrees(own, engine), `${name}(${x}): ${own}, engine ${engine}`).toBe(true);
      if (engine === 0) expect(Object.is(own, engine), `${name}(${x}): sign of zero`).toBe(true);
    }
  });

  it("atan2 and pow of all pairs are ECMAScript's, but for the powers of ±1 that IEEE 754 makes 1", () => {
    for (const x of SPECIALS)
      for (const y of SPECIALS) {
        expect(agrees(atan2(y, x), Math.atan2(y, x)), `atan2(${y}, ${x}): ${atan2(y, x)}`).toBe(true);
        const power = x === 1 || (x === -1 && Math.abs(y) === Number.POSITIVE_INFINITY) ? 1 : x ** y;
        expect(agrees(pow(x, y), power), `pow(${x}, ${y}): ${pow(x, y)}, expected ${power}`).toBe(true);
      }
  });

  it("erf, sigmoid and softplus have their limits", () => {
    expect([erf(Number.POSITIVE_INFINITY), erf(Number.NEGATIVE_INFINITY), erf(0)]).toEqual([1, -1, 0]);
    expect([sigmoid(Number.POSITIVE_INFINITY), sigmoid(Number.NEGATIVE_INFINITY), sigmoid(0)]).toEqual([1, 0, 0.5]);
    expect([softplus(Number.POSITIVE_INFINITY), softplus(Number.NEGATIVE_INFINITY)]).toEqual([
      Number.POSITIVE_INFINITY,
      0,
    ]);
    for (const f of [erf, sigmoid, softplus]) expect(f(Number.NaN)).toBeNaN();
    expect(Object.is(erf(-0), -0)).toBe(true);
  });

  it("exp and pow underflow gradually and overflow where they must", () => {
    expect(exp(-745.133219101941)).toBe(5e-324); // −1075 ln 2 = −745.13321910194121…
    expect(exp(-745.1332191019412)).toBe(0);
    expect(exp(-740)).toBe(4.2e-322);
    expect(exp(709.782712893384)).toBeLessThan(Number.POSITIVE_INFINITY);
    expect(exp(709.7827128933841)).toBe(Number.POSITIVE_INFINITY);
    expect([pow(2, -1074), pow(2, -1076), pow(2, 1023), pow(2, 1024)]).toEqual([
      5e-324,
      0,
      8.98846567431158e307,
      Number.POSITIVE_INFINITY,
    ]);
  });
});

describe("exact values and identities", () => {
  it("LN2 and PI are the constants to 106 bits", () => {
    const lastBit = 4e-32; // 2⁻¹⁰⁶ of π; the heads are the nearest doubles
    expect([LN2[0], PI[0]]).toEqual([Math.LN2, Math.PI]);
    expect(Math.abs(LN2[1] - 2.3190468138462996e-17)).toBeLessThan(lastBit);
    expect(Math.abs(PI[1] - 1.2246467991473532e-16)).toBeLessThan(lastBit);
  });

  it("logarithms and powers of 2 and 10 are exact", () => {
    for (let k = -1074; k <= 1023; k++) {
      const power = k >= -1022 ? integerPower(2, k) : 5e-324 * integerPower(2, k + 1074);
      expect(log2(power)).toBe(k);
      expect(pow(2, k)).toBe(power);
    }
    for (let k = 0; k <= 22; k++) {
      expect(log10(Number(`1e${k}`))).toBe(k);
      expect(pow(10, k)).toBe(Number(`1e${k}`));
    }
  });

  it("cube roots of cubes and powers of small integers are exact", () => {
    for (let n = -200; n <= 200; n++) expect(cbrt(n * n * n)).toBe(n);
    for (let n = 2; n <= 20; n++)
      for (let k = 1; k <= 12; k++) expect(pow(n, k), `${n}^${k}`).toBe(Number(BigInt(n) ** BigInt(k)));
  });

  it("odd functions are odd and even ones even, to the bit", () => {
    const random = randomStream(7, "parity");
    for (let i = 0; i < 2000; i++) {
      const x = 20 * random.uniform();
      for (const odd of [sin, tan, sinh, tanh, atan, erf, cbrt]) expect(odd(-x)).toBe(-odd(x));
      for (const even of [cos, cosh]) expect(even(-x)).toBe(even(x));
      expect(asin(-x / 20)).toBe(-asin(x / 20));
    }
  });

  it("pairs of functions undo or complete each other", () => {
    const random = randomStream(8, "identities");
    for (let i = 0; i < 2000; i++) {
      const x = 40 * random.uniform() - 20;
      expect(Math.abs(log(exp(x)) - x)).toBeLessThan(2e-15); // half an ulp of exp, and half an ulp of at most 20
      expect(Math.abs(sin(x) * sin(x) + cos(x) * cos(x) - 1)).toBeLessThan(4.5e-16); // two squares of 1.5 ulp each
      expect(Math.abs(sigmoid(x) + sigmoid(-x) - 1)).toBeLessThan(4.5e-16); // 2.3 ulp of each, near 1 or far below
      expect(Math.abs(softplus(x) - softplus(-x) - x)).toBeLessThan(1e-14); // 1.5 ulp of at most 20
      expect(Math.abs(acos(x / 20) + asin(x / 20) - PI[0] / 2)).toBeLessThan(9e-16); // 1.8 ulp of at most π
      expect(Math.abs(expm1(log1p(Math.abs(x))) / Math.abs(x) - 1)).toBeLessThan(3e-15); // log1p's ulp times ln 21
    }
  });

  it("huge arguments are reduced exactly", () => {
    expect(sin(1e22)).toBe(-0.8522008497671888); // Muller, Elementary Functions, table of reductions of 10²²
    expect(cos(6381956970095103 * 2 ** 797)).toBe(-4.687165924254628e-19); // the double nearest a multiple of π/2
    expect(sin(Math.PI)).toBe(1.2246467991473532e-16);
  });
});

describe("integerPower", () => {
  it("is the plain product for small exponents", () => {
    const random = randomStream(9, "integer powers");
    for (let i = 0; i < 500; i++) {
      const x = 6 * random.uniform() - 3;
      expect([0, 1, 2, 3, 4].map((n) => integerPower(x, n))).toEqual([1, x, x * x, x * (x * x), x * x * (x * x)]);
      expect(integerPower(x, -3)).toBe(1 / integerPower(x, 3));
    }
  });

  it("is near the exact power", () => {
    const random = randomStream(10, "integer powers");
    for (let i = 0; i < 500; i++) {
      const [x, n] = [0.5 + random.uniform(), random.below(121) - 60];
      expect(Math.abs(integerPower(x, n) / pow(x, n) - 1)).toBeLessThan((Math.abs(n) + 4) * 1.2e-16); // half an ulp per factor
    }
  });
});
