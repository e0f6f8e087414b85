import { symbolParts } from "./symbol.ts";

/** A parameter's symbol in italic serif. */
export function MathSymbol({ latex }: { readonly latex: string }) {
  const { base, sub, sup } = symbolParts(latex);
  return (
    <span className="symbol" aria-hidden="true">
      <i>{base}</i>
      {sub !== undefined && <sub>{sub}</sub>}
      {sup !== undefined && <sup>{sup}</sup>}
    </span>
  );
}
