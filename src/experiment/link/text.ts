/** Longest link read and written, in UTF-16 units: what every browser takes as an address. */
export const LINK_LIMIT = 1_048_576;

/** Layers of percent-encoding undone: one is a browser's, a second a mail program's; more are someone's joke. */
const LAYERS = 8;

/**
 * Characters with a meaning in every part of a link, plus control characters and lone
 * surrogates, which some program on the way would take away.
 */
const STRUCTURE = /[&;%#~\p{Cc}\p{Cs}]/gu;
/** Besides, inside a value: what makes lists, and `=`. */
const PUNCTUATION = /[,()=]/g;

const escaped = (character: string) => {
  const code = character.charCodeAt(0);
  const hex = code.toString(16).toUpperCase();
  return code < 256 ? `~${hex.padStart(2, "0")}` : `~u${hex.padStart(4, "0")}`;
};

/** Free text such as a formula or a name: only what would end it is escaped. The empty text is `~_`. */
export function escapeHead(text: string): string {
  return text === "" ? "~_" : text.replace(STRUCTURE, escaped);
}

/** Text where a value is expected; a text that would be read as something else starts with `~_`. */
export function escapeAtom(text: string, isOther: (atom: string) => boolean): string {
  const atom = text.replace(STRUCTURE, escaped).replace(PUNCTUATION, escaped);
  return atom === "" || isOther(atom) ? `~_${atom}` : atom;
}

export function unescapeText(text: string): string {
  return text.replace(/~(?:_|u([0-9A-Fa-f]{4})|([0-9A-Fa-f]{2}))/g, (_, unit?: string, byte?: string) => {
    const hex = unit ?? byte;
    return hex === undefined ? "" : String.fromCharCode(Number.parseInt(hex, 16));
  });
}

/**
 * Makes `text` (already escaped, so without bare `%`) a valid URL fragment (RFC 3986 §3.5) that every chat program takes
 * whole: what is not plain ASCII is percent-encoded, and so is a last character that could be the sentence's
 * punctuation.
 */
export function percentEncode(text: string): string {
  return text
    .replace(/[^A-Za-z0-9\-._~*+/()!,;=&:@]+/g, encodeURIComponent)
    .replace(/'/g, "%27")
    .replace(/[^A-Za-z0-9]$/, (last) => `%${last.charCodeAt(0).toString(16).toUpperCase()}`);
}

/**
 * Undoes percent-encoding, however many programs on the way added a layer or left parts alone: since a literal `%` is
 * never written bare, every `%XX` is a layer. Returns undefined where a sequence is not UTF-8 or a `%` leads nowhere.
 */
export function percentDecode(text: string): string | undefined {
  let decoded = text;
  for (let layer = 0; layer < LAYERS && decoded.includes("%"); layer++) {
    try {
      decoded = decodeURIComponent(decoded);
    } catch {
      return undefined;
    }
  }
  return decoded.includes("%") ? undefined : decoded;
}

/** What a sentence may leave behind a link. */
const TRAILING = /[\s.,;:!?'")\]}>*_~`…”’。，；：！？、）》」』]/;

/** Takes off what a paste added: line breaks of a wrapped mail, invisible characters, the sentence's punctuation. */
export function trimPasted(text: string): string {
  const begun = text.replace(/[\r\n\t\u200B\u200C\u2060\uFEFF]+/g, "").replace(/^[\s<("'[“‘「《（]+/, "");
  // From the end on: `/[…]+$/` would try every stretch of punctuation inside, in quadratic time.
  let end = begun.length;
  while (end > 0 && TRAILING.test(begun[end - 1])) end--;
  return begun.slice(0, end);
}
