import { cos, sin } from "../../math/elementary.ts";

/** (re + i·im)·xᵐyⁿ·e^{i(ax + by)}. */
export interface Wave {
  readonly m: number;
  readonly n: number;
  readonly a: number;
  readonly b: number;
  readonly re: number;
  readonly im: number;
}

/** A sum of waves, none twice: polynomials, sines and cosines of the plane are closed under sums and products. */
export type Waves = ReadonlyMap<string, Wave>;

/** Largest number of waves: beyond, the closed form is no longer the quicker way. */
const LARGEST = 400;

const keyOf = ({ m, n, a, b }: Wave) => `${m},${n},${a},${b}`;

/** The sum of single waves; undefined where they are too many. */
export function gathered(waves: Iterable<Wave>): Waves | undefined {
  const sum = new Map<string, Wave>();
  for (const wave of waves) {
    // −0 would be a frequency of its own.
    const one = { ...wave, a: wave.a + 0, b: wave.b + 0 };
    const key = keyOf(one);
    const before = sum.get(key);
    sum.set(key, before === undefined ? one : { ...one, re: before.re + one.re, im: before.im + one.im });
    if (sum.size > LARGEST) return undefined;
  }
  for (const [key, { re, im }] of sum) if (re === 0 && im === 0) sum.delete(key);
  return sum;
}

export const constantWave = (re: number, im = 0): Wave => ({ m: 0, n: 0, a: 0, b: 0, re, im });

export function plus(f: Waves, g: Waves): Waves | undefined {
  return gathered([...f.values(), ...g.values()]);
}

export function scaled(f: Waves, factor: number): Waves | undefined {
  return gathered([...f.values()].map((wave) => ({ ...wave, re: factor * wave.re, im: factor * wave.im })));
}

export function times(f: Waves, g: Waves): Waves | undefined {
  const products: Wave[] = [];
  for (const p of f.values())
    for (const q of g.values())
      products.push({
        m: p.m + q.m,
        n: p.n + q.n,
        a: p.a + q.a,
        b: p.b + q.b,
        re: p.re * q.re - p.im * q.im,
        im: p.re * q.im + p.im * q.re,
      });
  return gathered(products);
}

/** The value of a constant; undefined for all else. */
export function constantOf(f: Waves): number | undefined {
  if (f.size === 0) return 0;
  const [only] = f.values();
  return f.size === 1 && only.m + only.n === 0 && only.a === 0 && only.b === 0 ? only.re : undefined;
}

/** cos or sin of αx + βy + γ; undefined where the argument is not affine. */
export function trigonometric(name: "cos" | "sin", argument: Waves): Waves | undefined {
  let alpha = 0;
  let beta = 0;
  let gamma = 0;
  for (const { m, n, a, b, re } of argument.values()) {
    if (a !== 0 || b !== 0 || m + n > 1) return undefined;
    if (m === 1) alpha = re;
    else if (n === 1) beta = re;
    else gamma = re;
  }
  const c = cos(gamma) / 2;
  const s = sin(gamma) / 2;
  // cos u = ½e^{iu} + ½e^{−iu}, sin u = −½i e^{iu} + ½i e^{−iu}, e^{iγ} = 2(c + is).
  const [re, im] = name === "cos" ? [c, s] : [s, -c];
  return gathered([
    { m: 0, n: 0, a: alpha, b: beta, re, im },
    { m: 0, n: 0, a: -alpha, b: -beta, re, im: -im },
  ]);
}
