import { useEffect, useRef, useState } from "react";
import { LinkCode } from "../../panels/chrome/LinkCode.tsx";

/** Of the side column's width: large enough for the last row, small enough for the legend above. */
const SHARE = 0.72;

/** The QR code at the foot of the side column. */
export function CodeCorner() {
  const corner = useRef<HTMLDivElement>(null);
  const [sizePx, setSizePx] = useState(0);
  useEffect(() => {
    const element = corner.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => setSizePx(SHARE * entry.contentRect.width));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={corner} className="lecture-code">
      {sizePx > 0 && <LinkCode sizePx={sizePx} />}
    </div>
  );
}
