import { randomStream } from "../../math/random.ts";
import type { ColumnSpec, SumSpec } from "../spec.ts";

/** How many terms a sum over columns has: what it says, or the length of its first column written out; 0 if neither. */
export function termCount({ samples, columns }: Pick<SumSpec, "samples" | "columns">): number {
  if (samples !== undefined) return samples;
  const written = Object.values(columns).find((column): column is readonly number[] => Array.isArray(column));
  return written?.length ?? 0;
}

/** The values of one column: each is drawn from a stream of its own, so that another column changes none of them. */
export function columnValues(name: string, column: ColumnSpec, count: number, seed: number): Float64Array {
  if (!("distribution" in column)) return Float64Array.from(column);
  const random = randomStream(seed, `column ${name}`);
  return Float64Array.from({ length: count }, () =>
    column.distribution === "normal"
      ? column.mean + column.deviation * random.normal()
      : column.min + (column.max - column.min) * random.uniform(),
  );
}
