import { useLayoutEffect, useRef } from "react";
import type { ThemeName } from "../../theme/palette.ts";
import { useThemeName } from "./useThemeName.ts";

const SWATCH = { width: 30, height: 18 } as const;

interface SwatchProps {
  /** Changes with what there is to paint. `scale`: device pixels for each CSS pixel. */
  readonly paint: (context: CanvasRenderingContext2D, theme: ThemeName, scale: number) => void;
}

/** A piece of a map, for its legend. */
export function Swatch({ paint }: SwatchProps) {
  const theme = useThemeName();
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext("2d");
    if (element === null || context === null || context === undefined) return;
    const scale = Math.min(2, window.devicePixelRatio);
    element.width = SWATCH.width * scale;
    element.height = SWATCH.height * scale;
    paint(context, theme, scale);
  }, [paint, theme]);
  return <canvas ref={canvas} style={SWATCH} />;
}
