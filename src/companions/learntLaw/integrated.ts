import type { Objective } from "../../objectives/objective.ts";
import { firstOrder } from "../wholeRun.ts";
import { DIMENSION, field, HIDDEN, pullBack } from "./field.ts";

/** A state seen at time `step`·h. */
export interface Sighting {
  readonly step: number;
  readonly x: number;
  readonly y: number;
}

/** Step of the classical Runge–Kutta method. */
export const H = 0.1;
/** How far into a step each stage looks, as a share of the slope before it. */
const INTO = [0, H / 2, H / 2, H];
const SHARES = [H / 6, H / 3, H / 3, H / 6];

/** States after 0, 1, …, `steps` Runge–Kutta steps, pairs (x, y); `slope` writes ż into `out`. */
export function integrate(
  slope: (x: number, y: number, out: Float64Array) => void,
  start: readonly [number, number],
  steps: number,
): Float64Array {
  const states = new Float64Array(2 * steps + 2);
  states.set(start);
  const k = new Float64Array(2);
  for (let n = 0; n < steps; n++) {
    const [x, y] = [states[2 * n], states[2 * n + 1]];
    let [nextX, nextY, kx, ky] = [x, y, 0, 0];
    for (let stage = 0; stage < 4; stage++) {
      slope(x + INTO[stage] * kx, y + INTO[stage] * ky, k);
      [kx, ky] = k;
      nextX += SHARES[stage] * kx;
      nextY += SHARES[stage] * ky;
    }
    states[2 * n + 2] = nextX;
    states[2 * n + 3] = nextY;
  }
  return states;
}

/**
 * Mean squared distance between the sightings up to step `horizon` and the path that the field's network integrates from
 * `start`. The gradient is that of the discrete path: every Runge–Kutta step is run backwards, stage by stage.
 */
export function pathObjective(
  start: readonly [number, number],
  sightings: readonly Sighting[],
  horizon: () => number,
): Objective {
  const most = Math.max(...sightings.map(({ step }) => step));
  const states = new Float64Array(2 * most + 2);
  /** Where each stage of each step looked, its slope, and the hidden values there. */
  const looked = new Float64Array(8 * most);
  const slopes = new Float64Array(8 * most);
  const hidden = new Float64Array(4 * HIDDEN * most);
  const back = new Float64Array(2);
  return firstOrder(DIMENSION, (theta, out) => {
    out.fill(0);
    const seen = sightings.filter(({ step }) => step <= horizon());
    const steps = Math.max(0, ...seen.map(({ step }) => step));
    states.set(start);
    for (let n = 0; n < steps; n++) {
      let [nextX, nextY, kx, ky] = [states[2 * n], states[2 * n + 1], 0, 0];
      for (let stage = 0; stage < 4; stage++) {
        const i = 4 * n + stage;
        looked[2 * i] = states[2 * n] + INTO[stage] * kx;
        looked[2 * i + 1] = states[2 * n + 1] + INTO[stage] * ky;
        field(theta, looked[2 * i], looked[2 * i + 1], slopes, 2 * i, hidden, i * HIDDEN);
        kx = slopes[2 * i];
        ky = slopes[2 * i + 1];
        nextX += SHARES[stage] * kx;
        nextY += SHARES[stage] * ky;
      }
      states[2 * n + 2] = nextX;
      states[2 * n + 3] = nextY;
    }
    let loss = 0;
    const pulls = new Float64Array(2 * steps + 2);
    for (const { step, x, y } of seen) {
      const [dx, dy] = [states[2 * step] - x, states[2 * step + 1] - y];
      loss += (dx * dx + dy * dy) / seen.length;
      pulls[2 * step] += (2 * dx) / seen.length;
      pulls[2 * step + 1] += (2 * dy) / seen.length;
    }
    // (ax, ay) is the cotangent of the state after step n, (cx, cy) that of a stage's slope.
    let [ax, ay] = [pulls[2 * steps], pulls[2 * steps + 1]];
    for (let n = steps - 1; n >= 0; n--) {
      let [sumX, sumY, laterX, laterY] = [ax, ay, 0, 0];
      for (let stage = 3; stage >= 0; stage--) {
        const i = 4 * n + stage;
        const cx = SHARES[stage] * ax + laterX;
        const cy = SHARES[stage] * ay + laterY;
        pullBack(theta, looked[2 * i], looked[2 * i + 1], hidden, i * HIDDEN, cx, cy, out, back);
        sumX += back[0];
        sumY += back[1];
        laterX = INTO[stage] * back[0];
        laterY = INTO[stage] * back[1];
      }
      ax = sumX + pulls[2 * n];
      ay = sumY + pulls[2 * n + 1];
    }
    return loss;
  });
}
