import { type ParameterValues, withDefaults } from "../../src/math/parameter.ts";
import {
  fixedLandscape,
  type Landscape,
  type Objective,
  type PlaneObjective,
  plane,
} from "../../src/objectives/objective.ts";
import { surfaceById } from "../../src/objectives/surfaces/index.ts";
import type { SurfaceParameters } from "../../src/objectives/surfaces/surface.ts";
import { optimizerById, parametersOf, scheduleById } from "../../src/optimizers/index.ts";
import type { Optimizer } from "../../src/optimizers/optimizer.ts";
import { type Block, createBlock } from "../../src/run/block.ts";
import { Run } from "../../src/run/run.ts";
import type { Change, Outcome } from "../../src/run/runSetup.ts";

/** A registered method; throws on a misspelt id, so that tests cannot pass by testing nothing. */
export function method(id: string): Optimizer {
  const optimizer = optimizerById(id);
  if (optimizer === undefined) throw new RangeError(`no optimizer "${id}"`);
  return optimizer;
}

/** A named surface, its parameters at their defaults overlaid with `given`. */
export function surface(name: string, given: SurfaceParameters = {}): PlaneObjective {
  const found = surfaceById(name);
  if (found === undefined) throw new RangeError(`no surface "${name}"`);
  return found.create(withDefaults(found.parameters, given) as SurfaceParameters);
}

/** ½(ax² + by²) + linear terms px + qy, tilted by nothing. */
export function quadratic(a: number, b: number, p = 0, q = 0, c = 0): PlaneObjective {
  const height = (x: number, y: number) => 0.5 * (a * x * x + b * y * y) + c * x * y + p * x + q * y;
  return plane({
    height,
    gradient(theta, out) {
      const [x, y] = theta;
      out[0] = a * x + c * y + p;
      out[1] = b * y + c * x + q;
      return height(x, y);
    },
    hessian(_, out) {
      out.set([a, c, c, b]);
    },
  });
}

export interface Course {
  readonly on: Objective | Landscape;
  readonly start: readonly number[];
  readonly steps: number;
  readonly parameters?: ParameterValues;
  readonly schedule?: { readonly type: string } & ParameterValues;
  readonly changes?: readonly Change[];
  readonly seed?: number;
  readonly every?: number;
}

export interface Followed {
  readonly outcome: Outcome | undefined;
  readonly points: number[][];
  readonly losses: number[];
  /** Pairs (step, η) where η changed. */
  readonly rates: number[];
  /** Triples (step, iterations, residual). */
  readonly solves: number[];
  readonly path: number[];
  readonly preconditioners: number[][];
  /** Gradients and Hessian-vector products until each point. */
  readonly work: number[];
  readonly end: number[];
  readonly run: Run;
}

export function createRun(id: string, course: Course): Run {
  const { on, start, steps, schedule, changes = [], seed = 1, every = 1 } = course;
  const optimizer = method(id);
  const described = schedule && scheduleById(schedule.type);
  if (schedule && !described) throw new RangeError(`no schedule "${schedule.type}"`);
  return new Run({
    landscape: "at" in on ? on : fixedLandscape(on),
    optimizer,
    parameters: withDefaults(parametersOf(optimizer), course.parameters),
    schedule: described && ((rate) => described.create(withDefaults(described.parameters, schedule), rate)),
    changes,
    start: Float64Array.from(start),
    steps,
    seed,
    occurrence: 0,
    record: { every, tolerance: 1e-8 },
  });
}

/** Runs a method to its end through the real run loop and returns everything it recorded. */
export function follow(id: string, course: Course): Followed {
  const run = createRun(id, course);
  const p = course.start.length;
  const block: Block = createBlock(p, course.steps + 2, run.state.preconditioner !== undefined);
  while (!run.advance(block, course.steps + 1));
  const rows = (flat: Float64Array) =>
    Array.from({ length: block.count }, (_, i) => [...flat.subarray(i * p, i * p + p)]);
  const points = rows(block.points);
  return {
    outcome: run.outcome,
    points,
    losses: [...block.losses.subarray(0, block.count)],
    rates: block.rates,
    solves: block.solves,
    path: block.path,
    preconditioners: block.preconditioners.length > 0 ? rows(block.preconditioners) : [],
    work: [...block.work.subarray(0, block.count)],
    end: points[points.length - 1],
    run,
  };
}

/** Steps until `reached` first holds; Infinity if never. */
export function stepsUntil(points: readonly number[][], reached: (point: number[], step: number) => boolean): number {
  const at = points.findIndex(reached);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}
