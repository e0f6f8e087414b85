import { createContext, useCallback, useContext } from "react";
import { type Language, type TextKey, type TextValues, translate, translateKey } from "./translate.ts";

/** The language of everything below. */
export const LanguageContext = createContext<Language>("en");

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The lookup in the reader's language. */
export function useText(): (key: TextKey, values?: TextValues) => string {
  const language = useLanguage();
  return useCallback((key, values) => translate(language, key, values), [language]);
}

/** The same for keys that arrive as data. */
export function useTextByKey(): (key: string, values?: TextValues) => string {
  const language = useLanguage();
  return useCallback((key, values) => translateKey(language, key, values), [language]);
}
