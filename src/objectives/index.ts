import { type CriticalPoint, type Domain, fixedLandscape, type Landscape, type PlaneObjective } from "./objective.ts";
import type { Changes } from "./phase.ts";
import type { BatchSpec, FormulaSpec, GridSpec, ObjectiveSpec, SumSpec, SurfaceSpec, TransformSpec } from "./spec.ts";
import { surfaceById } from "./surfaces/index.ts";
import type { Note, Stage } from "./transforms/transform.ts";

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
  /** At which steps the landscape changes; absent where it never does. */
  readonly changes?: readonly Changes[];
  /** What there is to say about the transforms. */
  readonly notes?: readonly Note[];
  /** Of a finite sum: its terms, and the steps until every one was seen. */
  readonly sum?: { readonly terms: number; readonly stepsPerEpoch: number };
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
export interface Bare extends Omit<LandscapeFacts, "minimiser" | "changes" | "notes" | "sum"> {
  readonly plane: PlaneObjective;
  /** Of a finite sum. */
  readonly sum?: Sum;
  smoothed?: Stage["smoothed"];
  /** As of `Landscape`. */
  readonly bounded?: true;
}

/** The terms of a finite sum, to be seen a few at a time. */
export interface Sum {
  readonly terms: number;
  /** A view of the mean over some of the terms. */
  view(): { readonly plane: PlaneObjective; see(indices: ArrayLike<number>): void };
}

/** The code of all but surfaces, each loaded with the first that needs it: a visit to a surface goes without. */
let formulas: typeof import("./formulaLandscape.ts") | undefined;
let sums: typeof import("./sums/sumLandscape.ts") | undefined;
let grids: typeof import("./gridLandscape.ts") | undefined;
/** What transforms and batches make of a landscape. */
let stages: typeof import("./stagedObjective.ts") | undefined;

/** Loads the code that `createObjective` needs; undefined when nothing is missing. */
export function prepareObjective(
  { type }: Pick<ObjectiveSpec, "type">,
  transforms: readonly TransformSpec[] = [],
): Promise<void> | undefined {
  const others = transforms.flatMap((one) => ("objective" in one && one.objective ? [one.objective.type] : []));
  const needed = new Set<string>([type, ...others]);
  const staged = transforms.length > 0 || needed.has("sum");
  const missing: Promise<void>[] = [];
  // Closed forms of transforms are formulas.
  if (formulas === undefined && (staged || needed.has("formula")))
    missing.push(import("./formulaLandscape.ts").then((loaded) => void (formulas = loaded)));
  if (sums === undefined && needed.has("sum"))
    missing.push(import("./sums/sumLandscape.ts").then((loaded) => void (sums = loaded)));
  if (grids === undefined && needed.has("grid"))
    missing.push(import("./gridLandscape.ts").then((loaded) => void (grids = loaded)));
  if (stages === undefined && staged)
    missing.push(import("./stagedObjective.ts").then((loaded) => void (stages = loaded)));
  return missing.length === 0 ? undefined : Promise.all(missing).then(() => undefined);
}

/** What decides about a landscape besides its objective. */
export interface Surroundings {
  readonly seed?: number;
  readonly batch?: BatchSpec;
  /** Whose objective is drawn, where it changes with the steps. */
  readonly step?: number;
}

/** Works out in parts what `createObjective` would take long for: the spline of a grid. */
export function* objectiveInParts(spec: ObjectiveSpec): Generator<undefined, void> {
  if (spec.type === "grid") yield* loaded(grids).prepareSpline(spec);
}

/** Specs of what is its own plane. */
export type PlaneSpec = SurfaceSpec | FormulaSpec | SumSpec | GridSpec;

/**
 * Builds what a validated spec describes, after `prepareObjective`; the transforms apply in order, to mini-batches and to
 * the whole alike.
 */
export function createObjective(
  spec: PlaneSpec,
  transforms: readonly TransformSpec[],
  { seed = 1, batch, step = 0 }: Surroundings = {},
): PlaneLandscape {
  const bare = bareLandscape(spec, seed);
  const { landscape, plane, moved, quadratic, latex, said } =
    transforms.length === 0 && bare.sum === undefined
      ? { ...bare, landscape: fixedLandscape(bare.plane), moved: false, said: {} }
      : loaded(stages).stagedObjective(bare, transforms, { seed, batch, step }, (other) =>
          bareLandscape(other as PlaneSpec, seed),
        );
  const nonNegative = bare.nonNegative && !moved;
  const facts: LandscapeFacts = {
    domain: bare.domain,
    start: bare.start,
    criticalPoints: moved ? [] : bare.criticalPoints,
    quadratic,
    ...(quadratic && { minimiser: quadraticMinimiser(plane) }),
    latex,
    nonNegative,
    ...said,
  };
  return {
    landscape: { ...landscape, bounded: bare.bounded },
    plane,
    domain: bare.domain,
    nonNegative,
    facts,
  };
}

function bareLandscape(spec: PlaneSpec, seed: number): Bare {
  switch (spec.type) {
    case "surface":
      return surfaceLandscape(spec);
    case "formula":
      return loaded(formulas).formulaLandscape(spec);
    case "grid":
      return loaded(grids).gridLandscape(spec);
    case "sum":
      return loaded(sums).sumLandscape(spec, seed, (term) => bareLandscape(term, seed));
  }
}

function loaded<T>(code: T | undefined): T {
  if (code === undefined) throw new Error("landscape: expected its code to be loaded");
  return code;
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
    smoothed: (width) => formulas?.smoothedFormula(surface.expression, ["x", "y"], parameters, width),
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
