import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { build, type Plugin } from "vite";

/** A file to keep for use without a network. A name that holds its content's hash needs no revision. */
interface Kept {
  readonly url: string;
  readonly revision: string | null;
}

/**
 * What is not kept, so that the rest stays below 3 MB: what the page never asks for by itself; the encoder of
 * films, which is large (without it a film is a GIF); the second Chinese face, for which the reader's own
 * stands in; faces of formulas that no formula here uses.
 */
const LEFT = [
  /\.map$/,
  /\.schema\.json$/,
  /^serviceWorker\.js$/,
  /^assets\/(video|noto-serif-sc)-/,
  /^assets\/KaTeX_(Caligraphic|Fraktur|SansSerif|Script|Typewriter)-/,
];

function keptFiles(folder: string): readonly Kept[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
  return files
    .map((path) => ({ path, url: relative(folder, path).replaceAll("\\", "/") }))
    .filter(({ url }) => !LEFT.some((pattern) => pattern.test(url)))
    .map(({ path, url }) => ({
      url,
      revision: url.startsWith("assets/")
        ? null
        : createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, 16),
    }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** Writes `serviceWorker.js`, made from `entry` and the list of all files of the finished build, beside index.html. */
export const offline = (entry: string): Plugin => {
  let outDir = "";
  return {
    name: "offline",
    apply: "build",
    configResolved: (config) => {
      outDir = resolve(config.root, config.build.outDir);
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
          define: { KEPT_FILES: JSON.stringify(keptFiles(outDir)), "process.env.NODE_ENV": '"production"' },
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
