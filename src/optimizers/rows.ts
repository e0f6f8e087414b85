import type { ChoiceParameter, FlagParameter, NumberParameter, Parameter } from "../math/parameter.ts";

const LARGEST = Number.MAX_VALUE;

/** η, the learning rate: first row of every method. */
export function learningRate(value: number, slider: readonly [min: number, max: number]): NumberParameter {
  return {
    kind: "number",
    id: "learningRate",
    symbol: "\\eta",
    default: value,
    domain: { min: 0, minOpen: true, max: LARGEST },
    slider: { min: slider[0], max: slider[1], scale: "log" },
  };
}

/** A coefficient in [0, 1): decay of a running average, where 1 would never start or never forget. */
export function decayRate(id: string, symbol: string, value: number): NumberParameter {
  return {
    kind: "number",
    id,
    symbol,
    default: value,
    domain: { min: 0, max: 1, maxOpen: true },
    slider: { min: 0, max: 0.9999, scale: "linear" },
  };
}

/** A number in [0, 1]. */
export function fraction(id: string, symbol: string, value: number): NumberParameter {
  return {
    kind: "number",
    id,
    symbol,
    default: value,
    domain: { min: 0, max: 1 },
    slider: { min: 0, max: 1, scale: "linear" },
  };
}

/** A finite number ≥ 0 with a linear slider from 0. */
export function amount(id: string, symbol: string, value: number, sliderMax: number): NumberParameter {
  return {
    kind: "number",
    id,
    symbol,
    default: value,
    domain: { min: 0, max: LARGEST },
    slider: { min: 0, max: sliderMax, scale: "linear" },
  };
}

/** A finite number > 0 (or ≥ 0 where `orZero`) with a logarithmic slider. */
export function magnitude(
  id: string,
  symbol: string,
  value: number | undefined,
  slider: readonly [min: number, max: number],
  orZero = false,
): NumberParameter {
  return {
    kind: "number",
    id,
    symbol,
    default: value,
    domain: { min: 0, minOpen: !orZero, max: LARGEST },
    slider: { min: slider[0], max: slider[1], scale: "log" },
  };
}

/** A whole number of something, at least `min`. */
export function whole(
  id: string,
  symbol: string,
  value: number | undefined,
  min: number,
  slider: readonly [min: number, max: number],
): NumberParameter {
  return {
    kind: "number",
    id,
    symbol,
    default: value,
    domain: { min, max: 1e9, integer: true },
    slider: { min: slider[0], max: slider[1], scale: "linear" },
  };
}

/** The same row, folded away where room is short. */
export const minor = <R extends Parameter>(row: R): R => ({ ...row, minor: true });

/** ε, the term that keeps a division finite. PyTorch allows 0. */
export function epsilonRow(value: number): NumberParameter {
  return minor(magnitude("epsilon", "\\epsilon", value, [1e-12, 1], true));
}

/** One of `choices`; the first is the default. */
export function choice(id: string, choices: readonly [string, ...string[]]): ChoiceParameter {
  return { kind: "choice", id, default: choices[0], choices };
}

export function flag(id: string): FlagParameter {
  return { kind: "flag", id, default: false };
}

/** β₁ and β₂ of the Adam family. */
export const adamBetas = [decayRate("beta1", "\\beta_1", 0.9), decayRate("beta2", "\\beta_2", 0.999)] as const;

/** The rows every method has besides its own. */
export const commonRows: readonly NumberParameter[] = [
  minor(amount("weightDecay", "\\lambda", 0, 0.1)),
  minor(amount("noise", "\\sigma", 0, 1)),
  minor(magnitude("clipNorm", "c", undefined, [1e-2, 1e2])),
];
