import { randomStream } from "../../math/random.ts";
import type { Objective } from "../objective.ts";
import { denseHessian, isPlane, like, sample } from "./like.ts";

/** `pairs` standard normal vectors of length p, row by row; the same for the same seed, whatever is averaged over them. */
export function createCloud(dimension: number, pairs: number, seed: number): Float64Array {
  const random = randomStream(seed, "smoothing");
  return Float64Array.from({ length: pairs * dimension }, () => random.normal());
}

/**
 * The mean of f(θ ± σξ) over the vectors ξ of a cloud, σ = `width()`: antithetic pairs, the same at every θ, so that
 * gradient and Hessian are the exact derivatives of the mean that is drawn.
 */
export function averaged(inner: Objective, cloud: Float64Array, width: () => number): Objective {
  const { dimension: p } = inner;
  const count = (2 * cloud.length) / p;
  const moved = new Float64Array(p);
  const part = new Float64Array(p);
  const square = new Float64Array(p <= SQUARE ? p * p : 0);
  /** Calls `visit` with θ + σξ and θ − σξ, in the order of the cloud. */
  const around = (theta: Float64Array, visit: (point: Float64Array) => void) => {
    const sigma = width();
    for (let from = 0; from < cloud.length; from += p)
      for (const sign of SIGNS) {
        for (let j = 0; j < p; j++) moved[j] = theta[j] + sign * sigma * cloud[from + j];
        visit(moved);
      }
  };
  return like(inner, {
    value(theta) {
      let sum = 0;
      around(theta, (point) => {
        sum += inner.value(point);
      });
      return sum / count;
    },
    gradient(theta, out) {
      let sum = 0;
      out.fill(0);
      around(theta, (point) => {
        sum += inner.gradient(point, part);
        for (let j = 0; j < p; j++) out[j] += part[j];
      });
      for (let j = 0; j < p; j++) out[j] /= count;
      return sum / count;
    },
    hessianVector(theta, v, out) {
      out.fill(0);
      around(theta, (point) => {
        inner.hessianVector(point, v, part);
        for (let j = 0; j < p; j++) out[j] += part[j];
      });
      for (let j = 0; j < p; j++) out[j] /= count;
    },
    ...(inner.hessian !== undefined &&
      p <= SQUARE && {
        hessian(theta: Float64Array, out: Float64Array) {
          out.fill(0);
          around(theta, (point) => {
            denseHessian(inner, point, square);
            for (let i = 0; i < p * p; i++) out[i] += square[i];
          });
          for (let i = 0; i < p * p; i++) out[i] /= count;
        },
        // With vectors of its own, as other methods may be called between its parts.
        *hessianInParts(theta: Float64Array, out: Float64Array): Generator<undefined, void> {
          const sigma = width();
          const point = new Float64Array(p);
          const one = new Float64Array(p * p);
          out.fill(0);
          for (let from = 0; from < cloud.length; from += p)
            for (const sign of SIGNS) {
              for (let j = 0; j < p; j++) point[j] = theta[j] + sign * sigma * cloud[from + j];
              if (inner.hessianInParts === undefined) denseHessian(inner, point, one);
              else yield* inner.hessianInParts(point, one);
              for (let i = 0; i < p * p; i++) out[i] += one[i];
              yield undefined;
            }
          for (let i = 0; i < p * p; i++) out[i] /= count;
        },
      }),
    ...(isPlane(inner) && {
      grid(xs: Float64Array, ys: Float64Array, out: Float64Array) {
        const sigma = width();
        const heights = new Float64Array(out.length);
        out.fill(0);
        for (let from = 0; from < cloud.length; from += 2)
          for (const sign of SIGNS) {
            const movedX = xs.map((x) => x + sign * sigma * cloud[from]);
            const movedY = ys.map((y) => y + sign * sigma * cloud[from + 1]);
            sample(inner, movedX, movedY, heights);
            for (let i = 0; i < out.length; i++) out[i] += heights[i];
          }
        for (let i = 0; i < out.length; i++) out[i] /= count;
      },
    }),
  });
}

const SIGNS = [1, -1];
/** Largest p whose Hessians are averaged as matrices. */
const SQUARE = 500;

/** Standard error of the mean at θ: the deviation of the pairs' means over the root of their number. */
export function standardError(inner: Objective, cloud: Float64Array, sigma: number, theta: Float64Array): number {
  const p = inner.dimension;
  const pairs = cloud.length / p;
  const point = new Float64Array(p);
  const means = Float64Array.from({ length: pairs }, (_, k) => {
    let sum = 0;
    for (const sign of SIGNS) {
      for (let j = 0; j < p; j++) point[j] = theta[j] + sign * sigma * cloud[k * p + j];
      sum += inner.value(point);
    }
    return sum / 2;
  });
  const mean = means.reduce((sum, value) => sum + value, 0) / pairs;
  const square = means.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return Math.sqrt(square / (pairs - 1) / pairs);
}
