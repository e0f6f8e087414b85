import type { FallLineStore } from "../store/store.ts";

/** A race plays in about this long at 1×, whatever its number of steps. */
const RACE_SECONDS = 8;
/** Steps per second at 1×, at least; a race of ten steps is not stretched to the length of one of a thousand. */
const SLOWEST = 6;
/** With reduced motion play advances in visible steps, this many a second at most. */
const CALM_RATE = 4;
/** A longer pause between frames is no slow machine but a tab that was hidden: play goes on where it stood. */
const LONGEST_FRAME_MS = 500;

/**
 * Moves the playhead frame by frame while it plays, whether or not there is a 3D view, and keeps the store's `playing` in
 * step with it.
 */
export function keepPlaying(store: FallLineStore): void {
  const { playhead } = store.live;
  let before = 0;
  let running = false;
  const frame = (now: number) => {
    playhead.tick(Math.min(now - before, LONGEST_FRAME_MS));
    before = now;
    running = playhead.playing;
    if (running) requestAnimationFrame(frame);
  };
  playhead.listen(() => {
    const { reducedMotion, playing } = store.getState();
    playhead.rate = reducedMotion ? CALM_RATE : Math.max(SLOWEST, playhead.last / RACE_SECONDS);
    if (playing !== playhead.playing) store.setState({ playing: playhead.playing });
    if (!playhead.playing || running) return;
    running = true;
    before = performance.now();
    requestAnimationFrame(frame);
  });
}
