import { createInstance, type i18n } from "i18next";
import { en } from "./en/index.ts";
import { zh } from "./zh/index.ts";

export type Language = "en" | "zh";
export const languages: readonly Language[] = ["en", "zh"];

/** What may be put into a text. `count` chooses the plural form. */
export type TextValues = Readonly<Record<string, string | number | boolean>>;

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

/** Both catalogues, as the lookup reads them. */
export const catalogues: Readonly<Record<Language, object>> = { en, zh };

let shared: i18n | undefined;

/** Made at first use, synchronously: the catalogues are part of the bundle. */
function lookup(): i18n {
  if (shared !== undefined) return shared;
  shared = createInstance();
  void shared.init({
    resources: { en: { translation: en }, zh: { translation: zh } },
    lng: "en",
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false }, // React escapes; the command line prints plain text
  });
  return shared;
}

/** The text for `key` in `language`, with `values` put in; works in the page and in Node. */
export function translate(language: Language, key: TextKey, values?: TextValues): string {
  return lookup().t(key, { ...values, lng: language });
}

/**
 * The same for keys that arrive as data (notices, problems, outcomes). An unknown key is shown as it is, so that a
 * message from a newer sender still says something.
 */
export function translateKey(language: Language, key: string, values?: TextValues): string {
  return lookup().t(key, { ...values, lng: language });
}

/** True when both catalogues hold `key`. */
export function isTextKey(key: string): key is TextKey {
  return languages.every((language) => lookup().exists(key, { lng: language, count: 2 }));
}
