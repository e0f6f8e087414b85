import type { NumberParameter } from "../../math/parameter.ts";
import type { CriticalPoint, Domain, PlaneObjective } from "../objective.ts";

/** Surface parameters after validation: every declared id has a finite number in its domain. */
export type SurfaceParameters = Readonly<Record<string, number>>;

/** A named loss surface over the plane. One file each in this folder, one line in the registry. */
export interface Surface {
  /** Kebab-case, permanent, appears in links. */
  readonly id: string;
  readonly parameters: readonly NumberParameter[];
  /**
   * The same function in the language users type, with the parameter ids as names. The contract test evaluates it by
   * automatic differentiation and holds the closed forms against it.
   */
  readonly expression: string;
  /** Right-hand side as LaTeX; parameters by their symbols. */
  readonly latex: string;
  /**
   * Where formula and constants come from, with a locator, and nothing but the citation: it is shown in every language.
   * "cf." where the formula was made here to show what the source is about.
   */
  readonly source: string;
  /** True for f = ½θᵀHθ + bᵀθ + c, where θ* = −H⁻¹b solves the problem in one line. */
  readonly quadratic?: boolean;
  /** True when f ≥ 0 everywhere with infimum 0. Lets the height scale start at 0. */
  readonly nonNegative?: boolean;
  domain(parameters: SurfaceParameters): Domain;
  /** Suggested start: a point from which the typical race is worth watching. */
  start(parameters: SurfaceParameters): readonly [number, number];
  /** Known critical points inside the domain (all of them, or for lattices of many, the named ones). */
  criticalPoints(parameters: SurfaceParameters): readonly CriticalPoint[];
  create(parameters: SurfaceParameters): PlaneObjective;
}
