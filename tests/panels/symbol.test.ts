import { describe, expect, it } from "vitest";
import { surfaces } from "../../src/objectives/surfaces/index.ts";
import { optimizers, parametersOf, schedules } from "../../src/optimizers/index.ts";
import { symbolParts } from "../../src/panels/controls/symbol.ts";

describe("symbols without a typesetter", () => {
  it.each([
    ["\\eta", { base: "η" }],
    ["\\beta_1", { base: "β", sub: "1" }],
    ["\\eta_{\\min}", { base: "η", sub: "min" }],
    ["x", { base: "x" }],
    ["\\eta^-", { base: "η", sup: "−" }],
    ["\\mathrm{lr}_0", { base: "lr", sub: "0" }],
  ])("%s", (latex, parts) => expect(symbolParts(latex)).toEqual(parts));

  it("leave no backslash or brace in any registered symbol", () => {
    const rows = [
      ...surfaces.flatMap((surface) => surface.parameters),
      ...optimizers.flatMap(parametersOf),
      ...schedules.flatMap((schedule) => schedule.parameters),
    ];
    for (const row of rows) {
      if (row.kind === "flag" || row.kind === "choice") continue;
      const { base, sub = "", sup = "" } = symbolParts(row.symbol);
      expect(base, row.symbol).not.toBe("");
      expect(base + sub + sup, row.symbol).not.toMatch(/[\\{}]/);
    }
  });
});
