import { describe, expect, it } from "vitest";
import { companionIds, loadCompanion } from "../../src/companions/index.ts";
import { course as english } from "../../src/language/en/lessons/index.ts";
import type { Catalogue } from "../../src/language/translate.ts";
import { course as chinese } from "../../src/language/zh/lessons/index.ts";
import { lessons } from "../../src/lessons/index.ts";
import { readLine, readProse } from "../../src/panels/lesson/prose.ts";

function leaves(catalogue: Catalogue, path = ""): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
}
const languages = { english: new Map(leaves(english)), chinese: new Map(leaves(chinese)) };

/** Every path that the player asks for, those of claims' readings apart. */
function pathsOf(): string[] {
  return lessons.flatMap(({ id, steps }) => [
    `lesson.${id}.title`,
    `lesson.${id}.summary`,
    ...steps.flatMap((step) => {
      const path = `lesson.${id}.${step.id}`;
      return [
        ...["title", "prose", "look"].map((part) => `${path}.${part}`),
        ...(step.handles ?? []).map((_, i) => `${path}.handle.${i + 1}`),
        ...step.claims.map((claim) => `${path}.claim.${claim.id}.says`),
      ];
    }),
  ]);
}

describe("the course's texts", () => {
  it("have the same keys in both languages", () => {
    expect([...languages.chinese.keys()].sort()).toEqual([...languages.english.keys()].sort());
  });

  it.each(Object.entries(languages))("say everything in %s", (_, texts) => {
    expect(pathsOf().filter((path) => !texts.get(path))).toEqual([]);
    expect([...texts].filter(([, text]) => text.trim() === "").map(([path]) => path)).toEqual([]);
  });

  it.each(Object.entries(languages))("name only terms of the glossary in %s, and close every mark", (_, texts) => {
    for (const [path, text] of texts) {
      const inlines = readProse(text).flatMap((part) => (part.kind === "text" ? part.inlines : []));
      for (const inline of inlines) {
        if (inline.kind === "term")
          expect(texts.has(`glossary.${inline.term}.means`), `${path}: ${inline.term}`).toBe(true);
        if (inline.kind === "text") expect(inline.text, path).not.toMatch(/\$|\[\[|\]\]|\*\*/);
      }
    }
  });

  it("are written, not copied: no English sentence stands in the Chinese", () => {
    for (const [path, text] of languages.chinese)
      if (/\.(?:prose|look|says|summary)$/.test(path)) expect(text, path).toMatch(/\p{Script=Han}/u);
  });

  it("have no entry for a step, claim or handle that is not there", () => {
    const known = new Set(lessons.flatMap(({ id, steps }) => steps.map((step) => `${id}.${step.id}`)));
    for (const path of languages.english.keys()) {
      const match = /^lesson\.([^.]+)\.([^.]+)\./.exec(path);
      if (match !== null) expect(known.has(`${match[1]}.${match[2]}`), path).toBe(true);
    }
  });

  it("name every parameter of a companion and every figure it shows", async () => {
    for (const id of companionIds) {
      const { parameters } = await loadCompanion(id);
      const paths = [
        `companion.${id}.title`,
        `companion.${id}.note`,
        ...parameters.map((row) => `companion.${id}.${row.id}`),
      ];
      for (const texts of Object.values(languages)) expect(paths.filter((path) => !texts.has(path))).toEqual([]);
    }
  });
});

describe("prose", () => {
  it("is read into words, stress, mathematics and terms", () => {
    expect(readLine("A *bold* $x^2$ of [[learning-rate|rates]] and [[saddle]].")).toEqual([
      { kind: "text", text: "A " },
      { kind: "stress", inlines: [{ kind: "text", text: "bold" }] },
      { kind: "text", text: " " },
      { kind: "tex", latex: "x^2" },
      { kind: "text", text: " of " },
      { kind: "term", term: "learning-rate", text: "rates" },
      { kind: "text", text: " and " },
      { kind: "term", term: "saddle", text: undefined },
      { kind: "text", text: "." },
    ]);
    expect(readProse("One.\n\n$$a = b$$\n\nTwo.").map(({ kind }) => kind)).toEqual(["text", "display", "text"]);
  });
});
