import faces from "virtual:chinese-faces";

let declared = false;

/**
 * Declares the faces of Chinese text; the browser loads those it comes to need. The marks that Latin faces have too
 * (quotes, dashes, dots) get a family of their own, which style sheets name first where the language is Chinese.
 */
export function declareChineseFaces(): void {
  if (declared) return;
  declared = true;
  for (const { family, unicodeRange, url } of faces) {
    const descriptors = { weight: "400 700", display: "swap", unicodeRange } as const;
    document.fonts.add(new FontFace(family, `url("${url}")`, descriptors));
    const marks = unicodeRange.split(",").filter((code) => Number.parseInt(code.slice(2), 16) < 0x2e80);
    if (marks.length > 0)
      document.fonts.add(
        new FontFace(`${family} Marks`, `url("${url}")`, { ...descriptors, unicodeRange: marks.join(",") }),
      );
  }
}
