import type { Pupil } from "../experiment/landscape.ts";
import type { InputGrid, Portrait, PortraitRequest } from "./protocol.ts";

/** Ways to look at a network, kept for as long as it is: the playhead asks about the same places many times a second. */
interface Looks {
  readonly train: (theta: Float64Array) => Float64Array;
  readonly test: ((theta: Float64Array) => Float64Array) | undefined;
  grid: { readonly key: string; readonly at: (theta: Float64Array) => Float64Array } | undefined;
}

const looks = new WeakMap<Pupil, Looks>();

/** What the network computes at θ over a grid of inputs and for its samples. */
export function portrait(pupil: Pupil, { theta, grid }: Omit<PortraitRequest, "objective" | "transforms">): Portrait {
  const p = pupil.dimension;
  if (theta.length !== p) throw new RangeError(`theta: expected ${p} numbers, got ${theta.length}`);
  const seen = looks.get(pupil) ?? look(pupil);
  looks.set(pupil, seen);
  return {
    grid: overGrid(pupil, seen, grid)(theta),
    train: seen.train(theta),
    test: seen.test?.(theta) ?? new Float64Array(0),
  };
}

function look({ data: { train, test }, outputsAt }: Pupil): Looks {
  return { train: outputsAt(train.inputs), test: test && outputsAt(test.inputs), grid: undefined };
}

function overGrid(pupil: Pupil, seen: Looks, grid: InputGrid | undefined) {
  if (grid === undefined) return () => new Float64Array(0);
  const key = JSON.stringify(grid);
  if (seen.grid?.key !== key) seen.grid = { key, at: pupil.outputsAt(gridInputs(grid)) };
  return seen.grid.at;
}

/** Row-major inputs of a grid: one number each, or (x, y) row by row. */
export function gridInputs({ x, columns, y, rows }: InputGrid): Float64Array {
  const at = ([from, to]: readonly [number, number], i: number, of: number) =>
    of === 1 ? 0.5 * (from + to) : from + ((to - from) * i) / (of - 1);
  if (y === undefined) return Float64Array.from({ length: columns }, (_, i) => at(x, i, columns));
  const inputs = new Float64Array(2 * columns * rows);
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      inputs[2 * (j * columns + i)] = at(x, i, columns);
      inputs[2 * (j * columns + i) + 1] = at(y, j, rows);
    }
  return inputs;
}
