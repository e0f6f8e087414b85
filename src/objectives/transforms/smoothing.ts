import type { NumberParameter } from "../../math/parameter.ts";
import type { Objective } from "../objective.ts";
import type { SmoothingSpec } from "../spec.ts";
import { averaged, createCloud, standardError } from "./cloud.ts";
import { denseHessian } from "./like.ts";
import { constant, withTerm } from "./term.ts";
import type { Note, Stage, Transform } from "./transform.ts";

/** Antithetic pairs of an estimate. */
export const pairsRow: NumberParameter = {
  kind: "number",
  id: "samples",
  symbol: "n",
  default: 32,
  domain: { min: 2, max: 4096, integer: true },
  slider: { min: 2, max: 256, scale: "log" },
};

/**
 * Gaussian smoothing: E f(θ + σξ), σ = `width`, ξ standard normal. Exact for quadratics, f(θ) + ½σ² tr H, and for sums of
 * products of polynomials, sines and cosines (`smoothed` of the stage). Elsewhere the mean over `samples` seeded
 * antithetic pairs, with its standard error in a note.
 */
export const smoothing: Transform<SmoothingSpec> = {
  id: "smoothing",
  parameters: [
    {
      kind: "number",
      id: "width",
      symbol: "\\sigma",
      default: 0.5,
      domain: { min: 0, max: Number.MAX_VALUE },
      slider: { min: 1e-2, max: 10, scale: "log" },
    },
    pairsRow,
  ],
  required: ["width"],
  source: "Mobahi & Fisher (2015), On the Link between Gaussian Homotopy Continuation and Convex Envelopes, §2",
  idle: ({ width }) => width === 0,
  apply(stage, { width, samples }, { seed, start }) {
    const { objective, changes, nonNegative, quadratic } = stage;
    const exact = exactlySmoothed(stage, width);
    const cloud = exact === undefined ? createCloud(objective.dimension, samples, seed) : undefined;
    const note: Note =
      cloud === undefined
        ? { key: "transformNote.smoothedExactly", values: { width } }
        : {
            key: "transformNote.smoothedBySampling",
            values: { width, pairs: samples, error: standardError(objective, cloud, width, start) },
          };
    return {
      objective: exact ?? averaged(objective, cloud ?? new Float64Array(0), () => width),
      quadratic,
      nonNegative,
      changes,
      notes: [...stage.notes, note],
      latex: `\\operatorname{E}_{\\xi}\\left[ ${stage.latex} \\right]_{\\theta + ${width}\\,\\xi}`,
      // Gaussian widths add in squares.
      ...(exact !== undefined && {
        smoothed: (more: number) => exactlySmoothed(stage, Math.sqrt(width * width + more * more)),
      }),
    };
  },
};

/** E f(θ + σξ) where it has a closed form. */
export function exactlySmoothed({ objective, quadratic, smoothed }: Stage, width: number): Objective | undefined {
  if (!quadratic) return smoothed?.(width);
  const p = objective.dimension;
  const hessian = new Float64Array(p * p);
  denseHessian(objective, new Float64Array(p), hessian);
  let trace = 0;
  for (let j = 0; j < p; j++) trace += hessian[j * (p + 1)];
  return withTerm(objective, constant(0.5 * width * width * trace));
}
