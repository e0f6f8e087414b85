import { en } from "./en/index.ts";
import { type Catalogue, compose, pluralForms, type TextValues, textAt } from "./lookup.ts";

export type { TextValues } from "./lookup.ts";
export type Language = "en" | "zh";
export const languages: readonly Language[] = ["en", "zh"];

type Singular<K extends string> = K extends `${infer Stem}_ordinal_${string}`
  ? Stem
  : K extends `${infer Stem}_one` | `${infer Stem}_other`
    ? Stem
    : K;
type Leaves<T> = {
  [K in keyof T & string]: T[K] extends string ? Singular<K> : `${K}.${Leaves<T[K]>}`;
}[keyof T & string];

/** Every text of the page, by its path in the catalogue; plural forms share one key. */
export type TextKey = Leaves<typeof en>;

const catalogues: Record<Language, Catalogue | undefined> = { en, zh: undefined };
const forms = { en: pluralForms("en"), zh: pluralForms("zh-Hans") };

/** Adds texts to a language: a whole catalogue, or sections that only some programs need. */
export function install(language: Language, texts: Catalogue): void {
  catalogues[language] = { ...catalogues[language], ...texts };
}

export function isLoaded(language: Language): boolean {
  return catalogues[language] !== undefined;
}

/** Loads a language that the page has not got yet; a reader loads the one that is read. */
export async function loadLanguage(language: Language): Promise<void> {
  if (isLoaded(language)) return;
  const { zh } = await import("./zh/index.ts");
  install("zh", zh);
}

/** The text for `key` in `language`, with `values` put in; works in the page and in Node. */
export function translate(language: Language, key: TextKey, values?: TextValues): string {
  return translateKey(language, key, values);
}

/**
 * The same for keys that arrive as data (notices, problems, outcomes). While a language loads, English stands in. An
 * unknown key is shown as it is, so that a message from a newer sender still says something.
 */
export function translateKey(language: Language, key: string, values?: TextValues): string {
  const speaking = isLoaded(language) ? language : "en";
  return compose(catalogues[speaking] ?? en, forms[speaking], key, values) ?? key;
}

/** True when there is a text for `key`, in whichever plural form. (Tests hold all languages to the same keys.) */
export function isTextKey(key: string): key is TextKey {
  return ["", "_other", "_ordinal_other"].some((form) => textAt(catalogues.en ?? en, key + form) !== undefined);
}
