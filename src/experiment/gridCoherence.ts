import type { GridSpec } from "../objectives/spec.ts";
import type { Expectation } from "./expectation.ts";
import type { Flaw } from "./flaw.ts";

/** Nodes nearer than this would drive second differences out of the range of doubles. */
const LEAST_GAP = 1e-100;

/** Index of the first node that does not stand above the one before it; −1 for a legal axis. */
export const misplacedNode = (axis: ArrayLike<number>): number => {
  for (let i = 1; i < axis.length; i++) if (!(axis[i] - axis[i - 1] >= LEAST_GAP)) return i;
  return -1;
};

/** What is wrong inside a grid whose fields are each legal: its axes, then the first row of another length. */
export function gridFlaws({ x, y, values }: GridSpec): Flaw[] {
  const flaws = Object.entries({ x, y }).flatMap(([field, axis]): Flaw[] => {
    const i = misplacedNode(axis);
    return i < 0 ? [] : [{ path: ["objective", field, i], expected: { key: "expected.ascending" } }];
  });
  if (flaws.length > 0) return flaws;
  if (values.length !== y.length)
    return [{ path: ["objective", "values"], expected: { key: "expected.gridRows", values: { count: y.length } } }];
  const j = values.findIndex((row) => row.length !== x.length);
  if (j < 0) return [];
  return [{ path: ["objective", "values", j], expected: { key: "expected.gridRow", values: { count: x.length } } }];
}

/** What a start off the grid should have been; undefined on it. */
export function offGrid({ x, y }: GridSpec, at: readonly number[]): Expectation | undefined {
  const [x0, x1, y0, y1] = [x[0], x[x.length - 1], y[0], y[y.length - 1]];
  if (at[0] >= x0 && at[0] <= x1 && at[1] >= y0 && at[1] <= y1) return undefined;
  return { key: "expected.onGrid", values: { x: `[${x0}, ${x1}]`, y: `[${y0}, ${y1}]` } };
}
