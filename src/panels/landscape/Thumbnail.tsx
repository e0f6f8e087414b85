import { useEffect, useRef } from "react";
import { surfaceSpec } from "../../experiment/surfaceSpec.ts";
import { useFallLineState } from "../../store/react.ts";
import type { Relief } from "../../terrain/frame.ts";
import { themeName } from "../../theme/palette.ts";
import { useEngine } from "../engineContext.ts";

const WIDTH_PX = 96;
const HEIGHT_PX = 58;

/** Reliefs already painted, by surface, theme and pixel ratio: they never change. */
const painted = new Map<string, Relief>();

/** A real render of a surface with its default parameters; asked for when it comes into view. */
export function Thumbnail({ surface }: { readonly surface: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useFallLineState(themeName);
  const { requestRelief } = useEngine();

  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const ratio = Math.min(2, Math.ceil(window.devicePixelRatio));
    const key = `${surface} ${theme} ${ratio}`;
    const draw = (relief: Relief) => {
      element.width = relief.width;
      element.height = relief.height;
      element.getContext("2d")?.putImageData(new ImageData(relief.pixels, relief.width, relief.height), 0, 0);
    };
    const known = painted.get(key);
    if (known !== undefined) return draw(known);
    const controller = new AbortController();
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      requestRelief(
        {
          objective: surfaceSpec(surface),
          transforms: [],
          height: "log",
          width: WIDTH_PX * ratio,
          pixelHeight: HEIGHT_PX * ratio,
          theme,
        },
        controller.signal,
      ).then(
        (relief) => {
          painted.set(key, relief);
          draw(relief);
        },
        () => {}, // aborted, or a crash the engine reports itself: the frame stays empty
      );
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      controller.abort();
    };
  }, [surface, theme, requestRelief]);

  return <canvas ref={canvas} className="thumbnail-picture" width={WIDTH_PX} height={HEIGHT_PX} />;
}
