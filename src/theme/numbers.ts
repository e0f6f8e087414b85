const MINUS = "−";
/** Signs that an input has room for. */
const FIELD = 7;
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** Below this magnitude a number is rounding noise to the reader and is printed as a bound. */
const TINY = 1e-12;

/** An integer as superscript figures with a true minus: −12 → "⁻¹²". */
export function superscript(exponent: number): string {
  const figures = [...String(Math.abs(exponent))].map((figure) => SUPERSCRIPTS[Number(figure)]).join("");
  return exponent < 0 ? `⁻${figures}` : figures;
}

/** A power of ten as chart and ruler ticks write it: plain from 0.01 to 1000, else 10ⁿ. */
export function formatDecade(exponent: number): string {
  if (exponent >= 0 && exponent <= 3) return `1${"0".repeat(exponent)}`;
  if (exponent < 0 && exponent >= -2) return `0.${"0".repeat(-exponent - 1)}1`;
  return `10${superscript(exponent)}`;
}

const withMinus = (text: string) => text.replace("-", MINUS);

/** Drops zeros that carry nothing after the point: "0.0180" → "0.018", "4.00" → "4". */
const trimmed = (text: string) => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);

/** Moves a mantissa-exponent string into a × 10ⁿ; a mantissa of 1 is left out. */
function scientific(text: string, trim: boolean): string {
  const [mantissa, exponent] = text.split("e");
  const figures = trim ? trimmed(mantissa) : mantissa;
  const power = `10${superscript(Number(exponent))}`;
  if (trim && figures === "1") return power;
  if (trim && figures === "-1") return `${MINUS}${power}`;
  return `${withMinus(figures)}×${power}`;
}

/**
 * A measured number: four significant figures by default, a true minus, × and superscripts outside 10⁻⁴ … 10⁶, and a
 * bound instead of rounding noise below 10⁻¹².
 */
export function formatNumber(value: number, digits = 4): string {
  if (Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : `${MINUS}∞`;
  if (value === 0) return "0";
  const magnitude = Math.abs(value);
  if (magnitude < TINY) return value > 0 ? "<10⁻¹²" : `>${MINUS}10⁻¹²`;
  if (magnitude < 1e-4 || magnitude >= 1e6) return scientific(value.toExponential(Math.max(0, digits - 2)), false);
  const fixed = value.toPrecision(digits);
  return withMinus(fixed.includes("e") ? String(Math.round(value)) : fixed);
}

/** A number somebody chose: as short as it can be said, up to `digits` significant figures. */
export function formatChosen(value: number, digits = 6): string {
  if (!Number.isFinite(value) || value === 0) return formatNumber(value);
  const magnitude = Math.abs(value);
  const rounded = Number(value.toPrecision(digits));
  if (magnitude < 1e-4 || magnitude >= 1e6) return scientific(rounded.toExponential(), true);
  return withMinus(String(rounded));
}

/** A coordinate with two figures after the point, for pairs under the pointer. */
export function formatCoordinate(value: number): string {
  const magnitude = Math.abs(value);
  if (!Number.isFinite(value) || (value !== 0 && (magnitude < 0.005 || magnitude >= 1e5)))
    return formatNumber(value, 3);
  return withMinus(value.toFixed(2));
}

/**
 * What an input shows while nobody types in it: up to four figures, whole numbers whole, 5.6e−5 outside 10⁻⁴ … 10⁶, and as
 * many figures fewer as it takes to find room: −0.0158 of −0.015806, 6.25e−4 of 0.00062500.
 */
export function formatField(value: number): string {
  if (!Number.isFinite(value) || (Number.isInteger(value) && Math.abs(value) < 1e7)) return withMinus(String(value));
  const magnitude = Math.abs(value);
  if (magnitude >= 1e-4 && magnitude < 1e6)
    for (const figures of [4, 3]) {
      const plain = String(Number(value.toPrecision(figures)));
      if (plain.length <= FIELD) return withMinus(plain);
    }
  const short = compact(value, 3);
  return short.length <= FIELD ? short : compact(value, 2);
}

/** `−5.6e−5`: an exponent as a keyboard can write it. */
function compact(value: number, figures: number): string {
  return Number(value.toPrecision(figures)).toExponential().replace("e+", "e").replaceAll("-", MINUS);
}

/** What stands in an input figures a keyboard can type, round-trip exact. */
export function formatTyped(value: number): string {
  return String(value);
}
