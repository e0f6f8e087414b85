import type { NumberParameter, Parameter, ParameterValues } from "../../../math/parameter.ts";
import type { RandomStream } from "../../../math/random.ts";

/** Examples before they are split, scaled and fitted to a loss. Read only. */
export interface Examples {
  readonly samples: number;
  readonly inputWidth: number;
  /** Row-major `[samples][inputWidth]`. */
  readonly inputs: Float64Array;
  /** Number of classes; 0 where what is asked for are numbers. */
  readonly classes: number;
  /** Class indices `[samples]`, or numbers row-major `[samples][labelWidth]`. */
  readonly labels: Float64Array;
  /** 1 where there are classes. */
  readonly labelWidth: number;
}

interface Described {
  /** Kebab-case, permanent, appears in links. */
  readonly id: string;
  readonly parameters: readonly Parameter[];
  /** Where data or recipe come from, nothing but the citation: it is shown in every language. */
  readonly source: string;
  /** Inputs are standardised unless an experiment says otherwise. */
  readonly standardise: boolean;
}

/** Points drawn from a recipe. */
export interface SyntheticDataset extends Described {
  readonly kind: "synthetic";
  create(parameters: ParameterValues, random: RandomStream): Examples;
}

/** Measurements, loaded when first asked for. */
export interface RealDataset extends Described {
  readonly kind: "real";
  readonly licence: string;
  load(): Promise<Examples>;
}

export type Dataset = SyntheticDataset | RealDataset;

export const LARGEST_SAMPLES = 20_000;

export const samplesRow = (usual: number): NumberParameter => ({
  kind: "number",
  id: "samples",
  symbol: "N",
  default: usual,
  domain: { min: 1, max: LARGEST_SAMPLES, integer: true },
  slider: { min: 4, max: 1000, scale: "log" },
});

/** Standard deviation of normal noise. */
export const noiseRow = (usual: number): NumberParameter => ({
  kind: "number",
  id: "noise",
  symbol: "\\sigma",
  default: usual,
  domain: { min: 0, max: 1000 },
  slider: { min: 0, max: 1, scale: "linear" },
});

/** Points of the plane in `classes` classes, taken in turn, each moved by normal noise in both directions. */
export function planeClasses(
  samples: number,
  classes: number,
  noise: number,
  random: RandomStream,
  place: (index: number, of: number, label: number) => readonly [x: number, y: number],
): Examples {
  const inputs = new Float64Array(2 * samples);
  const labels = new Float64Array(samples);
  for (let n = 0; n < samples; n++) {
    const label = n % classes;
    const members = Math.ceil((samples - label) / classes);
    const [x, y] = place(Math.floor(n / classes), members, label);
    inputs[2 * n] = x + noise * random.normal();
    inputs[2 * n + 1] = y + noise * random.normal();
    labels[n] = label;
  }
  return { samples, inputWidth: 2, inputs, classes, labels, labelWidth: 1 };
}

/** Numbers of one variable: y over x, with normal noise on y. */
export function curve(xs: Float64Array, noise: number, random: RandomStream, height: (x: number) => number): Examples {
  const labels = xs.map((x) => height(x) + noise * random.normal());
  return { samples: xs.length, inputWidth: 1, inputs: xs, classes: 0, labels, labelWidth: 1 };
}

/** `count` numbers at equal distances from `from` to `to`, both included; the middle alone where there is one. */
export function evenly(count: number, from: number, to: number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) =>
    count === 1 ? 0.5 * (from + to) : from + ((to - from) * i) / (count - 1),
  );
}
