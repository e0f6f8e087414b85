import { describe, expect, it } from "vitest";
import { classColour, classColours } from "../../src/theme/classColours.ts";
import { palettes } from "../../src/theme/palette.ts";
import { contrast, distance } from "./colour.ts";

describe.each(["dark", "light"] as const)("the colours of classes on %s ground", (theme) => {
  const colours = classColours[theme];
  it("stay apart under every kind of sight", () => {
    for (const [i, a] of colours.entries())
      for (const b of colours.slice(i + 1)) expect(distance(a, b), `${a} and ${b}`).toBeGreaterThan(0.095); // 0.099 dark, 0.102 light, as chosen
  });

  it("stand out from the ground", () => {
    for (const colour of colours) expect(contrast(colour, palettes[theme].ground), colour).toBeGreaterThanOrEqual(3); // WCAG, graphics
  });

  it("begin again after the last", () => {
    expect(classColour(theme, colours.length)).toBe(colours[0]);
  });
});
