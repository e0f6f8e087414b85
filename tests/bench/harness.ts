/** One candidate's result over all rounds. */
export interface Measurement {
  /** Minimum CPU time of one call, in ms. */
  readonly cpuMs: number;
  /** What the candidate returned; equal in every round, else `interleave` throws. */
  readonly checksum: number;
}

/**
 * Calls every candidate once per round, in turns and in an order that rotates by one each round, and keeps each one's
 * minimum CPU time: other load and the warming of the compiler then fall on all alike. One uncounted round goes first.
 * A candidate does its whole workload synchronously and returns a checksum of the result, so that nothing can be skipped;
 * use 20 ms of work or more, since the clock also counts the engine's own threads.
 */
export function interleave(rounds: number, candidates: Record<string, () => number>): Record<string, Measurement> {
  const names = Object.keys(candidates);
  const checksums = names.map((name) => candidates[name]());
  const minima = names.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const which = (round + turn) % names.length;
      const before = process.cpuUsage();
      const checksum = candidates[names[which]]();
      const spent = process.cpuUsage(before);
      minima[which] = Math.min(minima[which], (spent.user + spent.system) / 1000);
      if (!Object.is(checksum, checksums[which])) {
        throw new Error(`${names[which]}: expected checksum ${checksums[which]} in every round, got ${checksum}`);
      }
    }
  }
  return Object.fromEntries(names.map((name, i) => [name, { cpuMs: minima[i], checksum: checksums[i] }]));
}

/** Lines of a table with aligned columns: text to the left, numbers (already formatted) to the right. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((title, c) => Math.max(title.length, ...rows.map((row) => row[c].length)));
  const numeric = header.map((_, c) => rows.every((row) => /^[-+≤<]?[\d.]|^$|^[–-]$/.test(row[c])));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, c) => (numeric[c] ? cell.padStart(widths[c]) : cell.padEnd(widths[c])))
      .join("  ")
      .trimEnd();
  return [line(header), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}
