/** A piece of a line: plain words, words with stress, mathematics, a term of the glossary. */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "stress"; readonly inlines: readonly Inline[] }
  | { readonly kind: "tex"; readonly latex: string }
  | { readonly kind: "term"; readonly term: string; readonly text: string | undefined };

/** A paragraph, or a formula on a line of its own. */
export type Paragraph =
  | { readonly kind: "text"; readonly inlines: readonly Inline[] }
  | { readonly kind: "display"; readonly latex: string };

const INLINE = /\$([^$]+)\$|\[\[([a-z0-9-]+)(?:\|([^\]]+))?\]\]|\*([^*]+)\*/g;

/** The space within "10 000" and before "%". */
const UNBROKEN = /(?<=\d) (?=\d{3}(?!\d)|%)/g;

/**
 * Reads a line: `$latex$`, `[[term]]` or `[[term|words]]`, `*stress*`, within which the others may stand; everything else
 * is words, in which no line ends inside a number.
 */
export function readLine(text: string): readonly Inline[] {
  const inlines: Inline[] = [];
  let at = 0;
  for (const match of text.matchAll(INLINE)) {
    if (match.index > at) inlines.push(words(text.slice(at, match.index)));
    const [whole, latex, term, shown, stress] = match;
    if (latex !== undefined) inlines.push({ kind: "tex", latex });
    else if (term !== undefined) inlines.push({ kind: "term", term, text: shown });
    else inlines.push({ kind: "stress", inlines: readLine(stress) });
    at = match.index + whole.length;
  }
  if (at < text.length) inlines.push(words(text.slice(at)));
  return inlines;
}

const words = (text: string): Inline => ({ kind: "text", text: text.replace(UNBROKEN, "\u00a0") });

/** Reads prose: paragraphs between empty lines, one of `$$…$$` alone is a formula. */
export function readProse(text: string): readonly Paragraph[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const display = /^\$\$([^$]+)\$\$$/.exec(part);
      return display === null
        ? { kind: "text", inlines: readLine(part) }
        : { kind: "display", latex: display[1].trim() };
    });
}
