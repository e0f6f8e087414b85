import { useEffect, useState } from "react";
import { useLanguage } from "../../language/react.ts";
import { type Language, loadCourseTexts } from "../../language/translate.ts";

const ready = new Set<Language>();

/** Whether the course's texts are here in the reader's language; loads them. English stands in for what is missing. */
export function useCourseTexts(): "ready" | "loading" | "failed" {
  const language = useLanguage();
  const [failed, setFailed] = useState(false);
  const [, setLoaded] = useState(0);
  useEffect(() => {
    setFailed(false);
    if (ready.has(language)) return;
    let current = true;
    void Promise.all([loadCourseTexts("en"), loadCourseTexts(language)]).then(
      () => {
        ready.add(language).add("en");
        if (current) setLoaded((count) => count + 1);
      },
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [language]);
  if (ready.has(language)) return "ready";
  return failed ? "failed" : "loading";
}
