import { useEffect, useRef } from "react";
import { useFallLine } from "../../store/react.ts";

interface TexProps {
  readonly latex: string;
  readonly display?: boolean;
}

/** Typeset mathematics. The typesetter loads when the first formula is shown; until then its place stays empty. */
export function Tex({ latex, display = false }: TexProps) {
  const { live } = useFallLine();
  const host = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let current = true;
    const load = async () => {
      await live.spoken;
      const { typeset } = await import("./typeset.ts");
      if (current && host.current !== null) typeset(latex, host.current, display);
    };
    void load();
    return () => {
      current = false;
    };
  }, [live, latex, display]);
  return <span ref={host} className="tex" />;
}
