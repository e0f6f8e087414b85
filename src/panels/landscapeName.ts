import type { DrawnFacts } from "../engine/protocol.ts";
import type { Experiment } from "../experiment/experiment.ts";
import { type Language, translateKey } from "../language/translate.ts";
import { drawnAxes } from "../store/drawnAxes.ts";

/** What the landscape on show is called: a surface's name, "formula", or a network's layers and data. */
export function landscapeName(language: Language, objective: Experiment["objective"]): string {
  const say = (key: string, values?: Readonly<Record<string, string>>) => translateKey(language, key, values);
  if (objective.type === "surface") return say(`surface.${objective.name}.name`);
  if (objective.type === "formula") return say("landscape.formula");
  if (objective.type === "sum") return say("sum.name");
  if (objective.type === "grid") return objective.name || say("landscape.grid");
  const { layers, data } = objective;
  const dataset = "name" in data ? say(`dataset.${data.name}`) : say("network.samplesGiven");
  return say("network.title", { layers: layers.join("–"), dataset });
}

/** The landscape's formula as LaTeX, with the names of its parameters: L(x, y) = …, L(θ) = … */
export function landscapeFormula(objective: Experiment["objective"], facts: DrawnFacts): string {
  // The letter φ would be set in its other shape than the name phi is within the formula.
  const names = drawnAxes({ objective }, facts).join(", ").replaceAll("φ", "\\phi ");
  return `L(${objective.type === "network" ? "\\theta" : names}) = ${facts.latex}`;
}
