/** A catalogue: nested sections of texts. */
export interface Catalogue {
  readonly [key: string]: string | Catalogue;
}

/** What may be put into a text. `count` chooses the plural form, with `ordinal` that of 1st, 2nd, 3rd. */
export type TextValues = Readonly<Record<string, string | number | boolean>>;

const VALUE = /\{\{(\w+)\}\}/g;
/** `$t({{reason}})`: the text of the key that the value `reason` holds. */
const NESTED = /\$t\(\{\{(\w+)\}\}\)/g;
/** Nested texts that nest again; deeper ones are a mistake in a catalogue. */
const DEEPEST = 4;

/** The text at `key` (a path with dots), as written; undefined when there is none. */
export function textAt(catalogue: Catalogue, key: string): string | undefined {
  let at: string | Catalogue | undefined = catalogue;
  for (const part of key.split(".")) at = typeof at === "object" && Object.hasOwn(at, part) ? at[part] : undefined;
  return typeof at === "string" ? at : undefined;
}

/**
 * The text for `key` with `values` put in, once and as they are: braces inside a value stay braces. Plural forms have the
 * suffixes of CLDR (`_one`, `_other`, `_ordinal_two` …), as Intl.PluralRules names them.
 */
export function compose(
  catalogue: Catalogue,
  rules: PluralForms,
  key: string,
  values: TextValues = {},
  depth = 0,
): string | undefined {
  const { count, ordinal } = values;
  const form =
    typeof count !== "number"
      ? undefined
      : ordinal === true
        ? `_ordinal_${rules.ordinal.select(count)}`
        : `_${rules.cardinal.select(count)}`;
  const written = (form && textAt(catalogue, key + form)) ?? textAt(catalogue, key);
  if (written === undefined) return undefined;
  // Split at nested keys first, so that what a value brings along is never taken for a reference.
  return written
    .split(NESTED)
    .map((piece, at) => {
      if (at % 2 === 0) return piece.replace(VALUE, (whole, name: string) => String(values[name] ?? whole));
      const reason = String(values[piece] ?? "");
      return (depth < DEEPEST && compose(catalogue, rules, reason, values, depth + 1)) || reason;
    })
    .join("");
}

/** How a language counts. */
export interface PluralForms {
  readonly cardinal: Intl.PluralRules;
  readonly ordinal: Intl.PluralRules;
}

export function pluralForms(language: string): PluralForms {
  return { cardinal: new Intl.PluralRules(language), ordinal: new Intl.PluralRules(language, { type: "ordinal" }) };
}
