import { cholesky, choleskySolve } from "../math/dense.ts";
import { type NumberParameter, numberOf } from "../math/parameter.ts";
import { type RandomStream, randomStream } from "../math/random.ts";
import { symmetricEigen } from "../math/symmetricEigen.ts";
import { norm2 } from "../math/vector.ts";
import { createNetwork, type Network } from "../objectives/networks/network.ts";
import type { Companion, Report } from "./companion.ts";

/** Numbers of W₁ and W₂ together. */
const P = 8;
/** Gradient norms below this count as zero. */
const ZERO = 1e-10;
/** A lowest eigenvalue below this is negative beyond doubt: minima have four that are zero but for rounding. */
const NEGATIVE = -1e-5;
const ROOT_2 = Math.SQRT2;

const count = (id: string, symbol: string, usual: number): NumberParameter => ({
  kind: "number",
  id,
  symbol,
  default: usual,
  domain: { min: 1, max: 40, integer: true },
  slider: { min: 1, max: 20, scale: "linear" },
});

/** ½‖W₂W₁ − T‖²_F for 2 × 2 matrices, T row-major: a linear network whose two samples are √2·(1, 0) and √2·(0, 1). */
export function twoLayers(target: ArrayLike<number>): Network {
  const [a, b, c, d] = Array.from(target);
  return createNetwork(
    { layers: [2, 2, 2], activation: "linear", loss: "half-mse", bias: false },
    {
      samples: 2,
      inputs: Float64Array.of(ROOT_2, 0, 0, ROOT_2),
      targets: Float64Array.of(ROOT_2 * a, ROOT_2 * c, ROOT_2 * b, ROOT_2 * d),
    },
  );
}

/** Where a search for ∇f = 0 ended. */
export interface Found {
  readonly gradient: number;
  readonly loss: number;
  /** λmin. */
  readonly lowest: number;
}

/**
 * Levenberg's method on ½‖∇f‖²: (H² + μI)d = −H∇f, μ thrice as small after a step that helped and four times as large
 * after one that did not. It minds neither whether f falls nor what the curvature is, so saddles attract it as well.
 */
export function searchStationary(objective: Network, theta: Float64Array): Found {
  const g = new Float64Array(P);
  const trial = new Float64Array(P);
  const h = new Float64Array(P * P);
  const normal = new Float64Array(P * P);
  const d = new Float64Array(P);
  let loss = objective.gradient(theta, g);
  let norm = norm2(g);
  let mu = 1e-2;
  for (let k = 0; k < 500 && norm > ZERO * 1e-2 && mu < 1e12; k++) {
    objective.hessian?.(theta, h);
    for (let i = 0; i < P; i++) {
      d[i] = 0;
      for (let j = 0; j < P; j++) d[i] -= h[i * P + j] * g[j];
      for (let j = 0; j < P; j++) {
        let sum = i === j ? mu : 0;
        for (let m = 0; m < P; m++) sum += h[i * P + m] * h[m * P + j];
        normal[i * P + j] = sum;
      }
    }
    if (cholesky(normal, P)) {
      choleskySolve(normal, P, d);
      for (let i = 0; i < P; i++) trial[i] = theta[i] + d[i];
      const before = g.slice();
      const reached = objective.gradient(trial, g);
      const next = norm2(g);
      if (next < norm) {
        theta.set(trial);
        loss = reached;
        norm = next;
        mu /= 3;
        continue;
      }
      g.set(before);
    }
    mu *= 4;
  }
  objective.hessian?.(theta, h);
  const eigenvalues = new Float64Array(P);
  symmetricEigen(h, P, eigenvalues);
  return { gradient: norm, loss, lowest: eigenvalues[0] };
}

/** Gradient descent at rate η until the loss is below `enough`; the loss it reaches within `most` steps. */
function descend(objective: Network, theta: Float64Array, eta: number, enough: number, most: number): number {
  const g = new Float64Array(P);
  let loss = objective.gradient(theta, g);
  for (let k = 0; k < most && loss >= enough; k++) {
    for (let i = 0; i < P; i++) theta[i] -= eta * g[i];
    loss = objective.gradient(theta, g);
  }
  return loss;
}

const drawn = (random: RandomStream, length: number, deviation: number) =>
  Float64Array.from({ length }, () => deviation * random.normal());

/**
 * What kinds of stationary points ½‖W₂W₁ − T‖² has (Baldi & Hornik 1989; Kawaguchi 2016): for each of several random T a
 * number of searches for ∇f = 0 from random places, sorted by loss and lowest curvature, and as many descents.
 */
export const criticalCensus: Companion = {
  id: "critical-census",
  parameters: [count("targets", "n_T", 5), count("searches", "n", 10)],
  *run(values, seed): Generator<number | undefined, Report> {
    const [targets, searches] = [numberOf(values, "targets"), numberOf(values, "searches")];
    const found: Found[] = [];
    let reached = 0;
    for (let t = 0; t < targets; t++) {
      const random = randomStream(seed, `census ${t}`);
      const objective = twoLayers(drawn(random, 4, 1));
      for (let s = 0; s < searches; s++) {
        found.push(searchStationary(objective, drawn(random, P, 1)));
        yield (t * searches + s) / (targets * searches);
        if (descend(objective, drawn(random, P, 0.5), 0.05, 1e-9, 20_000) < 1e-9) reached++;
        yield undefined;
      }
    }
    const stationary = found.filter(({ gradient }) => gradient < ZERO);
    const minima = stationary.filter(({ lowest }) => lowest > NEGATIVE);
    const saddles = stationary.filter(({ lowest }) => lowest <= NEGATIVE);
    const bad = minima.filter(({ loss }) => loss > 1e-9).length;
    const dots = (id: string, points: readonly Found[]) => ({
      id,
      x: points.map(({ loss }) => loss),
      y: points.map(({ lowest }) => lowest),
      mark: "dots" as const,
    });
    return {
      readings: {
        stationary: stationary.length,
        minima: minima.length - bad,
        saddles: saddles.length,
        bad,
        descents: targets * searches,
        reached,
      },
      figures: [
        {
          kind: "lines",
          id: "points",
          x: { scale: "linear" },
          y: { scale: "linear" },
          series: [dots("minima", minima), dots("saddles", saddles)],
        },
        {
          kind: "table",
          id: "counts",
          columns: ["minima", "saddles", "bad", "reached"],
          rows: [[minima.length - bad, saddles.length, bad, `${reached}/${targets * searches}`]],
        },
      ],
    };
  },
};
