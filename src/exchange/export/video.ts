import {
  BufferTarget,
  CanvasSource,
  canEncodeVideo,
  Mp4OutputFormat,
  Output,
  QUALITY_HIGH,
  type VideoCodec,
  WebMOutputFormat,
} from "mediabunny";
import { breathe, type Film } from "./film.ts";

/** A container with the codecs tried for it, better ones first. */
export const CONTAINERS = {
  mp4: ["avc"],
  webm: ["vp9", "vp8", "av1"],
} as const satisfies Readonly<Record<string, readonly VideoCodec[]>>;

export type Container = keyof typeof CONTAINERS;

/** Codecs want even sides. */
export const evenSide = (side: number): number => 2 * Math.round(side / 2);

/** The codec this browser encodes for a container at that size; undefined where it has none. */
export async function codecFor(container: Container, width: number, height: number): Promise<VideoCodec | undefined> {
  if (typeof VideoEncoder === "undefined") return undefined;
  for (const codec of CONTAINERS[container])
    if (await canEncodeVideo(codec, { width, height, quality: QUALITY_HIGH }).catch(() => false)) return codec;
  return undefined;
}

/** Encodes a film. Rejects with AbortError when aborted, and with the encoder's error when it fails. */
export async function encodeVideo(
  film: Film,
  container: Container,
  codec: VideoCodec,
  signal: AbortSignal,
  onFrame: (done: number) => void,
): Promise<Blob> {
  const target = new BufferTarget();
  const format = container === "mp4" ? new Mp4OutputFormat({ fastStart: "in-memory" }) : new WebMOutputFormat();
  const output = new Output({ format, target });
  const source = new CanvasSource(film.canvas, { codec, quality: QUALITY_HIGH });
  output.addVideoTrack(source, { frameRate: film.framesPerSecond });
  try {
    await output.start();
    for (let k = 0; k < film.frames; k++) {
      film.draw(k);
      // Resolves when the encoder has room: its queue never holds more than a few frames.
      await source.add(k / film.framesPerSecond, 1 / film.framesPerSecond);
      onFrame(k + 1);
      await breathe(signal);
    }
    await output.finalize();
  } catch (error) {
    await output.cancel().catch(() => {});
    throw error;
  }
  if (target.buffer === null) throw new Error("video: expected a finished file, got none");
  return new Blob([target.buffer], { type: format.mimeType });
}
