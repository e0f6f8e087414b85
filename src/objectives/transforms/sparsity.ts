import type { SparsitySpec } from "../spec.ts";
import { choleskyIsDefinite, kktMultiplier } from "./kktMultiplier.ts";
import { stageWithTerm, type Term } from "./term.ts";
import type { Note, Stage, Transform } from "./transform.ts";

/**
 * The constraint ‖θ‖₁ ≤ τ, τ = `budget`, as an augmented Lagrangian with the KKT multiplier λ = `multiplier`:
 *
 *     f(θ) + (1/2ρ)(max(0, λ + ρ(‖θ‖₁ − τ))² − λ²),   ρ = `strength`
 *
 * With λ the constraint's own multiplier (its shadow price −dV/dτ) a minimiser of the constrained problem with convex f
 * minimises this exactly, for every ρ > 0, zeros included; with another λ ≥ 0 the budget is missed by (λ* − λ)/ρ, and
 * λ ← max(0, λ + ρ(‖θ‖₁ − τ)) after each minimisation is dual ascent (the method of multipliers). Absent, λ is worked out
 * for convex quadratics over the plane and 0 (a quadratic penalty) elsewhere. The derivative of |θᵢ| at 0 is 0, as
 * PyTorch's: a zero is a corner, near which an explicit method hovers within a step.
 */
export const sparsity: Transform<SparsitySpec> = {
  id: "sparsity",
  parameters: [
    {
      kind: "number",
      id: "budget",
      symbol: "\\tau",
      default: 1,
      domain: { min: 0, max: Number.MAX_VALUE },
      slider: { min: 0, max: 5, scale: "linear" },
    },
    {
      kind: "number",
      id: "multiplier",
      symbol: "\\lambda",
      default: undefined,
      domain: { min: 0, max: Number.MAX_VALUE },
      slider: { min: 0, max: 5, scale: "linear" },
    },
    {
      kind: "number",
      id: "strength",
      symbol: "\\rho",
      default: 1,
      domain: { min: 0, minOpen: true, max: Number.MAX_VALUE },
      slider: { min: 1e-2, max: 100, scale: "log" },
    },
  ],
  required: ["budget"],
  source: "Nocedal & Wright (2006), Numerical Optimization, §12.3 and eq. 17.64 with §17.3",
  idle: () => false,
  apply(stage, { budget, strength, multiplier }) {
    const solved = multiplier ?? solve(stage, budget);
    const lambda = solved ?? 0;
    // A multiplier that was worked out ends in rounding noise, which is not for reading.
    const price = Number(lambda.toPrecision(6));
    const rho = strength === 1 ? "" : strength;
    const note: Note = {
      key: solved === undefined ? "transformNote.noMultiplier" : "transformNote.multiplier",
      values: { lambda },
    };
    return stageWithTerm(stage, budgetTerm(budget, lambda, strength), {
      latex: `${stage.latex} + \\tfrac{1}{${strength === 1 ? 2 : `2 \\cdot ${strength}`}} \\left( \\max(0, ${price} + ${rho} (\\lVert\\theta\\rVert_1 - ${budget}))^2 - ${price}^2 \\right)`,
      nonNegative: stage.nonNegative && lambda === 0,
      notes: [...stage.notes, note],
    });
  },
};

/** λ* of a convex quadratic over the plane. */
function solve({ objective, quadratic }: Stage, budget: number): number | undefined {
  if (!quadratic || objective.dimension !== 2) return undefined;
  const b = new Float64Array(2);
  const h = new Float64Array(4);
  objective.gradient(new Float64Array(2), b);
  objective.hessian?.(new Float64Array(2), h);
  return choleskyIsDefinite(h) ? kktMultiplier(h, b, budget) : undefined;
}

function budgetTerm(budget: number, lambda: number, rho: number): Term {
  /** max(0, λ + ρ(‖θ‖₁ − τ)). */
  const price = (theta: Float64Array) => {
    let norm = 0;
    for (let j = 0; j < theta.length; j++) norm += Math.abs(theta[j]);
    return Math.max(0, lambda + rho * (norm - budget));
  };
  return {
    value(theta) {
      const due = price(theta);
      return (due * due - lambda * lambda) / (2 * rho);
    },
    addGradient(theta, out) {
      const due = price(theta);
      for (let j = 0; j < theta.length; j++) out[j] += due * Math.sign(theta[j]);
    },
    addProduct(theta, v, out) {
      if (price(theta) === 0) return;
      let along = 0;
      for (let j = 0; j < theta.length; j++) along += Math.sign(theta[j]) * v[j];
      for (let j = 0; j < theta.length; j++) out[j] += rho * along * Math.sign(theta[j]);
    },
    addHessian(theta, out) {
      const p = theta.length;
      if (price(theta) === 0) return;
      for (let i = 0; i < p; i++)
        for (let j = 0; j < p; j++) out[i * p + j] += rho * Math.sign(theta[i]) * Math.sign(theta[j]);
    },
  };
}
