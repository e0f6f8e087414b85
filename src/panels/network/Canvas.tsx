import { useLayoutEffect, useRef } from "react";
import { measured } from "../../store/measured.ts";
import { createEasel, type Easel, SIDE_PX } from "./drawPicture.ts";

export interface CanvasProps {
  readonly label: string;
  /** Draws the picture; another function draws it anew. */
  readonly draw: (easel: Easel) => void;
}

/** A square picture whose pixels are allocated once. */
export function Canvas({ label, draw }: CanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const easel = useRef<Easel>(undefined);
  useLayoutEffect(() => {
    if (canvas.current === null) return;
    easel.current ??= createEasel(canvas.current);
    const made = easel.current;
    if (made !== undefined) measured("portrait", () => draw(made));
  }, [draw]);
  return <canvas ref={canvas} role="img" aria-label={label} width={SIDE_PX} height={SIDE_PX} />;
}
