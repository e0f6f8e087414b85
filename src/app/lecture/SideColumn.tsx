import { type ReactNode, useEffect, useRef, useState } from "react";

/** The column beside the block. Where it is too low for its content it scrolls, and only then is a stop of the keyboard. */
export function SideColumn({ children }: { readonly children: ReactNode }) {
  const column = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = column.current;
    if (element === null) return;
    const measure = () => setScrolls(element.scrollHeight > element.clientHeight + 1); // 1: sizes are rounded
    const sizes = new ResizeObserver(measure);
    const parts = new MutationObserver(measure);
    sizes.observe(element);
    parts.observe(element, { childList: true, subtree: true });
    return () => {
      sizes.disconnect();
      parts.disconnect();
    };
  }, []);
  return (
    <div ref={column} className="lecture-side" tabIndex={scrolls ? 0 : undefined}>
      {children}
    </div>
  );
}
