import type { Fate } from "../../engine/finish.ts";
import type { CriticalPoint, Domain } from "../../objectives/objective.ts";
import type { KnownMap } from "../maps/knownMap.ts";

/** A run that ends nearer than this to a place, as a share of the window's diagonal, belongs to it. */
export const NEAR_SHARE = 0.01;
/** More places than this get no letter of their own. */
export const MOST_LETTERS = 12;

/** Where runs end: a known critical point of the landscape, or a point that one of them found. */
export interface Place {
  readonly at: readonly [number, number];
  readonly kind: CriticalPoint["kind"] | "found";
  readonly cells: number;
}

/** What became of a run: the place it ends at (a position in `places`), `elsewhere` for one without a letter, or its fate. */
export type Ending = number | "elsewhere" | Fate;

export interface Basins {
  /** The largest first. */
  readonly places: readonly Place[];
  /** The ending of a combination; undefined while it is not known. */
  at(combination: number): Ending | undefined;
  /** How many cells are known, and how many of them have each ending: places, elsewhere, then fates. */
  readonly known: number;
  readonly tally: readonly (readonly [ending: Ending, cells: number])[];
}

/** Runs that have not converged may still be called by a minimum that they stand beside. */
const RESTLESS: ReadonlySet<Fate> = new Set(["moving", "oscillating", "growing"]);

/**
 * Gathers runs by where they end. One that converged ends at the known critical point beside it, else at a place of its
 * own; one that has not converged but stands beside a minimum, known or found, is counted there; the others are called by
 * their fates. Does not depend on the order in which cells came.
 */
export function basinsOf(map: KnownMap, [x, y]: Domain, critical: readonly CriticalPoint[]): Basins {
  const near = NEAR_SHARE * Math.hypot(x[1] - x[0], y[1] - y[0]);
  const points: { readonly at: readonly [number, number]; readonly kind: Place["kind"]; cells: number }[] =
    critical.map(({ at, kind }) => ({ at, kind, cells: 0 }));
  const beside = (end: readonly [number, number], isMeant: (kind: Place["kind"]) => boolean): number => {
    let [nearest, least] = [-1, near];
    for (const [i, { at, kind }] of points.entries()) {
      const distance = Math.hypot(end[0] - at[0], end[1] - at[1]);
      if (distance <= least && isMeant(kind)) [nearest, least] = [i, distance];
    }
    return nearest;
  };
  const endings = new Map<number, Ending>();
  for (const [combination, { fate, end }] of map.entries()) {
    if (fate !== "converged" || end === undefined) continue;
    let place = beside(end, () => true);
    if (place < 0) place = points.push({ at: end, kind: "found", cells: 0 }) - 1;
    points[place].cells++;
    endings.set(combination, place);
  }
  const isMinimum = (kind: Place["kind"]) => kind === "minimum" || kind === "found" || kind === "cusp";
  for (const [combination, { fate, end }] of map.entries()) {
    if (endings.has(combination)) continue;
    const place = RESTLESS.has(fate) && end !== undefined ? beside(end, isMinimum) : -1;
    if (place >= 0) points[place].cells++;
    endings.set(combination, place >= 0 ? place : fate);
  }
  const order = [...points.keys()]
    .filter((i) => points[i].cells > 0)
    .sort((a, b) => points[b].cells - points[a].cells || a - b);
  const rank = new Map(order.map((point, i) => [point, i]));
  const named = (ending: Ending): Ending => {
    if (typeof ending !== "number") return ending;
    const place = rank.get(ending) ?? MOST_LETTERS;
    return place < MOST_LETTERS ? place : "elsewhere";
  };
  const tally = new Map<Ending, number>(order.slice(0, MOST_LETTERS).map((_, place) => [place, 0]));
  if (order.length > MOST_LETTERS) tally.set("elsewhere", 0);
  for (const ending of endings.values()) tally.set(named(ending), (tally.get(named(ending)) ?? 0) + 1);
  return {
    places: order.slice(0, MOST_LETTERS).map((i) => points[i]),
    at: (combination) => {
      const ending = endings.get(combination);
      return ending === undefined ? undefined : named(ending);
    },
    known: endings.size,
    tally: [...tally],
  };
}

/** A for the largest basin, B for the next. */
export const letterOf = (place: number): string => String.fromCharCode("A".charCodeAt(0) + place);
