import type { Objective, PlaneObjective } from "../objective.ts";
import { compileTape } from "./compile.ts";
import { createGrid } from "./grid.ts";
import { createJets, directJets } from "./jets.ts";
import { sweepGradients } from "./sweepGradients.ts";
import { sweepHessians } from "./sweepHessians.ts";
import { sweepValues } from "./sweepValues.ts";
import type { Tape } from "./tape.ts";
import type { Formula } from "./tree.ts";

/** Values by parameter name; all finite. */
export type FormulaParameters = Readonly<Record<string, number>>;

/**
 * The formula as an objective in all its variables, θ in their order. Derivatives are exact, by automatic
 * differentiation. Throws a TypeError when a parameter of the formula has no value. One objective must not be used by
 * two callers at once: it works in memory of its own.
 */
export function createFormula(formula: Formula, parameters: FormulaParameters = {}): Objective {
  const tape = compileTape(formula, parameterList(formula, parameters));
  return formula.variables.length === 2 ? planeOf(tape) : objectiveOf(tape);
}

/** The formula as an objective over the plane. Throws a RangeError unless it has two variables. */
export function createPlaneFormula(formula: Formula, parameters: FormulaParameters = {}): PlaneObjective {
  const count = formula.variables.length;
  if (count !== 2) throw new RangeError(`formula.variables: expected 2 names, got ${count}`);
  return planeOf(compileTape(formula, parameterList(formula, parameters)));
}

function parameterList(formula: Formula, parameters: FormulaParameters): readonly number[] {
  return formula.parameters.map((name) => {
    const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (typeof value !== "number") throw new TypeError(`parameters.${name}: expected a number, got ${String(value)}`);
    return value;
  });
}

function planeOf(tape: Tape): PlaneObjective {
  const steps = tape.codes.length;
  const slots = Float64Array.from(tape.slots);
  const jets = createJets(tape);
  directJets(jets, tape, Float64Array.of(1, 0), Float64Array.of(0, 1));
  const { x: fx, y: fy, xx: fxx, xy: fxy, yy: fyy } = jets;
  const { result } = tape;

  const height = (x: number, y: number): number => {
    slots[0] = x;
    slots[1] = y;
    sweepValues(tape, slots, 0, steps);
    return slots[result];
  };
  const differentiateTwice = (theta: Float64Array): void => {
    height(theta[0], theta[1]);
    sweepGradients(tape, slots, jets);
    sweepHessians(tape, slots, jets);
  };
  return {
    dimension: 2,
    height,
    value: (theta) => height(theta[0], theta[1]),
    gradient(theta, out) {
      const value = height(theta[0], theta[1]);
      sweepGradients(tape, slots, jets);
      out[0] = fx[result];
      out[1] = fy[result];
      return value;
    },
    hessian(theta, out) {
      differentiateTwice(theta);
      out[0] = fxx[result];
      out[1] = fxy[result];
      out[2] = fxy[result];
      out[3] = fyy[result];
    },
    hessianVector(theta, v, out) {
      differentiateTwice(theta);
      const vx = v[0];
      const vy = v[1];
      out[0] = fxx[result] * vx + fxy[result] * vy;
      out[1] = fxy[result] * vx + fyy[result] * vy;
    },
    grid: createGrid(tape),
  };
}

/** Any number of variables, two directions at a time. */
function objectiveOf(tape: Tape): Objective {
  const n = tape.variables;
  const { result } = tape;
  const slots = Float64Array.from(tape.slots);
  const jets = createJets(tape);
  const axes = Array.from({ length: n + 1 }, (_, i) => Float64Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)));

  const value = (theta: Float64Array): number => {
    for (let i = 0; i < n; i++) slots[i] = theta[i];
    sweepValues(tape, slots, 0, tape.codes.length);
    return slots[result];
  };
  /** ∂²f/∂p∂q at the point that `value` has just visited. */
  const mixed = (p: Float64Array, q: Float64Array): number => {
    directJets(jets, tape, p, q);
    sweepGradients(tape, slots, jets);
    sweepHessians(tape, slots, jets);
    return jets.xy[result];
  };
  return {
    dimension: n,
    value,
    gradient(theta, out) {
      const height = value(theta);
      for (let i = 0; i < n; i += 2) {
        directJets(jets, tape, axes[i], axes[i + 1]); // axes[n] is no direction at all
        sweepGradients(tape, slots, jets);
        out[i] = jets.x[result];
        if (i + 1 < n) out[i + 1] = jets.y[result];
      }
      return height;
    },
    hessianVector(theta, v, out) {
      value(theta);
      for (let i = 0; i < n; i++) out[i] = mixed(axes[i], v);
    },
    hessian(theta, out) {
      value(theta);
      for (let i = 0; i < n; i++) {
        for (let j = i; j < n; j++) {
          out[i * n + j] = mixed(axes[i], axes[j]);
          out[j * n + i] = out[i * n + j];
        }
      }
    },
  };
}
