import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/**
 * The page talks to nobody but its own origin, and evaluates no text. Held twice: as a meta tag in the built page, so that
 * it holds on any static host, and as a header where we serve it ourselves.
 */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Only in the build: the development server needs inline scripts. */
const contentSecurityPolicy: Plugin = {
  name: "content-security-policy",
  apply: "build",
  transformIndexHtml: () => [
    { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: POLICY }, injectTo: "head-prepend" },
  ],
};

/**
 * Builds the worker as another entry of the page's own bundle instead of a bundle of its own, so that both load the same
 * chunks of core code, once.
 */
const sharedWorker: Plugin = {
  name: "shared-worker",
  apply: "build",
  enforce: "pre",
  transform: {
    filter: { id: /src\/engine\/client\.ts$/ },
    handler(code) {
      const id = new URL("src/engine/worker.ts", import.meta.url).pathname;
      const reference = this.emitFile({ type: "chunk", id, name: "worker" });
      const replaced = code.replace(
        'new URL("./worker.ts", import.meta.url)',
        `import.meta.ROLLUP_FILE_URL_${reference}`,
      );
      if (replaced === code) this.error("expected the worker's URL, found none");
      return replaced;
    },
  },
};

/**
 * The scene's materials are all written out here (RawShaderMaterial), so the shader library of three's own materials is dead
 * weight that no bundler can see: it is reached through tables of strings. In the build three comes from its source modules
 * and those strings are empty, as is the environment-map filter, which only those materials use. A scene that takes up a
 * built-in material would fail to compile its shader, and with it the browser tests.
 */
const withoutBuiltInMaterials: Plugin = {
  name: "without-built-in-materials",
  apply: "build",
  enforce: "pre",
  config: () => ({
    resolve: { alias: [{ find: /^three$/, replacement: fileURLToPath(import.meta.resolve("three/src/Three.js")) }] },
  }),
  load: {
    filter: {
      id: /three\/src\/(renderers\/shaders\/Shader(Chunk|Lib)\/.*\.glsl|renderers\/shaders\/DFGLUTData|extras\/PMREMGenerator)\.js$/,
    },
    handler(id) {
      if (id.endsWith("PMREMGenerator.js")) return "export class PMREMGenerator {}";
      if (id.endsWith("DFGLUTData.js")) return "export const getDFGLUT = () => null;";
      return 'export default ""; export const vertex = ""; export const fragment = "";';
    },
  },
};

export default defineConfig({
  base: "./",
  plugins: [react(), contentSecurityPolicy, sharedWorker, withoutBuiltInMaterials],
  worker: { format: "es" },
  build: { target: "es2022", assetsInlineLimit: 0 },
  preview: { headers: { "Content-Security-Policy": POLICY, "X-Content-Type-Options": "nosniff" } },
  test: { include: ["tests/**/*.test.ts"], exclude: ["tests/browser/**", "node_modules/**"], environment: "node" },
});
