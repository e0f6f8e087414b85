import { useFallLineState } from "../../store/react.ts";
import type { ThemeName } from "../../theme/palette.ts";

/** The palette for what is set: lecture mode on light has one of its own. */
export const useThemeName = (): ThemeName =>
  useFallLineState(({ lecture, theme }) => (lecture && theme === "light" ? "lecture" : theme));
