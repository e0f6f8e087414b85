import type { NumberParameter } from "../math/parameter.ts";

/** A number whose slider spans all that is legal. */
export const ruler = (
  id: string,
  symbol: string,
  usual: number,
  min: number,
  max: number,
  scale: "linear" | "log" = "linear",
): NumberParameter => ({
  kind: "number",
  id,
  symbol,
  default: usual,
  domain: { min, max },
  slider: { min, max, scale },
});

/** The same of whole numbers. */
export function wholeRuler(...row: Parameters<typeof ruler>): NumberParameter {
  const made = ruler(...row);
  return { ...made, domain: { ...made.domain, integer: true } };
}
