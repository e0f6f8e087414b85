import { useEffect } from "react";
import { useLanguage, useText, useTextByKey } from "../language/react.ts";
import { useFallLineState } from "../store/react.ts";

/** Title, language and theme of the document follow the state. */
export function useDocument(): void {
  const text = useText();
  const byKey = useTextByKey();
  const language = useLanguage();
  const theme = useFallLineState((state) => (state.lecture ? "lecture" : state.theme));
  const title = useFallLineState(({ experiment: { objective, view } }) => {
    if (view.title !== undefined) return view.title;
    return objective.type === "surface" ? byKey(`surface.${objective.name}.name`) : text("landscape.formula");
  });
  useEffect(() => {
    const root = document.documentElement;
    root.lang = language === "zh" ? "zh-Hans" : "en";
    root.dataset.theme = theme;
    document.title = text("app.documentTitle", { title });
  }, [language, theme, title, text]);
}
