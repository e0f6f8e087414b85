import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";
import type { Plugin } from "vite";

/** One file of a face that is cut into ranges of characters. */
interface Cut {
  readonly file: string;
  /** Inclusive ranges of code points. */
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

const MODULE = "virtual:chinese-faces";
const FAMILIES = [
  { family: "Noto Sans SC", source: "@fontsource-variable/noto-sans-sc" },
  { family: "Noto Serif SC", source: "@fontsource-variable/noto-serif-sc" },
];
/** Marks that Latin faces have too, narrower: in Chinese text they come from the Chinese face. */
const SHARED_MARKS = "‘’“”…—·";
const FIRST_CHINESE = 0x2e80;

/** All characters of `folder`'s files that a Chinese face is for. */
function charactersIn(folder: string): ReadonlySet<string> {
  const found = new Set(SHARED_MARKS);
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    if (name.endsWith(".ts"))
      for (const character of readFileSync(join(folder, name), "utf8"))
        if ((character.codePointAt(0) ?? 0) >= FIRST_CHINESE) found.add(character);
  return found;
}

/** The cuts that a face's own style sheet declares. */
function cutsOf(sheet: string): readonly Cut[] {
  const faces = sheet.matchAll(/url\(\.\/files\/([^)]+)\)[^;]*;\s*unicode-range:\s*([^;]+);/g);
  return [...faces].map(([, file, ranges]) => ({
    file,
    ranges: ranges.split(",").map((range) => {
      const [from, to = from] = range.trim().slice(2).split("-");
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
    }),
  }));
}

const covers = ({ ranges }: Cut, character: string) => {
  const code = character.codePointAt(0) ?? 0;
  return ranges.some(([from, to]) => from <= code && code <= to);
};

const rangeOf = (characters: readonly string[]) =>
  characters.map((character) => `U+${character.codePointAt(0)?.toString(16)}`).join(",");

/**
 * A module whose default export lists the Chinese faces, cut down to the characters that the texts in `folder` use (what
 * a reader types comes from a face of their system). Each is `{ family, unicodeRange, url }`, in all weights. The list is empty while
 * developing: cutting takes seconds.
 */
export const chineseFaces = (folder: string): Plugin => {
  let building = false;
  return {
    name: "chinese-faces",
    configResolved: ({ command }) => {
      building = command === "build";
    },
    resolveId: { filter: { id: /^virtual:chinese-faces$/ }, handler: () => `\0${MODULE}` },
    load: {
      filter: { id: /^\0virtual:chinese-faces$/ },
      async handler() {
        if (!building) return "export default [];";
        const rows: string[] = [];
        for (const { family, source } of FAMILIES) {
          const sheet = fileURLToPath(import.meta.resolve(`${source}/wght.css`));
          const left = new Set(charactersIn(folder));
          for (const cut of cutsOf(readFileSync(sheet, "utf8"))) {
            const characters = [...left].filter((character) => covers(cut, character)).sort();
            if (characters.length === 0) continue;
            for (const character of characters) left.delete(character);
            const whole = readFileSync(join(dirname(sheet), "files", cut.file));
            const text = characters.join("");
            const bytes = await subsetFont(whole, text, {
              targetFormat: "woff2",
              variationAxes: { wght: { min: 400, max: 700 } },
            });
            const reference = this.emitFile({ type: "asset", name: cut.file, source: bytes });
            const unicodeRange = JSON.stringify(rangeOf(characters));
            rows.push(
              `{ family: ${JSON.stringify(family)}, unicodeRange: ${unicodeRange}, url: import.meta.ROLLUP_FILE_URL_${reference} }`,
            );
          }
          if (left.size > 0) this.warn(`${family} has no ${[...left].join(" ")}`);
        }
        return `export default [${rows.join(",\n")}];`;
      },
    },
  };
};
