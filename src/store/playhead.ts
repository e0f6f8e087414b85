/**
 * Where the race stands on screen. It moves every frame, so it lives outside the store: the frame loop reads it, and
 * panels that show it subscribe to `listen` (called on every whole step) or to `listenSlowly` (at most every 80 ms
 * while playing, and at once when a person moves it).
 */
export class Playhead {
  /** Fractional step in [0, last]. */
  position = 0;
  /** The last step there is to show. */
  last = 0;
  playing = false;
  /** Steps per second at 1×, chosen so that a race lasts a few seconds; multiplied by `speed`. */
  rate = 20;
  speed = 1;
  private readonly listeners = new Set<() => void>();
  private readonly slowListeners = new Set<() => void>();
  private sinceSlowMs = 0;

  /** The whole step on show. */
  get step(): number {
    return Math.floor(this.position + 1e-9); // 1e-9: guards against sums like 0.1 + 0.2 landing just below a step
  }

  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  listenSlowly(listener: () => void): () => void {
    this.slowListeners.add(listener);
    return () => this.slowListeners.delete(listener);
  }

  /** A person (or a link) moves the playhead. */
  seek(step: number): void {
    this.position = Math.min(Math.max(step, 0), this.last);
    this.announce(true);
  }

  play(): void {
    if (this.position >= this.last) this.position = 0;
    this.playing = true;
    this.announce(true);
  }

  pause(): void {
    this.playing = false;
    this.position = this.step;
    this.announce(true);
  }

  /** The race grew or shrank. A playhead that stood at the end of a finished race stays at the end. */
  setLast(last: number): void {
    if (last === this.last) return;
    const atEnd = !this.playing && this.last > 0 && this.position >= this.last;
    this.last = last;
    this.position = atEnd ? last : Math.min(this.position, last);
    this.announce(true);
  }

  /** One frame of play. Returns true while there is something to redraw. */
  tick(elapsedMs: number): boolean {
    if (!this.playing) return false;
    const before = this.step;
    this.position = Math.min(this.last, this.position + (elapsedMs / 1000) * this.rate * this.speed);
    if (this.position >= this.last) this.playing = false;
    this.sinceSlowMs += elapsedMs;
    if (this.step !== before || !this.playing) this.announce(!this.playing);
    return true;
  }

  private announce(now: boolean): void {
    for (const listener of this.listeners) listener();
    if (!now && this.sinceSlowMs < 80) return;
    this.sinceSlowMs = 0;
    for (const listener of this.slowListeners) listener();
  }
}
