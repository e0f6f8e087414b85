import { type RefObject, useLayoutEffect, useState } from "react";

/** The part of the window where the block stands, in CSS pixels. */
export interface StageRect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Measures an element against the window, now and whenever its size or the window's changes. */
export function useStageRect(
  element: RefObject<HTMLElement | null>,
  ...causes: readonly unknown[]
): StageRect | undefined {
  const [rect, setRect] = useState<StageRect>();
  useLayoutEffect(() => {
    const target = element.current;
    if (target === null) return;
    const measure = () => {
      const { left, top, width, height } = target.getBoundingClientRect();
      setRect((old) =>
        old !== undefined && old.left === left && old.top === top && old.width === width && old.height === height
          ? old
          : { left, top, width, height },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    window.addEventListener("resize", measure);
    return () => {
      observer.disconnect();
      window.removeEventListener("resize", measure);
    };
  }, [element, ...causes]);
  return rect;
}
