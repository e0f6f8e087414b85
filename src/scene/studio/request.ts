import type { ThemeName } from "../../theme/palette.ts";

/** A picture to be drawn away from the screen. */
export interface StudioRequest {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Absent: as on show. `lecture` is light on pure white, for paper as for projectors. */
  readonly theme?: ThemeName;
  /** Pixels of the picture per CSS pixel of a page; absent: by the picture's size. */
  readonly ratio?: number;
  /** Written above the block, with a line below it; absent: no title. */
  readonly title?: { readonly text: string; readonly line: string };
  /** The runs with their losses, and the scale of heights. */
  readonly legend: boolean;
  /** Names beside the balls. */
  readonly tags: boolean;
}

/** Draws the landscape as it stood when the studio was opened, at a size of its own. */
export interface Studio {
  /** Pixels, as asked for. */
  readonly canvas: HTMLCanvasElement;
  /** Last step of the race. */
  readonly last: number;
  /** Draws the race at a (fractional) step, the view turned by `turn` degrees from the one on show. */
  draw(step: number, turn?: number): void;
  dispose(): void;
}

/** The graphics card draws no picture of this size. */
export class TooLarge extends Error {
  /** Longest side it draws, pixels. */
  readonly limit: number;

  constructor(limit: number) {
    super(`picture: expected sides of at most ${limit} pixels`);
    this.limit = limit;
  }
}

/** Pages are designed for windows of about this size; larger pictures have larger letters, smaller ones are not that much smaller. */
const DESIGNED = [1280, 720] as const;
const SMALLEST_RATIO = 0.75;

/** Pixels of the picture per CSS pixel of a page. */
export const ratioOf = ({ width, height, ratio }: StudioRequest): number =>
  ratio ?? Math.max(SMALLEST_RATIO, Math.min(width / DESIGNED[0], height / DESIGNED[1]));
