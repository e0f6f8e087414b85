/** How a film moves. */
export interface FilmPlan {
  /** Once around the block. */
  readonly orbit: boolean;
  /** The race from start to end; otherwise it stands at `at`. */
  readonly play: boolean;
  readonly seconds: number;
  readonly framesPerSecond: number;
  /** The step on show. */
  readonly at: number;
  /** The last step there is. */
  readonly last: number;
}

/** What one frame shows. */
export interface FilmFrame {
  readonly step: number;
  /** Degrees from the view on show. */
  readonly turn: number;
}

/** Share of the film during which a played race stands finished, so that its end is seen before it begins again. */
const HOLD = 0.12;

export const frameCount = ({ seconds, framesPerSecond }: Pick<FilmPlan, "seconds" | "framesPerSecond">): number =>
  Math.max(1, Math.round(seconds * framesPerSecond));

/** Frame k of `frameCount` frames. An orbit ends one frame before it began, so that it loops without a halt. */
export function filmFrame(plan: FilmPlan, k: number): FilmFrame {
  const frames = frameCount(plan);
  const played = Math.max(1, Math.round(frames * (1 - HOLD)) - 1);
  const part = frames === 1 ? 1 : Math.min(1, k / played);
  return { step: plan.play ? part * plan.last : plan.at, turn: plan.orbit ? (360 * k) / frames : 0 };
}

/** A film in the making: draws frame after frame onto one canvas. */
export interface Film {
  readonly canvas: HTMLCanvasElement;
  readonly frames: number;
  readonly framesPerSecond: number;
  draw(k: number): void;
}

interface Scheduler {
  yield?(): Promise<void>;
}

/** Lets the page breathe: input and frames first, then on. Rejects with AbortError once the signal is aborted. */
export async function breathe(signal: AbortSignal): Promise<void> {
  const { scheduler } = globalThis as { readonly scheduler?: Scheduler };
  await (scheduler?.yield?.() ?? new Promise<void>((resolve) => setTimeout(resolve, 0)));
  signal.throwIfAborted();
}
