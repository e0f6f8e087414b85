import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = "src";

/** Which rooms a room may import from, besides itself. `app` and the tests may import anything. */
const TABLE: Readonly<Record<string, readonly string[]>> = {
  /** What Vite does with the rest; nothing of it reaches the page. */
  build: [],
  math: [],
  theme: [],
  language: [],
  objectives: ["math"],
  optimizers: ["math", "objectives"],
  curvature: ["math", "objectives"],
  run: ["math", "objectives", "optimizers", "curvature"],
  experiment: ["math", "objectives", "optimizers", "curvature", "run"],
  terrain: ["math", "theme", "objectives"],
  // Small machines for lessons, made of the same parts as the rest.
  companions: ["math", "objectives", "optimizers", "curvature", "run", "experiment"],
  // Data alone, claims included: the engine measures them, panels show them.
  lessons: ["math", "experiment", "companions"],
  engine: ["math", "objectives", "optimizers", "curvature", "run", "experiment", "terrain", "companions", "lessons"],
  // What leaves the page is made of what the core knows: trajectories (engine), heights (terrain), functions to be told in
  // another language (objectives, math).
  exchange: ["experiment", "run", "theme", "language", "engine", "terrain", "objectives", "math"],
  store: ["math", "objectives", "optimizers", "experiment", "engine", "run", "terrain", "lessons"],
  scene: ["store", "engine", "experiment", "run", "math", "theme", "language", "terrain", "objectives"],
  panels: [
    "store",
    "engine",
    "experiment",
    "objectives",
    "optimizers",
    "math",
    "theme",
    "language",
    "exchange",
    "terrain",
    "run",
    "companions",
    "lessons",
  ],
  cli: [
    "math",
    "objectives",
    "optimizers",
    "curvature",
    "run",
    "experiment",
    "engine",
    "terrain",
    "language",
    "theme",
    "exchange",
  ],
};

/** Rooms whose registries are whole: others see only their interface. */
const INTERFACE_ONLY: readonly { readonly from: string; readonly room: string; readonly files: RegExp }[] = [
  { from: "optimizers", room: "objectives", files: /^objectives\/objective\.ts$/ },
  { from: "curvature", room: "objectives", files: /^objectives\/objective\.ts$/ },
  { from: "run", room: "objectives", files: /^objectives\/objective\.ts$/ },
  { from: "run", room: "optimizers", files: /^optimizers\/optimizer\.ts$/ },
  { from: "terrain", room: "objectives", files: /^objectives\/objective\.ts$/ },
  { from: "scene", room: "objectives", files: /^objectives\/objective\.ts$/ },
];

/** Rooms that load where `window`, React and three do not exist, and whose numbers are recorded. */
const PURE = ["math", "objectives", "optimizers", "curvature", "run", "experiment", "terrain", "companions", "lessons"];

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesBelow(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^"';]*?from\s*"([^"]+)"|import\s*\(\s*"([^"]+)"\s*\)|(?:^|\n)import\s+"([^"]+)"/g;

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const sources = new Map(filesBelow(ROOT).map((path) => [relative(ROOT, path), readFileSync(path, "utf8")]));
const edges: Edge[] = [...sources].flatMap(([from, text]) =>
  [...text.matchAll(IMPORT)].flatMap((match): Edge[] => {
    const target = match[1] ?? match[2] ?? match[3];
    const typeOnly = /^\s*(?:import|export)\s+type\b/.test(match[0]);
    return [{ from, to: target.startsWith(".") ? normalize(join(dirname(from), target)) : target, typeOnly }];
  }),
);
const roomOf = (file: string) => file.split("/")[0];
const own = edges.filter(({ to }) => sources.has(to));

describe("the import table", () => {
  it("reads the imports there are", () => {
    expect(own.length).toBeGreaterThan(100);
  });

  it("rooms import only what stands above them", () => {
    const forbidden = own.filter(({ from, to }) => {
      const [a, b] = [roomOf(from), roomOf(to)];
      return a !== b && a !== "app" && !(TABLE[a] ?? []).includes(b);
    });
    expect(forbidden.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it("interfaces are taken without their registries", () => {
    const forbidden = own.filter(({ from, to }) =>
      INTERFACE_ONLY.some((rule) => roomOf(from) === rule.from && roomOf(to) === rule.room && !rule.files.test(to)),
    );
    expect(forbidden.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it("there is no cycle among files", () => {
    const graph = new Map<string, string[]>();
    for (const { from, to, typeOnly } of own) if (!typeOnly) graph.set(from, [...(graph.get(from) ?? []), to]);
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]) => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(" → "));
      if (done.has(file) || path.includes(file)) return;
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of graph.keys()) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it("the core needs no browser, React or three", () => {
    const forbidden = edges.filter(
      ({ from, to }) => PURE.includes(roomOf(from)) && /^(react|three|@react-three|zustand|uplot|katex)/.test(to),
    );
    expect(forbidden).toEqual([]);
    for (const [file, text] of sources)
      if (PURE.includes(roomOf(file))) expect(text, file).not.toMatch(/\b(window|document|localStorage|navigator)\./);
  });

  it("only the engine names workers", () => {
    for (const [file, text] of sources)
      if (roomOf(file) !== "engine" && roomOf(file) !== "cli")
        expect(text, file).not.toMatch(/new Worker\(|\.postMessage\(/);
  });

  it("recorded numbers use no function whose bits depend on the engine, and nothing is evaluated from text", () => {
    const engineBits =
      /Math\.(?:exp|expm1|log|log1p|log2|log10|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|asinh|acosh|atanh|pow|cbrt|hypot|fround|random)\b|[\w)\]]\s*\*\*\s*[\w(]/;
    const withoutComments = (text: string) =>
      text
        .replace(/\/\*[\s\S]*?\*\//g, "")
        .replace(/\/\/.*$/gm, "")
        .replace(/"[^"\n]*"|`[^`]*`/g, '""');
    for (const [file, text] of sources) {
      const code = withoutComments(text);
      if (PURE.includes(roomOf(file)) || roomOf(file) === "engine")
        expect(code.match(engineBits)?.[0], file).toBeUndefined();
      expect(code, file).not.toMatch(/\beval\(|new Function\(|Math\.random\(/);
    }
  });
});
