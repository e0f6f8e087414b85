/** A tree whose leaves hold both languages side by side, seen from one of them. */
export type Side<T, L extends "en" | "zh"> = T extends { readonly en: unknown; readonly zh: unknown }
  ? T[L]
  : { readonly [K in keyof T]: Side<T[K], L> };

/** Takes one language out of names that are written side by side. */
export function side<T extends object, L extends "en" | "zh">(names: T, language: L): Side<T, L> {
  if ("en" in names && "zh" in names) return (names as Record<string, unknown>)[language] as Side<T, L>;
  return Object.fromEntries(
    Object.entries(names).map(([key, value]) => [key, side(value as object, language)]),
  ) as Side<T, L>;
}
