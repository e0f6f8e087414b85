import { lanczos } from "../curvature/lanczos.ts";
import { hessianProduct, type LinearProduct, residualNorm } from "../curvature/linearProduct.ts";
import { hessianOf } from "../curvature/planeCurvature.ts";
import { LARGEST_DENSE } from "../experiment/recording.ts";
import { randomStream } from "../math/random.ts";
import { symmetricEigen } from "../math/symmetricEigen.ts";
import type { Objective } from "../objectives/objective.ts";

/** Everything there is to know about one point of any number of dimensions. */
export interface PointReport {
  readonly value: number;
  /** Length p. */
  readonly gradient: Float64Array;
  /** Row-major p × p; absent above 500 dimensions. */
  readonly hessian?: Float64Array;
  /** Ascending: all up to 2000 dimensions, the 10 smallest and the 10 largest above. */
  readonly eigenvalues: Float64Array;
  /** ‖Hv − λv‖ with ‖v‖ = 1, for each eigenvalue; above 500 dimensions for the 10 smallest and the 10 largest. */
  readonly eigenvalueResiduals: Float64Array;
}

/** Largest p of which all eigenvalues are worked out. */
const LARGEST_SPECTRUM = 2000;

/** Eigenvalues at either end of larger spectra. */
const ENDS = 10;

/** Lanczos' space at its largest, which p = 20 000 fills with 128 MB. */
const SPACE = 800;

/** Loss, gradient, Hessian and eigenvalues of `objective` at θ. */
export function inspectPoint(objective: Objective, theta: Float64Array): PointReport {
  const p = objective.dimension;
  const gradient = new Float64Array(p);
  const value = objective.gradient(theta, gradient);
  if (p > LARGEST_SPECTRUM) {
    const { values, residuals } = ends(hessianProduct(objective, theta), p);
    return { value, gradient, eigenvalues: values, eigenvalueResiduals: residuals };
  }
  const hessian = new Float64Array(p * p);
  hessianOf(objective, theta, hessian);
  const eigenvalues = new Float64Array(p);
  if (p <= LARGEST_DENSE) {
    const vectors = new Float64Array(p * p);
    symmetricEigen(hessian.slice(), p, eigenvalues, vectors);
    return { value, gradient, hessian, eigenvalues, eigenvalueResiduals: residualsOf(hessian, eigenvalues, vectors) };
  }
  symmetricEigen(hessian.slice(), p, eigenvalues);
  const { residuals } = ends((v, out) => multiply(hessian, v, out), p);
  return { value, gradient, eigenvalues, eigenvalueResiduals: residuals };
}

/** Both ends of the spectrum as exactly as rounding allows, or as the space, with residuals as measured. */
function ends(product: LinearProduct, p: number) {
  const random = randomStream(0, "inspect");
  const task = lanczos(product, p, { lowest: ENDS, highest: ENDS, tolerance: 1e-12, products: SPACE, random });
  let step = task.next();
  while (!step.done) step = task.next();
  const { lowest, highest } = step.value;
  const values = Float64Array.of(...lowest.values, ...highest.values);
  const vectors = [...lowest.vectors, ...highest.vectors];
  return { values, residuals: values.map((value, k) => residualNorm(product, value, vectors[k])) };
}

function multiply(a: Float64Array, v: Float64Array, out: Float64Array): void {
  const p = v.length;
  for (let i = 0; i < p; i++) {
    let sum = 0;
    for (let j = 0; j < p; j++) sum += a[i * p + j] * v[j];
    out[i] = sum;
  }
}

function residualsOf(hessian: Float64Array, eigenvalues: Float64Array, vectors: Float64Array): Float64Array {
  const p = eigenvalues.length;
  const image = new Float64Array(p);
  return eigenvalues.map((lambda, k) => {
    const v = vectors.subarray(k * p, (k + 1) * p);
    multiply(hessian, v, image);
    let square = 0;
    for (let i = 0; i < p; i++) {
      const rest = image[i] - lambda * v[i];
      square += rest * rest;
    }
    return Math.sqrt(square);
  });
}
