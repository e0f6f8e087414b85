import { type RefObject, useEffect, useRef, useState } from "react";

/** The width of an element in CSS pixels, 0 until it is known. */
export function useWidth<E extends HTMLElement>(): { readonly host: RefObject<E | null>; readonly width: number } {
  const host = useRef<E>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry.contentRect.width)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { host, width };
}
