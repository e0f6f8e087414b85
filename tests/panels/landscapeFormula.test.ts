import { describe, expect, it } from "vitest";
import type { DrawnFacts } from "../../src/engine/protocol.ts";
import { readExperiment } from "../../src/experiment/read.ts";
import { landscapeFormula } from "../../src/panels/landscapeName.ts";

const facts = { latex: "…" } as DrawnFacts;

function formulaOf(objective: object): string {
  const result = readExperiment({ version: 1, objective });
  if (!("experiment" in result)) throw new Error(JSON.stringify(result));
  return landscapeFormula(result.experiment.objective, facts);
}

describe("a landscape's formula", () => {
  it("names what it is a function of", () => {
    const domain = [
      [-1, 1],
      [-1, 1],
    ];
    const formula = { type: "formula", expression: "psi^2 + phi^2", variables: ["psi", "phi"], parameters: {}, domain };
    expect(formulaOf({ type: "surface", name: "himmelblau" })).toBe("L(x, y) = …");
    expect(formulaOf(formula)).toBe("L(ψ, \\phi ) = …");
    expect(formulaOf({ type: "network", layers: [2, 3, 1], data: { name: "moons" } })).toBe("L(\\theta) = …");
  });
});
