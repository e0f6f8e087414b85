import { describe, expect, it } from "vitest";
import type { Parameter } from "../../src/math/parameter.ts";
import { surfaces } from "../../src/objectives/surfaces/index.ts";
import { transforms } from "../../src/objectives/transforms/index.ts";
import { optimizers, parametersOf, schedules } from "../../src/optimizers/index.ts";
import "../../src/language/all.ts";
import { commandLine as enCommandLine } from "../../src/language/en/cli.ts";
import { en } from "../../src/language/en/index.ts";
import { onDemand } from "../../src/language/en/onDemand.ts";
import type { Catalogue } from "../../src/language/translate.ts";
import { isTextKey, translate, translateKey } from "../../src/language/translate.ts";
import { commandLine as zhCommandLine } from "../../src/language/zh/cli.ts";
import { zh } from "../../src/language/zh/index.ts";

/** Paths of all texts, with the text. */
function leaves(catalogue: Catalogue, path = ""): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
}
const FORM = /_(ordinal_)?(zero|one|two|few|many|other)$/;
const stems = (catalogue: Catalogue) => new Set(leaves(catalogue).map(([key]) => key.replace(FORM, "")));
const languages = { en: { ...en, ...onDemand, ...enCommandLine }, zh: { ...zh, ...zhCommandLine } };

describe("the two catalogues", () => {
  it("hold the same keys", () => {
    expect([...stems(languages.zh)].sort()).toEqual([...stems(languages.en)].sort());
  });

  it("name the same values in every text", () => {
    const english = new Map(leaves(languages.en).map(([key, text]) => [key.replace(FORM, ""), text]));
    const values = (text: string) => [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]))].sort();
    for (const [key, text] of leaves(languages.zh)) {
      // English spells "one" out where it can; Chinese always counts.
      const expected = values(english.get(key.replace(FORM, "")) ?? "");
      expect(
        values(text).filter((name) => name !== "count"),
        key,
      ).toEqual(expected.filter((name) => name !== "count"));
    }
  });

  it("hold every plural form that the language has", () => {
    for (const [language, catalogue] of Object.entries(languages)) {
      const keys = new Set(leaves(catalogue).map(([key]) => key));
      for (const type of ["cardinal", "ordinal"] as const) {
        const mark = type === "ordinal" ? "_ordinal_" : "_";
        const forms = new Intl.PluralRules(language, { type }).resolvedOptions().pluralCategories;
        const counted = [...keys].filter(
          (key) => key.endsWith(`${mark}other`) && (type === "ordinal") === key.includes("_ordinal_"),
        );
        for (const key of counted)
          for (const form of forms) expect(keys, language).toContain(key.replace(/other$/, form));
      }
    }
  });

  it("hold no empty text, and no half-width punctuation between Chinese characters", () => {
    for (const [key, text] of [...leaves(languages.en), ...leaves(languages.zh)]) expect(text.trim(), key).not.toBe("");
    for (const [key, text] of leaves(zh)) expect(text, key).not.toMatch(/[\u4e00-\u9fff][,;:?!]\s*[\u4e00-\u9fff]/);
  });
});

describe("what the registries hold", () => {
  it("has a name in both languages", () => {
    const keys = [
      ...surfaces.flatMap(({ id, parameters }) => [
        `surface.${id}.name`,
        `surface.${id}.note`,
        ...parameters.map((row) => `surfaceParameter.${id}.${row.id}`),
      ]),
      ...optimizers.flatMap((optimizer) => [
        `optimizer.${optimizer.id}.name`,
        `optimizer.${optimizer.id}.note`,
        ...parametersOf(optimizer).flatMap((row) => [
          `parameter.${row.id}`,
          ...(row.kind === "choice" ? row.choices.map((choice) => `choice.${row.id}.${choice}`) : []),
        ]),
      ]),
      ...transforms.flatMap(({ id, parameters }) => [
        `transform.${id}.name`,
        `transform.${id}.note`,
        ...(parameters as readonly Parameter[]).flatMap((row) => [
          `transformParameter.${id}.${row.id}`,
          ...(row.kind === "choice" ? row.choices.map((choice) => `transformChoice.${id}.${row.id}.${choice}`) : []),
        ]),
      ]),
      ...schedules.flatMap(({ id, parameters }) => [
        `schedule.${id}.name`,
        `schedule.${id}.note`,
        ...parameters.flatMap((row) => [
          `scheduleParameter.${row.id}`,
          ...(row.kind === "choice" ? row.choices.map((choice) => `scheduleChoice.${row.id}.${choice}`) : []),
        ]),
      ]),
    ];
    expect(keys.filter((key) => !isTextKey(key))).toEqual([]);
  });
});

describe("looking up", () => {
  it("counts in English and in Chinese", () => {
    expect(translate("en", "transport.allKept", { count: 1 })).toBe("The one state kept");
    expect(translate("en", "transport.allKept", { count: 81 })).toBe("All 81 states kept");
    expect(translate("zh", "transport.allKept", { count: 81 })).toBe("81 个状态全部保留");
    const every = (count: number) => translate("en", "transport.everyKept", { count, ordinal: true });
    expect([2, 3, 11, 21].map(every)).toEqual([
      "Every 2nd state kept",
      "Every 3rd state kept",
      "Every 11th state kept",
      "Every 21st state kept",
    ]);
  });

  it("says converged as the design does", () => {
    expect(translate("zh", "status.converged", { step: 28 })).toBe("第 28 步收敛");
    expect(translate("en", "share.copied", { step: 52 })).toBe("Link copied. It reopens this run at step 52.");
  });

  it("puts the text of another key into an expectation", () => {
    const values = { reason: "formula.multiply", instead: "2*x", column: 2 };
    expect(translateKey("en", "expected.formula", values)).toBe("a formula (column 2: write 2*x)");
  });

  it("takes values as they are, whatever they look like", () => {
    const name = "$t({{name}}) {{name}} $t(app.name)";
    expect(translateKey("en", "formula.unknownName", { name })).toBe(`${name} is not known`);
  });

  it("shows an unknown key as it is", () => {
    expect(translateKey("zh", "no.such.key")).toBe("no.such.key");
    expect(translateKey("en", "constructor")).toBe("constructor");
    expect(isTextKey("toString")).toBe(false);
  });
});
