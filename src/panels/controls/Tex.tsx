import { useEffect, useRef } from "react";

interface TexProps {
  readonly latex: string;
  readonly display?: boolean;
}

/** Typeset mathematics. The typesetter loads when the first formula is shown; until then its place stays empty. */
export function Tex({ latex, display = false }: TexProps) {
  const host = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let current = true;
    void import("./typeset.ts").then(({ typeset }) => {
      if (current && host.current !== null) typeset(latex, host.current, display);
    });
    return () => {
      current = false;
    };
  }, [latex, display]);
  return <span ref={host} className="tex" />;
}
