import { type CriticalPoint, type Domain, fixedLandscape, type Landscape, type PlaneObjective } from "./objective.ts";
import type { FormulaSpec, GridSpec, ObjectiveSpec, SurfaceSpec, TransformSpec } from "./spec.ts";
import { surfaceById } from "./surfaces/index.ts";
import { withL2 } from "./transforms/l2.ts";

/** What there is to know about a landscape besides its values. */
export interface LandscapeFacts {
  readonly domain: Domain;
  /** Suggested start. */
  readonly start: readonly [number, number];
  /** The known critical points; empty where a transform has moved them. */
  readonly criticalPoints: readonly CriticalPoint[];
  /** f = ½θᵀHθ + bᵀθ + c. */
  readonly quadratic: boolean;
  /** θ* = −H⁻¹b, for quadratics with a regular Hessian (a saddle's too: it is where ∇f = 0). */
  readonly minimiser?: readonly [number, number];
  /** Right-hand side as LaTeX. */
  readonly latex: string;
  /** f ≥ 0 everywhere with infimum 0. */
  readonly nonNegative: boolean;
}

/** A landscape ready to be run and drawn. */
export interface PlaneLandscape {
  readonly landscape: Landscape;
  readonly plane: PlaneObjective;
  readonly domain: Domain;
  readonly nonNegative: boolean;
  readonly facts: LandscapeFacts;
}

/** A landscape before transforms. */
export interface Bare extends Omit<LandscapeFacts, "minimiser"> {
  readonly plane: PlaneObjective;
  /** As of `Landscape`. */
  readonly bounded?: true;
}

/** The code of formulas, loaded with the first of them: a visit to a surface goes without. */
let formulas: typeof import("./formulaLandscape.ts") | undefined;

/** The code of grids, likewise. */
let grids: typeof import("./gridLandscape.ts") | undefined;

/** Loads the code that `createObjective` needs for a spec; undefined when nothing is missing. */
export function prepareObjective({ type }: Pick<ObjectiveSpec, "type">): Promise<void> | undefined {
  if (type === "grid" && grids === undefined)
    return import("./gridLandscape.ts").then((loaded) => {
      grids = loaded;
    });
  if (type !== "formula" || formulas !== undefined) return undefined;
  return import("./formulaLandscape.ts").then((loaded) => {
    formulas = loaded;
  });
}

/** Works out in parts what `createObjective` would take long for: the spline of a grid. */
export function* objectiveInParts(spec: ObjectiveSpec): Generator<undefined, void> {
  if (spec.type === "grid") yield* loadedGrids().prepareSpline(spec);
}

/** Specs of what is its own plane. */
export type PlaneSpec = SurfaceSpec | FormulaSpec | GridSpec;

/**
 * Builds the surface, formula or grid that a validated spec describes, formulas and grids after `prepareObjective`; the
 * transforms apply in order.
 */
export function createObjective(spec: PlaneSpec, transforms: readonly TransformSpec[]): PlaneLandscape {
  const bare = bareLandscape(spec);
  const acting = transforms.filter(({ strength }) => strength !== 0);
  const plane = acting.reduce((inner, { strength }) => withL2(inner, strength), bare.plane);
  const moved = acting.length > 0;
  const nonNegative = bare.nonNegative && !moved;
  const facts: LandscapeFacts = {
    domain: bare.domain,
    start: bare.start,
    criticalPoints: moved ? [] : bare.criticalPoints,
    quadratic: bare.quadratic,
    ...(bare.quadratic && { minimiser: quadraticMinimiser(plane) }),
    latex: acting.reduce(
      (text, { strength }) => `${text} + \\tfrac{1}{2} \\cdot ${strength}\\,\\lVert\\theta\\rVert^2`,
      bare.latex,
    ),
    nonNegative,
  };
  const landscape = { ...fixedLandscape(plane), bounded: bare.bounded };
  return { landscape, plane, domain: bare.domain, nonNegative, facts };
}

function bareLandscape(spec: PlaneSpec): Bare {
  switch (spec.type) {
    case "surface":
      return surfaceLandscape(spec);
    case "formula":
      return loadedFormulas().formulaLandscape(spec);
    case "grid":
      return loadedGrids().gridLandscape(spec);
  }
}

function loadedGrids() {
  if (grids === undefined) throw new Error("landscape: expected the code of grids to be loaded");
  return grids;
}

function loadedFormulas() {
  if (formulas === undefined) throw new Error("landscape: expected the code of formulas to be loaded");
  return formulas;
}

function surfaceLandscape({ name, parameters }: SurfaceSpec): Bare {
  const surface = surfaceById(name);
  if (surface === undefined) throw new RangeError(`objective.name: expected a registered surface, got "${name}"`);
  return {
    plane: surface.create(parameters),
    domain: surface.domain(parameters),
    start: surface.start(parameters),
    criticalPoints: surface.criticalPoints(parameters),
    quadratic: surface.quadratic ?? false,
    latex: surface.latex,
    nonNegative: surface.nonNegative ?? false,
  };
}

/** θ* = −H⁻¹b by Cramer's rule, with H and b read off at the origin, where ∇f = b; no −0. */
function quadraticMinimiser(quadratic: PlaneObjective): readonly [number, number] | undefined {
  const origin = new Float64Array(2);
  const b = new Float64Array(2);
  const h = new Float64Array(4);
  quadratic.gradient(origin, b);
  quadratic.hessian(origin, h);
  const determinant = h[0] * h[3] - h[1] * h[2];
  if (determinant === 0) return undefined;
  return [(h[1] * b[1] - h[3] * b[0]) / determinant + 0, (h[2] * b[0] - h[0] * b[1]) / determinant + 0];
}
