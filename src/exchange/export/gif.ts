import { applyPalette, GIFEncoder, quantize } from "gifenc";
import { breathe, type Film } from "./film.ts";

/** Colours of a frame. */
const COLOURS = 256;
/** Frames last whole hundredths of a second. */
const TICK_MS = 10;

/** Encodes a film as a GIF that repeats for ever, each frame with a palette of its own. */
export async function encodeGif(film: Film, signal: AbortSignal, onFrame: (done: number) => void): Promise<Blob> {
  const { canvas, frames, framesPerSecond } = film;
  const { width, height } = canvas;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("gif: expected a 2D canvas");
  const gif = GIFEncoder();
  let elapsedMs = 0;
  for (let k = 0; k < frames; k++) {
    film.draw(k);
    const { data } = context.getImageData(0, 0, width, height);
    const palette = quantize(data, COLOURS);
    await breathe(signal);
    const index = applyPalette(data, palette);
    // The rounding of each frame is made good in the next.
    const endMs = TICK_MS * Math.round((1000 * (k + 1)) / framesPerSecond / TICK_MS);
    gif.writeFrame(index, width, height, { palette, delay: endMs - elapsedMs, repeat: 0 });
    elapsedMs = endMs;
    onFrame(k + 1);
    await breathe(signal);
  }
  gif.finish();
  return new Blob([gif.bytes()], { type: "image/gif" });
}
