import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { palettes } from "../../src/theme/palette.ts";
import { curvatureRamps, ramps } from "../../src/theme/ramps.ts";
import { contrast, linearRgb } from "./colour.ts";

const css = readFileSync("src/theme/tokens.css", "utf8");
const chrome = {
  ground: "ground",
  ink: "ink",
  ink2: "ink-2",
  ink3: "ink-3",
  rule: "rule",
  rule2: "rule-2",
  ok: "ok",
  bad: "bad",
  casing: "casing",
} as const;

describe("tokens.css", () => {
  it("states the same colours as palette.ts", () => {
    for (const [name, token] of Object.entries(chrome) as [keyof typeof chrome, string][]) {
      const pair = new RegExp(`--${token}: light-dark\\((#\\w{6}), (#\\w{6})\\);`).exec(css);
      expect(
        pair?.slice(1).map((hex) => hex.toUpperCase()),
        token,
      ).toEqual([palettes.light[name], palettes.dark[name]]);
    }
    expect(css).toMatch(/data-theme="lecture"\][^}]*--ground: #ffffff/i);
  });
});

describe("ink on every ground", () => {
  it("meets the contrast that the design states", () => {
    for (const palette of Object.values(palettes)) {
      expect(contrast(palette.ink, palette.ground)).toBeGreaterThan(14);
      expect(contrast(palette.ink2, palette.ground)).toBeGreaterThan(6.5);
      expect(contrast(palette.ink3, palette.ground)).toBeGreaterThan(4.5);
      expect(contrast(palette.bad, palette.ground)).toBeGreaterThan(4.5);
      expect(contrast(palette.ok, palette.ground)).toBeGreaterThan(4.5);
    }
  });
});

describe("ramps", () => {
  it("are darker where loss or curvature is lower, in every theme", () => {
    const luminance = (hex: string) => {
      const [red, green, blue] = linearRgb(hex);
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    for (const ramp of [...Object.values(ramps), ...Object.values(curvatureRamps)]) {
      const steps = ramp.map(luminance);
      expect(steps).toHaveLength(8);
      expect(steps).toEqual([...steps].sort((a, b) => a - b));
    }
  });
});
