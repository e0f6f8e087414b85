import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { build, type Plugin, type Rollup } from "vite";
import { COURSE_FACE } from "./chineseFaces.ts";

/** A file to keep for use without a network. A name that holds its content's hash needs no revision. */
interface Kept {
  readonly url: string;
  readonly revision: string | null;
}

/**
 * What is not kept, so that the rest stays below 3 MB: what the page never asks for by itself; the encoder of
 * films, which is large (without it a film is a GIF); the second Chinese face, and letters of titles and figures that only a
 * reader's own words may have, for which a face of the reader's stands in; faces of formulas that no formula here uses.
 */
const LEFT = [
  /\.map$/,
  /\.schema\.json$/,
  /^serviceWorker\.js$/,
  /^assets\/(video|noto-serif-sc)-/,
  /^assets\/(source-serif-4|ibm-plex-mono)-latin-ext-/,
  /^assets\/KaTeX_(Caligraphic|Fraktur|SansSerif|Script|Typewriter)-/,
];

/** Texts, results, machines and pages of the course: what makes a chunk one of a lesson's. */
const COURSE_MATTER =
  /src\/(?:language\/\w+\/lessons\/|lessons\/(?:measured\/|index)|companions\/(?!companion|index)|panels\/(?:lesson|course)\/)/;
const COURSE =
  /src\/(?:(?:language\/\w+\/lessons|lessons|companions|panels\/(?:lesson|course))\/|engine\/(?:workbench|coursework|inspectPoint)\.ts|app\/openLesson\.ts)/;

/** Faces of formulas that the page's own do not use (blackboard letters, relations of the AMS, bold), and a lesson may. */
const RARE_FACE = /^assets\/KaTeX_(?:AMS|Main-Bold|Math-BoldItalic)/;

/**
 * Files that only lessons need: faces cut for them, those of rare symbols, and chunks of nothing but the course that no part of the page imports
 * before a lesson is opened.
 */
export function courseFiles(bundle: Rollup.OutputBundle): readonly string[] {
  const files = Object.values(bundle);
  const chunks = new Map(files.flatMap((file) => (file.type === "chunk" ? [[file.fileName, file] as const] : [])));
  const waiting = [...chunks.values()].filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName);
  const early = new Set<string>();
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (early.has(name)) continue;
    early.add(name);
    waiting.push(...(chunks.get(name)?.imports ?? []));
  }
  return files
    .filter((file) =>
      file.type === "asset"
        ? RARE_FACE.test(file.fileName) || file.names.some((name) => name.startsWith(COURSE_FACE))
        : !early.has(file.fileName) &&
          file.moduleIds.some((id) => COURSE_MATTER.test(id)) &&
          file.moduleIds.every((id) => COURSE.test(id)),
    )
    .map(({ fileName }) => fileName)
    .sort();
}

function keptFiles(folder: string, course: ReadonlySet<string>): readonly Kept[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
  return files
    .map((path) => ({ path, url: relative(folder, path).replaceAll("\\", "/") }))
    .filter(({ url }) => !course.has(url) && !LEFT.some((pattern) => pattern.test(url)))
    .map(({ path, url }) => ({
      url,
      revision: url.startsWith("assets/")
        ? null
        : createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, 16),
    }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

/**
 * Writes `serviceWorker.js` beside index.html, made from `entry` and two lists of the finished build's files: what is kept
 * from the first visit on, and what of the course is kept once a lesson has asked for it.
 */
export const offline = (entry: string): Plugin => {
  let outDir = "";
  let course: readonly string[] = [];
  return {
    name: "offline",
    apply: "build",
    configResolved: (config) => {
      outDir = resolve(config.root, config.build.outDir);
    },
    writeBundle(_, bundle) {
      course = courseFiles(bundle);
    },
    closeBundle: {
      order: "post",
      sequential: true,
      async handler() {
        if (this.meta.watchMode) return;
        await build({
          configFile: false,
          publicDir: false,
          logLevel: "warn",
          define: {
            KEPT_FILES: JSON.stringify(keptFiles(outDir, new Set(course))),
            COURSE_FILES: JSON.stringify(course),
            "process.env.NODE_ENV": '"production"',
          },
          build: {
            outDir,
            emptyOutDir: false,
            target: "es2022",
            lib: { entry, formats: ["iife"], name: "serviceWorker", fileName: () => "serviceWorker.js" },
          },
        });
      },
    },
  };
};
