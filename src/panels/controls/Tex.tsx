import { useEffect, useRef } from "react";
import { useFallLine } from "../../store/react.ts";

interface TexProps {
  readonly latex: string;
  readonly display?: boolean;
  /** Where it is wider than its place: letters for what it repeats, then set smaller, to no less than six tenths. */
  readonly fit?: boolean;
}

/** Typeset mathematics. The typesetter loads when the first formula is shown; until then its place stays empty. */
export function Tex({ latex, display = false, fit = false }: TexProps) {
  const { live } = useFallLine();
  const host = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let current = true;
    const load = async () => {
      await live.spoken;
      const { typeset, typesetShorter } = await import("./typeset.ts");
      if (!current || host.current === null) return;
      host.current.style.fontSize = "";
      typeset(latex, host.current, display);
      if (!fit) return;
      if (host.current.scrollWidth > host.current.clientWidth) typesetShorter(latex, host.current, display);
      const { clientWidth, scrollWidth } = host.current;
      if (scrollWidth > clientWidth && clientWidth > 0)
        host.current.style.fontSize = `calc(var(--text-lead) * ${Math.max(0.6, clientWidth / scrollWidth)})`;
    };
    void load();
    return () => {
      current = false;
    };
  }, [live, latex, display, fit]);
  return <span ref={host} className="tex" />;
}
