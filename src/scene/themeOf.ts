import type { ThemeName } from "../theme/palette.ts";

/** The palette for what is set: lecture mode on light has one of its own. */
export const themeOf = ({
  lecture,
  theme,
}: {
  readonly lecture: boolean;
  readonly theme: "dark" | "light";
}): ThemeName => (lecture && theme === "light" ? "lecture" : theme);
