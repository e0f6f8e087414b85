import type { FallLineStore } from "../../store/store.ts";

/**
 * A frame that has been scrolled out of sight stops playing, and goes on when it comes back. The observer's root is the
 * reader's window, also across origins (Intersection Observer, § 2.2: the implicit root).
 */
export function restOutOfSight({ actions, live }: FallLineStore): void {
  let interrupted = false;
  new IntersectionObserver(([entry]) => {
    if (entry.isIntersecting) {
      if (interrupted) actions.play();
      interrupted = false;
    } else if (live.playhead.playing) {
      interrupted = true;
      actions.pause();
    }
  }).observe(document.documentElement);
}
