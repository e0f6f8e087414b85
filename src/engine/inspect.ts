import { eigenvalues2, eigenvectors2, shapeOf } from "../curvature/planeCurvature.ts";
import type { PlaneObjective } from "../objectives/objective.ts";
import type { ProbeReport } from "./protocol.ts";

/** Everything there is to know about one point of the plane: loss, gradient, Hessian and its eigenpairs. */
export function probe(objective: PlaneObjective, at: readonly [number, number]): ProbeReport {
  const theta = Float64Array.of(at[0], at[1]);
  const gradient = new Float64Array(2);
  const square = new Float64Array(4);
  const eigenvalues = new Float64Array(2);
  const value = objective.gradient(theta, gradient);
  objective.hessian(theta, square);
  eigenvalues2(square[0], square[1], square[3], eigenvalues, 0);
  const [x1, y1, x2, y2] = eigenvectors2(square[0], square[1], square[3]);
  const [low, high] = [Math.abs(eigenvalues[0]), Math.abs(eigenvalues[1])];
  return {
    at,
    value,
    gradient: [gradient[0], gradient[1]],
    hessian: [square[0], square[1], square[3]],
    eigenvalues: [eigenvalues[0], eigenvalues[1]],
    eigenvectors: [
      [x1, y1],
      [x2, y2],
    ],
    condition: Math.max(low, high) / Math.min(low, high),
    trace: square[0] + square[3],
    shape: shapeOf(eigenvalues[0], eigenvalues[1]),
  };
}
