import type { ThemeName } from "./palette.ts";

/**
 * Terrain ramps: eight equal stops from low to high, interpolated in sRGB. Lower is darker in every theme; L* rises
 * 15 → 79 dark, 67 → 96 light, and lowlands are 6–11 L* darker in lecture, for weak projectors.
 */
export const ramps: Readonly<Record<ThemeName, readonly string[]>> = {
  dark: ["#152838", "#1D3A49", "#2B4E57", "#446464", "#67796F", "#8E8F7C", "#B3A68B", "#D2C2A4"],
  light: ["#86A9AE", "#9CB9B6", "#B3C7BB", "#C8D2BD", "#DADBC1", "#E8E2C9", "#F1E9D6", "#FAF4E6"],
  lecture: ["#628D98", "#7FA5AA", "#9CB9B3", "#B7C8B7", "#CFD4B6", "#E2DDC0", "#EFE7D1", "#FAF5E9"],
};
