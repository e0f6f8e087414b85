import { expect, it } from "vitest";
import { type Parameter, type ParameterValues, withDefaults } from "../../src/math/parameter.ts";
import { surfaces } from "../../src/objectives/surfaces/index.ts";
import { optimizers, parametersOf, schedules } from "../../src/optimizers/index.ts";

/** Values that bring out every variant of a formula: each choice, each flag, each number off its default. */
function variants(row: Parameter): readonly ParameterValues[] {
  if (row.kind === "choice") return row.choices.map((choice) => ({ [row.id]: choice }));
  if (row.kind === "flag") return [{ [row.id]: true }];
  return row.kind === "number" ? [{ [row.id]: row.slider.max }] : [];
}

it("formulas speak mathematics, which needs no translation", () => {
  const formulas = [
    ...optimizers.flatMap((optimizer) => {
      const rows = parametersOf(optimizer);
      return [{}, ...rows.flatMap(variants)].flatMap((given) => optimizer.latex(withDefaults(rows, given)));
    }),
    ...schedules.map(({ latex }) => latex),
    ...surfaces.map(({ latex }) => latex),
  ];
  expect(formulas.length).toBeGreaterThan(100);
  expect(formulas.filter((latex) => /\\text\{[^}]*[a-z]{2}/.test(latex))).toEqual([]);
});
