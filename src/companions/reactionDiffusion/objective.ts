import { tanh } from "../../math/elementary.ts";
import type { Objective } from "../../objectives/objective.ts";
import { D, R } from "./equation.ts";

export const UNITS = 12;
/** aⱼ, wⱼ, vⱼ, bⱼ for each unit, then c. */
export const DIMENSION = 4 * UNITS + 1;

/** What is asked of the network at a place and time. */
export interface Demand {
  /** `physics`: the equation holds; `wall`: u_x = 0; `value`: u = `target`. */
  readonly kind: "physics" | "wall" | "value";
  readonly x: number;
  readonly t: number;
  readonly target: number;
  /** Of its square in the loss. */
  readonly weight: number;
}

/** u(x, t) = Σ aⱼ tanh(wⱼx + vⱼt + bⱼ) + c. */
export function networkAt(theta: Float64Array, x: number, t: number): number {
  let u = theta[4 * UNITS];
  for (let j = 0; j < 4 * UNITS; j += 4) u += theta[j] * tanh(theta[j + 1] * x + theta[j + 2] * t + theta[j + 3]);
  return u;
}

/** ∂ₓu(x, t) of the network. */
export function slopeAt(theta: Float64Array, x: number, t: number): number {
  let slope = 0;
  for (let j = 0; j < 4 * UNITS; j += 4) {
    const s = tanh(theta[j + 1] * x + theta[j + 2] * t + theta[j + 3]);
    slope += theta[j] * theta[j + 1] * (1 - s * s);
  }
  return slope;
}

/**
 * Σ weight·ρ² over all demands, where ρ is the equation's error u_t − D·u_xx − R·u(1 − u), the slope u_x at a wall, or
 * u − target. Derivatives by x and t, by θ, and along a direction of θ are closed forms.
 */
export function physicsObjective(demands: () => readonly Demand[]): Objective {
  /** tanh at each unit, with its first four derivatives. */
  const s = new Float64Array(5 * UNITS);
  /** u, u_t, u_xx, u_x. */
  const field = new Float64Array(4);
  /** ∂ρ/∂u, ∂ρ/∂u_t, ∂ρ/∂u_xx, ∂ρ/∂u_x. */
  const partials = new Float64Array(4);

  function look(theta: Float64Array, x: number, t: number): void {
    field.fill(0);
    field[0] = theta[4 * UNITS];
    for (let j = 0; j < UNITS; j++) {
      const a = theta[4 * j];
      const w = theta[4 * j + 1];
      const v = theta[4 * j + 2];
      const s0 = tanh(w * x + v * t + theta[4 * j + 3]);
      const s1 = 1 - s0 * s0;
      const s2 = -2 * s0 * s1;
      const s3 = -2 * (s1 * s1 + s0 * s2);
      s[5 * j] = s0;
      s[5 * j + 1] = s1;
      s[5 * j + 2] = s2;
      s[5 * j + 3] = s3;
      s[5 * j + 4] = -2 * (3 * s1 * s2 + s0 * s3);
      field[0] += a * s0;
      field[1] += a * v * s1;
      field[2] += a * w * w * s2;
      field[3] += a * w * s1;
    }
  }

  /** ρ of a demand after `look`, with its partial derivatives. */
  function error({ kind, target }: Demand): number {
    const u = field[0];
    partials.fill(0);
    if (kind === "value") {
      partials[0] = 1;
      return u - target;
    }
    if (kind === "wall") {
      partials[3] = 1;
      return field[3];
    }
    partials[0] = -R * (1 - 2 * u);
    partials[1] = 1;
    partials[2] = -D;
    return field[1] - D * field[2] - R * u * (1 - u);
  }

  function gradient(theta: Float64Array, out: Float64Array): number {
    out.fill(0);
    let loss = 0;
    for (const demand of demands()) {
      const { x, t, weight } = demand;
      look(theta, x, t);
      const rho = error(demand);
      loss += weight * rho * rho;
      const scale = 2 * weight * rho;
      const p = scale * partials[0];
      const q = scale * partials[1];
      const r = scale * partials[2];
      const m = scale * partials[3];
      for (let j = 0; j < UNITS; j++) {
        const k = 4 * j;
        const a = theta[k];
        const w = theta[k + 1];
        const v = theta[k + 2];
        const s0 = s[5 * j];
        const s1 = s[5 * j + 1];
        const s2 = s[5 * j + 2];
        const s3 = s[5 * j + 3];
        const inner = a * (p * s1 + q * v * s2 + r * w * w * s3 + m * w * s2);
        out[k] += p * s0 + q * v * s1 + r * w * w * s2 + m * w * s1;
        out[k + 1] += inner * x + a * (2 * r * w * s2 + m * s1);
        out[k + 2] += inner * t + a * q * s1;
        out[k + 3] += inner;
      }
      out[4 * UNITS] += p;
    }
    return loss;
  }

  /** The derivative of `gradient` along `d`; names with a dot in mathematics end in `D` here. */
  function hessianVector(theta: Float64Array, d: Float64Array, out: Float64Array): void {
    out.fill(0);
    for (const demand of demands()) {
      const { kind, x, t, weight } = demand;
      look(theta, x, t);
      const rho = error(demand);
      let [uD, utD, uxxD, uxD] = [d[4 * UNITS], 0, 0, 0];
      for (let j = 0; j < UNITS; j++) {
        const k = 4 * j;
        const [a, w, v] = [theta[k], theta[k + 1], theta[k + 2]];
        const [aD, wD, vD] = [d[k], d[k + 1], d[k + 2]];
        const zD = wD * x + vD * t + d[k + 3];
        const [s0, s1, s2, s3] = [s[5 * j], s[5 * j + 1], s[5 * j + 2], s[5 * j + 3]];
        uD += aD * s0 + a * s1 * zD;
        utD += aD * v * s1 + a * vD * s1 + a * v * s2 * zD;
        uxxD += aD * w * w * s2 + 2 * a * w * wD * s2 + a * w * w * s3 * zD;
        uxD += aD * w * s1 + a * wD * s1 + a * w * s2 * zD;
      }
      const [pu, pt, pxx, px] = partials;
      const rhoD = pu * uD + pt * utD + pxx * uxxD + px * uxD;
      const [p, q, r, m] = partials.map((one) => 2 * weight * rho * one);
      const bend = kind === "physics" ? 2 * R * uD : 0;
      const [pD, qD, rD, mD] = [
        2 * weight * (rhoD * pu + rho * bend),
        2 * weight * rhoD * pt,
        2 * weight * rhoD * pxx,
        2 * weight * rhoD * px,
      ];
      for (let j = 0; j < UNITS; j++) {
        const k = 4 * j;
        const [a, w, v] = [theta[k], theta[k + 1], theta[k + 2]];
        const [aD, wD, vD] = [d[k], d[k + 1], d[k + 2]];
        const zD = wD * x + vD * t + d[k + 3];
        const [s0, s1, s2, s3, s4] = s.subarray(5 * j, 5 * j + 5);
        const inner = p * s1 + q * v * s2 + r * w * w * s3 + m * w * s2;
        const innerD =
          pD * s1 +
          p * s2 * zD +
          qD * v * s2 +
          q * vD * s2 +
          q * v * s3 * zD +
          rD * w * w * s3 +
          2 * r * w * wD * s3 +
          r * w * w * s4 * zD +
          mD * w * s2 +
          m * wD * s2 +
          m * w * s3 * zD;
        const along = aD * inner + a * innerD;
        out[k] +=
          pD * s0 +
          p * s1 * zD +
          qD * v * s1 +
          q * vD * s1 +
          q * v * s2 * zD +
          rD * w * w * s2 +
          2 * r * w * wD * s2 +
          r * w * w * s3 * zD +
          mD * w * s1 +
          m * wD * s1 +
          m * w * s2 * zD;
        out[k + 1] +=
          along * x +
          aD * (2 * r * w * s2 + m * s1) +
          a * (2 * rD * w * s2 + 2 * r * wD * s2 + 2 * r * w * s3 * zD + mD * s1 + m * s2 * zD);
        out[k + 2] += along * t + aD * q * s1 + a * qD * s1 + a * q * s2 * zD;
        out[k + 3] += along;
      }
      out[4 * UNITS] += pD;
    }
  }

  const unused = new Float64Array(DIMENSION);
  return { dimension: DIMENSION, value: (theta) => gradient(theta, unused), gradient, hessianVector };
}
