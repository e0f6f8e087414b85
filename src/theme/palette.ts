/** The three grounds the page is drawn on. Lecture is light on pure white, for projectors. */
export type ThemeName = "dark" | "light" | "lecture";

/**
 * The colours of chrome and terrain. `tokens.css` states the chrome's part again as custom properties (a test holds the
 * two together), because a page must have its ground before any script runs.
 */
export interface Palette {
  /** Page, canvas clear, tags. */
  readonly ground: string;
  /** Text, needles, primary. */
  readonly ink: string;
  /** Labels. */
  readonly ink2: string;
  /** Ticks and tick labels. */
  readonly ink3: string;
  /** Hairlines. */
  readonly rule: string;
  /** Outlines of controls. */
  readonly rule2: string;
  /** Claims that hold. */
  readonly ok: string;
  /** Errors and divergence, always beside words. */
  readonly bad: string;
  /** Outline under trails, balls and map lettering. */
  readonly casing: string;
  readonly contourFine: string;
  /** Index contours in lowlands and in highlands (h above 0.55). */
  readonly contourIndexLow: string;
  readonly contourIndexHigh: string;
  readonly shade: string;
  readonly highlight: string;
  readonly wall: string;
  readonly wallLine: string;
}

const light: Palette = {
  ground: "#F7F6F1",
  ink: "#14202A",
  ink2: "#4A5862",
  ink3: "#66727A",
  rule: "#DCDBD2",
  rule2: "#B9BBB4",
  ok: "#1F7350",
  bad: "#A8201A",
  casing: "#FFFDF7",
  contourFine: "#5A5340",
  contourIndexLow: "#3D3727",
  contourIndexHigh: "#3D3727",
  shade: "#39506A",
  highlight: "#FFFFFF",
  wall: "#E4E0D3",
  wallLine: "#8D8775",
};

export const palettes: Readonly<Record<ThemeName, Palette>> = {
  dark: {
    ground: "#0F161A",
    ink: "#E9E6DC",
    ink2: "#A3AFB1",
    ink3: "#7F8D90",
    rule: "#273238",
    rule2: "#3A484E",
    ok: "#7FD0A4",
    bad: "#FF9A8B",
    casing: "#0A1115",
    contourFine: "#0A1216",
    contourIndexLow: "#F3EAD2",
    contourIndexHigh: "#0A1216",
    shade: "#070D14",
    highlight: "#FFF3DA",
    wall: "#141E23",
    wallLine: "#5F7075",
  },
  light,
  // Labels and ticks a shade darker: projectors wash out.
  lecture: { ...light, ground: "#FFFFFF", ink2: "#33424C", ink3: "#4A5862" },
};

/** The ground in force: lecture mode is light on pure white, unless its reader switches to dark. */
export function themeName(state: { readonly lecture: boolean; readonly theme: "dark" | "light" }): ThemeName {
  return state.lecture && state.theme === "light" ? "lecture" : state.theme;
}
