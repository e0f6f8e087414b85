/**
 * The whole numbers k with from ≤ k·interval ≤ to, ascending. None where k is beyond 2⁵³: neighbours cannot be told apart
 * there, and counting up would never arrive.
 */
export function multiplesWithin(interval: number, from: number, to: number): readonly number[] {
  const first = Math.ceil(from / interval);
  const last = Math.floor(to / interval);
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(last)) return [];
  const multiples: number[] = [];
  for (let k = first; k <= last; k++) multiples.push(k);
  return multiples;
}
