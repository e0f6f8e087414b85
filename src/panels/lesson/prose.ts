/** A piece of a line: plain words, words with stress, mathematics, a term of the glossary. */
export type Inline =
  | { readonly kind: "text" | "stress"; readonly text: string }
  | { readonly kind: "tex"; readonly latex: string }
  | { readonly kind: "term"; readonly term: string; readonly text: string | undefined };

/** A paragraph, or a formula on a line of its own. */
export type Paragraph =
  | { readonly kind: "text"; readonly inlines: readonly Inline[] }
  | { readonly kind: "display"; readonly latex: string };

const INLINE = /\$([^$]+)\$|\[\[([a-z0-9-]+)(?:\|([^\]]+))?\]\]|\*([^*]+)\*/g;

/** Reads a line: `$latex$`, `[[term]]` or `[[term|words]]`, `*stress*`; everything else is words. */
export function readLine(text: string): readonly Inline[] {
  const inlines: Inline[] = [];
  let at = 0;
  for (const match of text.matchAll(INLINE)) {
    if (match.index > at) inlines.push({ kind: "text", text: text.slice(at, match.index) });
    const [whole, latex, term, words, stress] = match;
    if (latex !== undefined) inlines.push({ kind: "tex", latex });
    else if (term !== undefined) inlines.push({ kind: "term", term, text: words });
    else inlines.push({ kind: "stress", text: stress });
    at = match.index + whole.length;
  }
  if (at < text.length) inlines.push({ kind: "text", text: text.slice(at) });
  return inlines;
}

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
