import type { RandomStream } from "../../math/random.ts";
import { COLUMNS, initial, ROWS } from "./equation.ts";
import { type Demand, DIMENSION, networkAt, UNITS } from "./objective.ts";

/** Of the mean square at what is known, beside 1 for physics and walls. */
const KNOWN = 10;
/** Deviation of a sensor's error. */
const SENSOR_NOISE = 0.02;

/** The equation at 12 × 12 places and times, their mean with weight 1. */
export const everywhere: readonly Demand[] = Array.from({ length: 144 }, (_, i) => ({
  kind: "physics",
  x: (i % 12) / 11,
  t: Math.floor(i / 12) / 11,
  target: 0,
  weight: 1 / 144,
}));

/** The equation at `count` places and times drawn afresh. */
export const somewhere = (random: RandomStream, count: number): readonly Demand[] =>
  Array.from({ length: count }, () => ({
    kind: "physics",
    x: random.uniform(),
    t: random.uniform(),
    target: 0,
    weight: 1 / count,
  }));

/** Nothing flows through either wall, at 11 times. */
export const walls: readonly Demand[] = Array.from({ length: 22 }, (_, i) => ({
  kind: "wall",
  x: i % 2,
  t: Math.floor(i / 2) / 10,
  target: 0,
  weight: 1 / 22,
}));

/** The beginning at 17 places. */
export const beginning: readonly Demand[] = Array.from({ length: 17 }, (_, i) => ({
  kind: "value",
  x: i / 16,
  t: 0,
  target: initial(i / 16),
  weight: KNOWN / 17,
}));

/** Noisy readings of the true solution at random places and stored times. */
export const sensors = (random: RandomStream, count: number, truth: Float64Array): readonly Demand[] =>
  Array.from({ length: count }, () => {
    const [i, k] = [random.below(COLUMNS), random.below(ROWS)];
    return {
      kind: "value",
      x: i / (COLUMNS - 1),
      t: k / (ROWS - 1),
      target: truth[k * COLUMNS + i] + SENSOR_NOISE * random.normal(),
      weight: KNOWN / count,
    };
  });

/** Random weights: wⱼ, vⱼ, bⱼ standard normal, aⱼ with variance 1/12, c = 0. */
export const start = (random: RandomStream): Float64Array =>
  Float64Array.from({ length: DIMENSION }, (_, i) =>
    i === 4 * UNITS ? 0 : i % 4 === 0 ? random.normal() / Math.sqrt(UNITS) : random.normal(),
  );

/** The network over the reference's places and times, and ‖u − truth‖/‖truth‖. */
export function compare(theta: Float64Array, truth: Float64Array) {
  const field = new Float64Array(truth.length);
  let [wrong, all] = [0, 0];
  for (let i = 0; i < truth.length; i++) {
    field[i] = networkAt(theta, (i % COLUMNS) / (COLUMNS - 1), Math.floor(i / COLUMNS) / (ROWS - 1));
    wrong += (field[i] - truth[i]) * (field[i] - truth[i]);
    all += truth[i] * truth[i];
  }
  return { field, error: Math.sqrt(wrong / all) };
}
