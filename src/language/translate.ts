import { en } from "./en/index.ts";
import { type Catalogue, compose, pluralForms, textAt, type TextValues } from "./lookup.ts";
import { zh } from "./zh/index.ts";

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

export const catalogues: Readonly<Record<Language, Catalogue>> = { en, zh };
const forms = { en: pluralForms("en"), zh: pluralForms("zh-Hans") };

/** The text for `key` in `language`, with `values` put in; works in the page and in Node. */
export function translate(language: Language, key: TextKey, values?: TextValues): string {
  return translateKey(language, key, values);
}

/**
 * The same for keys that arrive as data (notices, problems, outcomes). An unknown key is shown as it is, so that a
 * message from a newer sender still says something.
 */
export function translateKey(language: Language, key: string, values?: TextValues): string {
  return compose(catalogues[language], forms[language], key, values) ?? key;
}

/** True when both catalogues hold `key`, in whichever plural form. */
export function isTextKey(key: string): key is TextKey {
  return languages.every((language) =>
    ["", "_other", "_ordinal_other"].some((form) => textAt(catalogues[language], key + form) !== undefined),
  );
}
