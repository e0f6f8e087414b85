import { createContext, useCallback, useContext, useEffect, useState } from "react";
import {
  isLoaded,
  type Language,
  loadLanguage,
  type TextKey,
  type TextValues,
  translate,
  translateKey,
} from "./translate.ts";

/** The language of everything below. */
export const LanguageContext = createContext<Language>("en");

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The language to show now: the wanted one as soon as it is loaded, the one before until then. */
export function useLoadedLanguage(wanted: Language): Language {
  const [shown, setShown] = useState<Language>(() => (isLoaded(wanted) ? wanted : "en"));
  useEffect(() => {
    let current = true;
    void loadLanguage(wanted).then(() => current && setShown(wanted));
    return () => {
      current = false;
    };
  }, [wanted]);
  return shown;
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
