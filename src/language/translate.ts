import { en } from "./en/index.ts";
import type { onDemand } from "./en/onDemand.ts";
import { Lookup } from "./lookup.ts";

/** A catalogue: nested sections of texts. */
export interface Catalogue {
  readonly [key: string]: string | Catalogue;
}

/** What may be put into a text. `count` chooses the plural form, with `ordinal` that of 1st, 2nd, 3rd. */
export type TextValues = Readonly<Record<string, string | number | boolean>>;

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
export type TextKey = Leaves<typeof en & typeof onDemand>;

const lookups: Readonly<Record<Language, Lookup>> = { en: new Lookup("en"), zh: new Lookup("zh") };
lookups.en.add(en);

/** Texts without values, as looked up: lettering asks for some in every frame. */
const plain: Readonly<Record<Language, Map<string, string>>> = { en: new Map(), zh: new Map() };

/** Texts with values, as last looked up: a slider's labels are asked for again and again, and filling one in is slow. */
const filled: Readonly<Record<Language, Map<string, string>>> = { en: new Map(), zh: new Map() };
/** Steps and figures make ever new texts: the store is emptied at this size. */
const MOST_FILLED = 500;

/** Adds texts to a language: a whole catalogue, or sections that only some programs need. */
export function install(language: Language, texts: Catalogue): void {
  lookups[language].add(texts);
  plain[language].clear();
  filled[language].clear();
  if ("app" in texts) loaded.add(language);
}

/** Languages whose catalogue is here; sections alone, like the command line's, do not make one. */
const loaded = new Set<Language>(["en"]);

export function isLoaded(language: Language): boolean {
  return loaded.has(language);
}

/** Loads a language that the page has not got yet; a reader loads the one that is read. */
export async function loadLanguage(language: Language): Promise<void> {
  if (isLoaded(language)) return;
  const { zh } = await import("./zh/index.ts");
  install("zh", zh);
}

let rest: Promise<void> | undefined;

/** Loads what English has on demand; a second call waits for the first. */
export function loadOnDemand(): Promise<void> {
  rest ??= import("./en/onDemand.ts").then(
    ({ onDemand }) => install("en", onDemand),
    (error: unknown) => {
      rest = undefined;
      throw error;
    },
  );
  return rest;
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
  const lng = isLoaded(language) ? language : "en";
  if (values !== undefined) return filledText(lng, key, values);
  let text = plain[lng].get(key);
  if (text === undefined) plain[lng].set(key, (text = lookups[lng].text(key)));
  return text;
}

function filledText(lng: Language, key: string, values: TextValues): string {
  const texts = filled[lng];
  const name = JSON.stringify([key, values]);
  const known = texts.get(name);
  if (known !== undefined) return known;
  if (texts.size >= MOST_FILLED) texts.clear();
  const text = lookups[lng].text(key, values);
  texts.set(name, text);
  return text;
}

/** True when there is a text for `key`, in whichever plural form. (Tests hold all languages to the same keys.) */
export function isTextKey(key: string): key is TextKey {
  return lookups.en.has(key) || [false, true].some((ordinal) => lookups.en.has(key, { count: 2, ordinal }));
}

const courses = new Map<Language, Promise<void>>();

/** Loads the texts of the course in a language; a second call waits for the first. */
export function loadCourseTexts(language: Language): Promise<void> {
  const known = courses.get(language);
  if (known !== undefined) return known;
  const texts = language === "zh" ? import("./zh/lessons/index.ts") : import("./en/lessons/index.ts");
  const loading = texts.then(
    ({ course }) => install(language, course),
    (error: unknown) => {
      courses.delete(language);
      throw error;
    },
  );
  courses.set(language, loading);
  return loading;
}
