/**
 * Runs `work` under a performance measure `fall-line:<name>`. Only the newest measure of a name is kept (observers still
 * see each), so a page that plays for hours does not fill the timeline.
 */
export function measured<T>(name: string, work: () => T): T {
  const label = `fall-line:${name}`;
  const start = performance.now();
  const result = work();
  performance.clearMeasures(label);
  performance.measure(label, { start });
  return result;
}
