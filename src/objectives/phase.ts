/** An objective changes at the steps `from`, `from` + `every`, … up to `to`. */
export interface Changes {
  readonly from: number;
  readonly to: number;
  readonly every: number;
}

/** The first step that sees the same objective as `step` does, 0 where nothing has changed yet. */
export function phaseOf(changes: readonly Changes[], step: number): number {
  let phase = 0;
  for (const { from, to, every } of changes)
    if (step >= from) phase = Math.max(phase, from + every * Math.floor((Math.min(step, to) - from) / every));
  return phase;
}
