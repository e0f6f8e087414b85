import * as fc from "fast-check";
import { finish } from "../../../src/math/parts.ts";
import { gridObjective, splineInParts } from "../../../src/objectives/grid/spline.ts";
import type { GridSpec } from "../../../src/objectives/spec.ts";

/** The grid of `loss` over two axes. */
export const createGrid = (
  x: readonly number[],
  y: readonly number[],
  loss: (x: number, y: number) => number,
): GridSpec => ({ type: "grid", x, y, values: y.map((py) => x.map((px) => loss(px, py))) });

export const objectiveOf = (grid: GridSpec) => gridObjective(finish(splineInParts(grid)));

/** `count` numbers from `from` to `to`. */
export const evenly = (from: number, to: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));

const axis = fc
  .tuple(
    fc.double({ min: -10, max: 10, noNaN: true }),
    fc.array(fc.double({ min: 0.05, max: 2, noNaN: true }), { minLength: 1, maxLength: 11 }),
  )
  .map(([first, gaps]) => {
    const nodes = [first];
    for (const gap of gaps) nodes.push(nodes[nodes.length - 1] + gap);
    return nodes;
  });

/** Grids of up to 12 × 12 values on uneven axes. */
export const arbitraryGrid: fc.Arbitrary<GridSpec> = fc.tuple(axis, axis).chain(([x, y]) =>
  fc
    .array(fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: x.length, maxLength: x.length }), {
      minLength: y.length,
      maxLength: y.length,
    })
    .map((values) => ({ type: "grid" as const, x, y, values })),
);
