import type { ExperimentJson, Recorded } from "../lesson.ts";

/** The spiral that made the data: rate of turning ω and damping a. */
export const TRUTH = { omega: 2, a: 0.1 } as const;

/**
 * Half the squared distance at one time t = T·s between the spirals of (ω, a) and of `TRUTH`, both from (1, 0). With
 * `free` = 0 the damping in the model is the true one whatever a is, so a has no gradient and stays.
 */
const EXPRESSION =
  "0.5*(exp(-2*(0.1 + free*(a - 0.1))*T*s) + exp(-0.2*T*s)) - exp(-(0.2 + free*(a - 0.1))*T*s)*cos((omega - 2)*T*s)";

/** 20 times, as shares of the horizon. */
const SHARES = Array.from({ length: 20 }, (_, i) => (i + 1) / 20);

/** The misfit over the horizon [0, T]. */
export const spiral = (T: number, free: number): ExperimentJson => ({
  type: "sum",
  expression: EXPRESSION,
  variables: ["omega", "a"],
  parameters: {
    T: { value: T, min: 0.5, max: 12, scale: "linear" },
    free: { value: free, min: 0, max: 1, scale: "linear" },
  },
  columns: { s: SHARES },
  domain: [
    [0.2, 5],
    [-0.05, 1.2],
  ],
});

/** T and whether the damping is free, of a misfit of this form; undefined of any other objective. */
export function spiralOf(objective: { readonly type: string } | undefined): { T: number; free: number } | undefined {
  const sum = objective as { expression?: string; parameters?: Record<string, { value: number }> } | undefined;
  if (objective?.type !== "sum" || sum?.expression !== EXPRESSION || sum.parameters === undefined) return undefined;
  const { T, free } = sum.parameters;
  return { T: T.value, free: free.value };
}

/** 20 rates of turning from 0.5 to 4 to begin with, at the true damping. */
export const FROM_EVERYWHERE = Array.from({ length: 20 }, (_, i) => ({
  optimizer: "gradient-descent",
  parameters: { learningRate: 0.1 },
  start: [0.5 + (3.5 * i) / 19, TRUTH.a],
}));

/** Runs that end within 0.05 of the true rate of turning. */
export const arrived = (runs: readonly Recorded[]): number =>
  runs.filter(({ points, count }) => Math.abs(points[2 * count - 2] - TRUTH.omega) < 0.05).length;
