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
const SHARED_MARKS = "‘’“”…—";
const FIRST_CHINESE = 0x2e80;
/** Below the folder of texts. */
const COURSE_FOLDER = "lessons/";
/** Begins the names of files that only lessons need. */
export const COURSE_FACE = "course-";

/** All characters of `folder`'s files, or those of some of them, that a Chinese face is for. */
function charactersIn(folder: string, isMeant: (name: string) => boolean): Set<string> {
  const found = new Set<string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    if (name.endsWith(".ts") && isMeant(name))
      for (const character of readFileSync(join(folder, name), "utf8"))
        if ((character.codePointAt(0) ?? 0) >= FIRST_CHINESE) found.add(character);
  return found;
}

/**
 * The characters of the page's own texts, and those that only the course has: a page without a lesson never asks for files
 * of theirs, and they need not be kept for use without a network.
 */
export function charactersOf(folder: string): {
  readonly page: ReadonlySet<string>;
  readonly course: ReadonlySet<string>;
} {
  const isCourse = (name: string) => name.startsWith(COURSE_FOLDER);
  const page = charactersIn(folder, (name) => !isCourse(name));
  for (const mark of SHARED_MARKS) page.add(mark);
  const course = [...charactersIn(folder, isCourse)].filter((character) => !page.has(character));
  return { page, course: new Set(course) };
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
 * a reader types comes from a face of their system), those that only lessons use in files of their own. Each is `{ family, unicodeRange, url }`, in all weights. The list is empty while
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
        const { page, course } = charactersOf(folder);
        const parts = [
          ["", page],
          [COURSE_FACE, course],
        ] as const;
        const rows: string[] = [];
        for (const { family, source } of FAMILIES) {
          const sheet = fileURLToPath(import.meta.resolve(`${source}/wght.css`));
          const cuts = cutsOf(readFileSync(sheet, "utf8"));
          for (const [prefix, wanted] of parts) {
            const left = new Set(wanted);
            for (const cut of cuts) {
              const characters = [...left].filter((character) => covers(cut, character)).sort();
              if (characters.length === 0) continue;
              for (const character of characters) left.delete(character);
              const whole = readFileSync(join(dirname(sheet), "files", cut.file));
              const source = await subsetFont(whole, characters.join(""), {
                targetFormat: "woff2",
                variationAxes: { wght: { min: 400, max: 700 } },
              });
              const reference = this.emitFile({ type: "asset", name: prefix + cut.file, source });
              const unicodeRange = JSON.stringify(rangeOf(characters));
              rows.push(
                `{ family: ${JSON.stringify(family)}, unicodeRange: ${unicodeRange}, url: import.meta.ROLLUP_FILE_URL_${reference} }`,
              );
            }
            if (left.size > 0) this.warn(`${family} has no ${[...left].join(" ")}`);
          }
        }
        return `export default [${rows.join(",\n")}];`;
      },
    },
  };
};
