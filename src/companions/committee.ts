import { tanh } from "../math/elementary.ts";
import { numberOf, type Parameter } from "../math/parameter.ts";
import { randomStream } from "../math/random.ts";
import type { Companion, Report } from "./companion.ts";

const INPUTS = 20;
/** Bars of the histogram over [−1, 1]. */
const BINS = 50;
/** Masks between two breaths. */
const BREATH = 5000;
/** Units whose rounding off is looked at besides the one on show. */
const OTHERS = 20;

const parameters: readonly Parameter[] = [
  {
    kind: "number",
    id: "keep",
    symbol: "p",
    default: 0.5,
    domain: { min: 0, max: 1, minOpen: true },
    slider: { min: 0.1, max: 1, scale: "linear" },
  },
  {
    kind: "number",
    id: "masks",
    symbol: "M",
    default: 20_000,
    domain: { min: 10, max: 1_000_000, integer: true },
    slider: { min: 100, max: 100_000, scale: "log" },
  },
];

/** The products w·x of one unit: weights normal of mean 0.05 and deviation 0.2, inputs uniform on [0, 2). */
function unit(seed: number, name: string): Float64Array {
  const random = randomStream(seed, name);
  return Float64Array.from({ length: INPUTS }, () => (0.05 + 0.2 * random.normal()) * 2 * random.uniform());
}

const sum = (x: Float64Array) => x.reduce((all, one) => all + one, 0);
const relu = (z: number) => Math.max(0, z);

/** Means over masks of z = Σ mᵢwᵢxᵢ, of tanh 2z and of relu z; `watch` sees each tanh 2z. */
function* means(
  products: Float64Array,
  keep: number,
  masks: number,
  random: ReturnType<typeof randomStream>,
  watch?: (value: number) => void,
): Generator<undefined, { readonly linear: number; readonly bent: number; readonly cut: number }> {
  let [linear, bent, cut] = [0, 0, 0];
  for (let m = 0; m < masks; m++) {
    let z = 0;
    for (let i = 0; i < INPUTS; i++) if (random.uniform() < keep) z += products[i];
    const value = tanh(2 * z);
    watch?.(value);
    linear += z;
    bent += value;
    cut += relu(z);
    if (m % BREATH === BREATH - 1) yield undefined;
  }
  return { linear: linear / masks, bent: bent / masks, cut: cut / masks };
}

/** One unit under all the masks that dropout may draw: the mean of the committee, and the one network with scaled weights. */
export const committee: Companion = {
  id: "committee",
  parameters,
  *run(values, seed): Generator<number | undefined, Report> {
    const [keep, masks] = [numberOf(values, "keep"), numberOf(values, "masks")];
    const products = unit(seed, "unit");
    const counts = new Float64Array(BINS);
    const shown = yield* means(products, keep, masks, randomStream(seed, "masks"), (value) => {
      counts[Math.min(BINS - 1, Math.floor(((value + 1) / 2) * BINS))]++;
    });
    const scaled = keep * sum(products);
    let gap = 0;
    for (let other = 0; other < OTHERS; other++) {
      const theirs = unit(seed, `unit ${other}`);
      const random = randomStream(seed, `masks ${other}`);
      const { cut } = yield* means(theirs, keep, Math.ceil(masks / OTHERS), random);
      gap = Math.max(gap, Math.abs(cut - relu(keep * sum(theirs))));
      yield other / OTHERS;
    }
    const length = Math.sqrt(products.reduce((all, one) => all + one * one, 0));
    const x = Array.from({ length: BINS }, (_, i) => -1 + (2 * i + 1) / BINS);
    const shares = counts.map((one) => one / masks);
    const top = shares.reduce((most, one) => Math.max(most, one), 0);
    const mark = (id: string, at: number) => ({ id, x: [at, at], y: [0, top], mark: "dashed" as const });
    return {
      readings: {
        linearMean: shown.linear,
        linearScaled: scaled,
        linearGap: Math.abs(shown.linear - scaled) / length,
        tanhMean: shown.bent,
        tanhScaled: tanh(2 * scaled),
        tanhUnscaled: tanh(2 * sum(products)),
        reluGap: gap,
      },
      figures: [
        {
          kind: "lines",
          id: "outputs",
          x: { scale: "linear", from: -1, to: 1 },
          y: { scale: "linear", from: 0 },
          series: [
            { id: "committee", x, y: shares, mark: "steps" },
            mark("mean", shown.bent),
            mark("scaled", tanh(2 * scaled)),
            mark("unscaled", tanh(2 * sum(products))),
          ],
        },
      ],
    };
  },
};
