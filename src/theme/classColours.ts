/**
 * Colours of classes, by index; a ninth class takes the first again, and its name tells it apart. Chosen so that any two
 * stay apart in OKLab under normal, protanopic, deuteranopic and tritanopic sight and stand out from the ground (a test
 * computes both). No two views use them and the runs' colours for the same thing.
 */
export const classColours: Readonly<Record<"dark" | "light", readonly string[]>> = {
  dark: ["#4FA8F0", "#F0A040", "#F53C8C", "#B4D7B4", "#8C64F5", "#F5D714", "#14D7F5", "#F5F5F5"],
  light: ["#1B6FB8", "#C25E00", "#965A78", "#000096", "#5A0000", "#1E96D2", "#961E3C", "#001ED2"],
};

/** The colour of a class on a ground of the theme. */
export const classColour = (theme: "dark" | "light", index: number): string =>
  classColours[theme][index % classColours[theme].length];
