import { useEffect, useState } from "react";

/** A hand on a mouse trembles: shorter ways, in CSS pixels, count as rest. */
const TREMBLE_PX = 2;

/** True once the pointer has not moved or pressed for `afterMs`; at first it has not. */
export function useStillness(afterMs: number): boolean {
  const [still, setStill] = useState(true);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = { x: Number.NaN, y: Number.NaN };
    const stir = ({ type, clientX: x, clientY: y }: PointerEvent) => {
      // A first movement without a place before it may be the page moving under a resting pointer.
      const moved = Math.abs(x - last.x) > TREMBLE_PX || Math.abs(y - last.y) > TREMBLE_PX;
      const first = Number.isNaN(last.x);
      if (type === "pointermove" && !moved) {
        if (first) last = { x, y };
        return;
      }
      last = { x, y };
      setStill(false);
      clearTimeout(timer);
      timer = setTimeout(() => setStill(true), afterMs);
    };
    window.addEventListener("pointermove", stir);
    window.addEventListener("pointerdown", stir);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pointermove", stir);
      window.removeEventListener("pointerdown", stir);
    };
  }, [afterMs]);
  return still;
}
