/** What a picture shows and how large it is. */
export interface PictureRequest {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Absent: as on show. */
  readonly theme?: "dark" | "light";
  readonly title?: { readonly text: string; readonly line: string };
  readonly legend: boolean;
  readonly tags: boolean;
}

/** Whoever draws the pictures that leave the page; given by the app. */
export interface PictureStudio {
  readonly canvas: HTMLCanvasElement;
  /** Last step of the race. */
  readonly last: number;
  /** Draws the race at a (fractional) step, the view turned by `turn` degrees from the one on show. */
  draw(step: number, turn?: number): void;
  dispose(): void;
}

/** Opens a studio at a size; undefined while there is nothing to draw. Rejects with a `limit` in pixels where it is too large. */
export type OpenStudio = (request: PictureRequest, signal: AbortSignal) => Promise<PictureStudio | undefined>;

/** The longest side a graphics card draws, where that was the reason. */
export const limitIn = (error: unknown): number | undefined =>
  error instanceof Error && "limit" in error && typeof error.limit === "number" ? error.limit : undefined;

/** The canvas as a PNG. Rejects where the browser cannot encode it (out of memory). */
export function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error("png: the browser returned nothing")) : resolve(blob)),
      "image/png",
    );
  });
}
