import type { Readings } from "../../lessons/lesson.ts";

/** What `npm run claims` wrote of one claim: a row for each seed, or a single one where nothing is drawn. */
export interface MeasuredClaim {
  readonly step: string;
  readonly claim: string;
  readonly recipe: string;
  readonly rows: readonly { readonly seed?: number; readonly readings: Readings; readonly holds: boolean }[];
}

const files = import.meta.glob<readonly MeasuredClaim[]>("../../lessons/measured/*.json", { import: "default" });

/** Everything that was measured, by lesson. */
export async function loadMeasured(): Promise<ReadonlyMap<string, readonly MeasuredClaim[]>> {
  const lists = await Promise.all(
    Object.entries(files).map(async ([file, load]) => [file.replace(/^.*\/|\.json$/g, ""), await load()] as const),
  );
  return new Map(lists);
}

/** The median of each reading over the rows. */
export function medianReadings(rows: MeasuredClaim["rows"]): readonly (readonly [string, number])[] {
  return Object.keys(rows[0]?.readings ?? {}).map((name) => {
    const values = rows.map(({ readings }) => readings[name]).sort((a, b) => a - b);
    return [name, values[values.length >> 1]];
  });
}
