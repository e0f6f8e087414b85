import { norm2 } from "../math/vector.ts";
import type { Objective } from "../objectives/objective.ts";
import { addMultiple } from "./longVectors.ts";

/** v ↦ A·v for a symmetric matrix that is never written down; `out` may not alias `v`. */
export type LinearProduct = (v: Float64Array, out: Float64Array) => void;

/** A product that takes long: one that is asked in parts yields every few milliseconds. */
export type BreathingProduct = (v: Float64Array, out: Float64Array) => Generator<undefined, void> | void;

/** The Hessian at `theta`, which is copied. */
export function hessianProduct(objective: Objective, theta: Float64Array): LinearProduct {
  const at = Float64Array.from(theta);
  return (v, out) => objective.hessianVector(at, v, out);
}

/**
 * D^(−1/2) A D^(−1/2) for a diagonal D > 0: what a method preconditioned by D feels of A (Cohen et al. 2022, "Adaptive
 * gradient methods at the edge of stability", §2). Its eigenvalues are those of D⁻¹A.
 */
export function preconditionedProduct(product: LinearProduct, diagonal: Float64Array): LinearProduct {
  const scales = diagonal.map((d) => 1 / Math.sqrt(d));
  const scaled = new Float64Array(diagonal.length);
  return (v, out) => {
    for (let j = 0; j < scaled.length; j++) scaled[j] = scales[j] * v[j];
    product(scaled, out);
    for (let j = 0; j < scaled.length; j++) out[j] *= scales[j];
  };
}

/** ‖Av − λv‖₂ for ‖v‖ = 1: A has an eigenvalue within this of λ. */
export function residualNorm(product: LinearProduct, value: number, vector: Float64Array): number {
  const image = new Float64Array(vector.length);
  product(vector, image);
  addMultiple(image, -value, vector);
  return norm2(image);
}
