import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { chineseFaces } from "./src/build/chineseFaces.ts";
import { offline } from "./src/build/offline.ts";

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
    filter: { id: /src\/engine\/threads\.ts$/ },
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
 * Lets the engine's threads begin while the rest of the page's script is still on its way: the chunk that starts them, which
 * imports nothing, is also a script of the page, before the entry.
 */
const threadsFirst: Plugin = {
  name: "threads-first",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler(html, { bundle }) {
      const early = Object.values(bundle ?? {}).find(({ name }) => name === "early");
      if (early === undefined) throw new Error("build: expected a chunk named early, found none");
      const entry = html.indexOf('<script type="module"');
      return `${html.slice(0, entry)}<script type="module" async crossorigin src="./${early.fileName}"></script>
    ${html.slice(entry)}`;
    },
  },
};

/** Chunks that the first screen is made of, besides the page's own entry. */
const FIRST_SCREEN = new Set(["core", "page", "map"]);

/**
 * Tells Chromium that the functions of the first screen are called at once: it compiles them beside the page's thread while
 * they are still on their way, instead of stopping the first drawing at each of them. To other browsers it is a comment.
 * It has to be a file's first line, so it comes when all other plugins have written theirs.
 */
const compiledAhead: Plugin = {
  name: "compiled-ahead",
  apply: "build",
  generateBundle: {
    order: "post",
    handler(_options, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === "chunk" && (FIRST_SCREEN.has(file.name) || file.facadeModuleId?.endsWith("index.html")))
          file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
    },
  },
};

/** What stands in for parts of three that the scene cannot reach, by the end of their path below three/src. */
const STAND_INS: readonly (readonly [path: RegExp, code: string])[] = [
  [
    /renderers\/shaders\/Shader(Chunk|Lib)\/.*\.glsl\.js$/,
    'export default ""; export const vertex = ""; export const fragment = "";',
  ],
  [/renderers\/shaders\/DFGLUTData\.js$/, "export const getDFGLUT = () => null;"],
  [/extras\/PMREMGenerator\.js$/, "export class PMREMGenerator {}"],
  [
    /renderers\/webgl\/WebGLShadowMap\.js$/,
    "export class WebGLShadowMap { enabled = false; autoUpdate = true; needsUpdate = false; type = 0; render() {} }",
  ],
  [
    /renderers\/webxr\/WebXRManager\.js$/,
    `import { EventDispatcher } from "../../core/EventDispatcher.js";
    export class WebXRManager extends EventDispatcher {
      enabled = false; isPresenting = false; cameraAutoUpdate = true;
      dispose() {} setAnimationLoop() {} getEnvironmentBlendMode() {} hasDepthSensing() { return false; }
    }`,
  ],
];

/**
 * The scene's materials are all written out here (RawShaderMaterial) and it is seen on a screen, so the shader library of
 * three's own materials, their environment maps and shadows, and the headset session are dead weight that no bundler can see: they are
 * reached through tables and fields. In the build three comes from its source modules, with empty stand-ins for those. A
 * scene that takes up a built-in material would fail to compile its shader, and with it the browser tests.
 */
const withoutUnreachableThree: Plugin = {
  name: "without-unreachable-three",
  apply: "build",
  enforce: "pre",
  config: () => ({
    resolve: { alias: [{ find: /^three$/, replacement: fileURLToPath(import.meta.resolve("three/src/Three.js")) }] },
  }),
  load: {
    filter: { id: /three\/src\// },
    handler: (id) => STAND_INS.find(([path]) => path.test(id))?.[1],
  },
};

/** KaTeX lists each face in three formats; every browser the page runs in takes the first. */
const modernFacesOnly: Plugin = {
  name: "modern-faces-only",
  apply: "build",
  enforce: "pre",
  transform: {
    filter: { id: /katex\.min\.css$/ },
    handler: (code) => code.replace(/,url\([^)]*\.(?:woff|ttf)\) format\("[^"]*"\)/g, ""),
  },
};

/** Rooms whose specs may leave something behind in a module, a language or a document: each file begins afresh. */
const PAGE_ROOMS = ["app", "architecture", "build", "engine", "language", "panels", "scene", "store"];

export default defineConfig({
  base: "./",
  plugins: [
    react(),
    chineseFaces("src/language/zh"),
    contentSecurityPolicy,
    sharedWorker,
    threadsFirst,
    compiledAhead,
    withoutUnreachableThree,
    modernFacesOnly,
    offline("src/app/serviceWorker.ts"),
  ],
  worker: { format: "es" },
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    // The budget of the first load is a test of its own, in gzipped bytes.
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            // Cut to the sharers of each piece, the first visit would be more than a hundred scraps, each a request, in six
            // rounds one after another. Lower rooms come first: no group imports a later one.
            {
              name: "early",
              test: /src\/(?:app\/early|engine\/threads)\.ts$/,
            },
            {
              // What page and workers share.
              name: "core",
              test: /preload-helper|node_modules\/pure-rand\/|(?<!three\/)src\/(?:math\/(?!elementary\/tanhInPlace)|optimizers\/(?!walks)|terrain\/(?:block|contours|contourInk|heightMap|ramp|shade)\.|theme\/(?:palette|ramps)\.|experiment\/(?:limits|recording|complete|standard|transformWriter)\.|objectives\/(?:phase|formula\/greek)|engine\/(?:protocol|race)\.)/,
            },
            {
              // What a worker needs for its first race and terrain.
              name: "engine",
              test: /node_modules\/@noble\/|src\/(?:engine\/(?:curvatureAlong|digest|session|pace|remembered|sameObjective|inspect|portrait|serve)\.|run\/(?:block|perturbation|planeWalk|stepObjective|run)\.|curvature\/(?:krylovSpace|lanczos|linearProduct|longVectors|planeCurvature|planeFrame)\.|objectives\/(?:objective\.|index\.|surfaces\/)|optimizers\/walks|experiment\/(?:landscape|setup)\.|terrain\/(?:grid|occlusion|frames|paintRelief)\.)/,
            },
            {
              // What controls and map are made of, and every later panel uses. The worker has none of it.
              name: "page",
              test: /node_modules\/(?:react|react-dom|scheduler|zustand|use-sync-external-store)\/|src\/(?:app\/(?:conductor|drawTerrain)\.|theme\/(?:markers|numbers)|store\/|engine\/client\.|panels\/(?:engineContext|runName|landscapeName|useRuns|hidden)|panels\/controls\/(?!typeset|Segments)|panels\/marginalia\/corners|panels\/charts\/Charts\.|panels\/chrome\/(?:letterKeys|problemWords|ShareMenu)|panels\/takeaway\/studioContext|panels\/optimizers\/(?:stabilityPost|RunState|runWords|AddRunMenu)|language\/(?:lookup|react|translate|en\/(?:index|page|panels|optimizers|scene|surfaces)))/,
            },
            {
              name: "map",
              test: /src\/scene\/(?:map\/(?:MapRuns|MapDrawing|mapControls|mapFrame)|MapView\.|overlay\/(?:brush|tags|occupancy|probe)\.|picture|themeOf|host|geometry\/(?:placing|ground|ticks|trail|vector3|lens|rayHit)\.)/,
            },
            {
              name: "scene",
              test: /node_modules\/(?:three|@react-three|suspend-react|its-fine|camera-controls)\/|src\/scene\/(?!map\/|studio\/|Map|Stage)/,
            },
          ],
        },
      },
    },
    modulePreload: {
      // A link that preloads what a chunk imports needs a document, which the workers have not got: only the page's own
      // chunk, which they never load, gets such links.
      resolveDependencies: (_file, dependencies, { hostId, hostType }) =>
        hostType === "html" || /\bindex-[^/]*$/.test(hostId) ? dependencies : [],
    },
  },
  preview: { headers: { "Content-Security-Policy": POLICY, "X-Content-Type-Options": "nosniff" } },
  test: {
    environment: "node",
    // All cores: one is kept free otherwise, which of two is half.
    maxWorkers: "100%",
    // Other work may share the machine; nothing here is measured in time.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "page",
          include: PAGE_ROOMS.map((room) => `tests/${room}/**/*.test.ts`),
        },
      },
      {
        extends: true,
        test: {
          name: "core",
          include: ["tests/**/*.test.ts"],
          exclude: [...PAGE_ROOMS, "browser"].map((room) => `tests/${room}/**`),
          // Nothing in these rooms lasts beyond a call: what files share is loaded once, a third of the work of all specs.
          isolate: false,
        },
      },
    ],
  },
});
