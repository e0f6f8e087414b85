import { useEffect, useLayoutEffect } from "react";
import { useLanguage, useText } from "../language/react.ts";
import { languages, loadLanguage } from "../language/translate.ts";
import { landscapeName } from "../panels/landscapeName.ts";
import { useFallLine, useFallLineState } from "../store/react.ts";
import { themeName } from "../theme/palette.ts";

/** After the terrain has had its time. */
const PREFETCH_MS = 4000;

/** Title, language and theme of the document follow the state. */
export function useDocument(): void {
  // The other language loads when there is nothing else to do, so that switching is immediate.
  useEffect(() => {
    const timer = setTimeout(() => languages.forEach((language) => void loadLanguage(language)), PREFETCH_MS);
    return () => clearTimeout(timer);
  }, []);
  const { live } = useFallLine();
  const text = useText();
  const language = useLanguage();
  const theme = useFallLineState(themeName);
  const title = useFallLineState(({ experiment: { objective, view } }) => {
    if (view.title !== undefined) return view.title;
    return landscapeName(language, objective);
  });
  // Lettering drawn on canvases while the language was still loading is drawn again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the language is the cause
  useEffect(() => live.changed("probe"), [language, live]);
  // Before anything is measured or painted: a theme set later would have the style of every element found twice.
  useLayoutEffect(() => {
    const root = document.documentElement;
    if (language === "zh") void import("./chineseFaces.ts").then((module) => module.declareChineseFaces());
    root.lang = language === "zh" ? "zh-Hans" : "en";
    root.dataset.theme = theme;
    document.title = text("app.documentTitle", { title });
  }, [language, theme, title, text]);
}
