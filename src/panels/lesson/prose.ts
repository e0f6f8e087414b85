/** A piece of a line: plain words, words with stress, mathematics, a term of the glossary. */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "stress"; readonly inlines: readonly Inline[] }
  | { readonly kind: "tex"; readonly latex: string; readonly after?: string }
  | { readonly kind: "term"; readonly term: string; readonly text: string | undefined };

/** A paragraph, or a formula on a line of its own. */
export type Paragraph =
  | { readonly kind: "text"; readonly inlines: readonly Inline[] }
  | { readonly kind: "display"; readonly latex: string };

const INLINE = /\$([^$]+)\$|\[\[([a-z0-9-]+)(?:\|([^\]]+))?\]\]|\*([^*]+)\*/g;

/** The space within "10 000" and before "%". */
const UNBROKEN = /(?<=\d) (?=\d{3}(?!\d)|%)/g;
/** Signs in quotation marks, “h-e--ll-l-o”: one word, hyphens and all. */
const QUOTED = /“[^\s”]*-[^\s”]*”/g;
/** What belongs to the formula before it: browsers would begin a line with it. */
const CLOSING = /^[.,;:!?)\]”’。，、；：！？）]+/;
/** A formula of more signs may end its line wherever it likes, or it would not fit on a phone. */
const SHORT = 16;

/**
 * Reads a line: `$latex$`, `[[term]]` or `[[term|words]]`, `*stress*`, within which the others may stand; everything else
 * is words, in which no line ends inside a number.
 */
export function readLine(text: string): readonly Inline[] {
  const inlines: Inline[] = [];
  let at = 0;
  for (const match of text.matchAll(INLINE)) {
    if (match.index < at) continue;
    if (match.index > at) inlines.push(words(text.slice(at, match.index)));
    const [whole, latex, term, shown, stress] = match;
    const end = match.index + whole.length;
    const after = latex !== undefined && signsOf(latex) <= SHORT ? CLOSING.exec(text.slice(end))?.[0] : undefined;
    if (latex !== undefined) inlines.push({ kind: "tex", latex, ...(after !== undefined && { after }) });
    else if (term !== undefined) inlines.push({ kind: "term", term, text: shown });
    else inlines.push({ kind: "stress", inlines: readLine(stress) });
    at = end + (after?.length ?? 0);
  }
  if (at < text.length) inlines.push(words(text.slice(at)));
  return inlines;
}

const words = (text: string): Inline => ({
  kind: "text",
  text: text.replace(UNBROKEN, "\u00a0").replace(QUOTED, (sign) => sign.replaceAll("-", "-\u2060")),
});

/** About how many signs a formula shows. */
const signsOf = (latex: string): number => latex.replace(/\\[a-zA-Z]+\s*|\\./g, "x").replace(/[{}^_\s]/g, "").length;

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
