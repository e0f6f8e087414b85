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

/** Ramps of λmax, in a hue that no loss has; lower is darker here too. */
export const curvatureRamps: Readonly<Record<ThemeName, readonly string[]>> = {
  dark: ["#1B1A2E", "#2F2548", "#4A3160", "#6B4272", "#8F587C", "#B37785", "#D39E93", "#EFCBB0"],
  light: ["#8E86AE", "#A598BC", "#BBABC6", "#CFBECD", "#E0D0D3", "#ECDFDA", "#F5ECE3", "#FCF7EE"],
  lecture: ["#6F669A", "#8D82AE", "#AA9EBF", "#C4B9CC", "#DACFD6", "#E9E0DE", "#F3ECE5", "#FBF6EE"],
};
