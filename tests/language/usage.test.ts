import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import "../../src/language/all.ts";
import { commandLine } from "../../src/language/en/cli.ts";
import { en } from "../../src/language/en/index.ts";
import { onDemand } from "../../src/language/en/onDemand.ts";
import type { Catalogue } from "../../src/language/translate.ts";
import { isTextKey } from "../../src/language/translate.ts";

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("language/"))
  .map((file) => ({ file, source: readFileSync(join("src", file), "utf8") }));

const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");

function paths(catalogue: Catalogue, path = ""): string[] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === "string" ? [path + key] : paths(value, `${path}${key}.`),
  );
}

const sections = Object.keys({ ...en, ...onDemand, ...commandLine });
/** Sections whose keys are made from ids or arrive as data; the registries' own test covers them. */
const composed = new Set([
  "surface",
  "surfaceParameter",
  "optimizer",
  "parameter",
  "choice",
  "schedule",
  "scheduleParameter",
  "scheduleChoice",
  "transform",
  "transformParameter",
  "transformChoice",
  "dataset",
  "datasetParameter",
  "activation",
  "lossFunction",
  "initialisation",
  "initialisationParameter",
  "initialisationChoice",
  "layerChoice",
  "preset",
  "formula",
  "expected",
]);

describe("texts in use", () => {
  it("exist", () => {
    const literal = new RegExp(`["\`]((?:${sections.join("|")})\\.[a-zA-Z][\\w.-]*)["\`]`, "g");
    const missing = files.flatMap(({ file, source }) =>
      [...withoutComments(source).matchAll(literal)]
        .map((match) => match[1])
        .filter((key) => !isTextKey(key) && !/\.(ts|tsx|css|svg)$/.test(key))
        .map((key) => `${file}: ${key}`),
    );
    expect(missing).toEqual([]);
  });

  // A thousand keys are looked for in all of the source: seconds on a busy machine.
  it("are all of them: no catalogue entry is left over", { timeout: 60_000 }, () => {
    const all = files.map(({ source }) => source).join("\n");
    const unused = paths({ ...en, ...onDemand, ...commandLine })
      .filter((key) => !composed.has(key.split(".")[0]))
      .map((key) => key.replace(/_(ordinal_)?(one|two|few|other)$/, ""))
      .filter((key) => !all.includes(`"${key}"`) && !isComposed(all, key));
    expect([...new Set(unused)]).toEqual([]);
  });
});

/** True when a key is built at its last part: `critical.${shape}`. */
function isComposed(all: string, key: string): boolean {
  return all.includes(`\`${key.slice(0, key.lastIndexOf("."))}.\${`);
}

describe("visible words", () => {
  it("stand in the catalogues, never in components", () => {
    const found = files
      .filter(({ file }) => file.endsWith(".tsx"))
      .flatMap(({ file, source }) => visibleLiterals(source).map((words) => `${file}: ${words}`));
    expect(found).toEqual([]);
  });

  it("are found by this scan when they are there", () => {
    expect(visibleLiterals('return <p title="Hello there">Good morning</p>;')).toEqual(["Hello there", "Good morning"]);
    expect(visibleLiterals('return <p aria-label="关闭">{text("controls.close")}</p>;')).toEqual(["关闭"]);
    expect(visibleLiterals("return <i>x</i>;")).toEqual([]);
  });
});

/** Words in JSX text and in attributes that people read. Single letters, symbols and figures are no words. */
function visibleLiterals(source: string): string[] {
  const code = withoutComments(source);
  const isWord = (text: string) => /\p{L}{2,}/u.test(text);
  const attributes = [...code.matchAll(/\s(?:title|aria-label|placeholder|alt|label|aria-valuetext)="([^"]*)"/g)];
  // JSX text stands between a tag's end and the next tag or brace, and holds neither code punctuation nor arrows.
  const texts = [
    ...code.matchAll(/<[a-zA-Z][^<>=]*(?:=(?:"[^"]*"|\{[^{}]*\})[^<>=]*)*>\s*([^<>{}()=;]+?)\s*(?=<\/|\{)/g),
  ];
  return [...attributes, ...texts].map((match) => match[1].trim()).filter(isWord);
}
