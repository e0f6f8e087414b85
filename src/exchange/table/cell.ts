const POINT = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;
const COMMA = /^[-+]?(?:\d+,?\d*|,\d+)(?:[eE][-+]?\d+)?$/;

/** How decimals are written. */
export type Decimal = "." | ",";

/**
 * The number a cell holds; undefined for everything else. Spaces around it and a typographic minus are put up with;
 * thousands separators are not, as nobody can tell 1,234 from 1,234. Of what is too large for a double the sign's ∞.
 */
export function numberIn(cell: string, decimal: Decimal): number | undefined {
  const text = cell.trim().replace("−", "-");
  if (decimal === ",") return COMMA.test(text) ? Number(text.replace(",", ".")) : undefined;
  return POINT.test(text) ? Number(text) : undefined;
}
