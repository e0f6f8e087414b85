import type { Experiment } from "../../experiment/experiment.ts";
import type { Language } from "../../language/translate.ts";
import { surfaceById } from "../../objectives/surfaces/index.ts";
import { landscapeName } from "../landscapeName.ts";

/** What a picture says above the block: the sheet's title, and the formula as plain text. */
export function captionOf(
  language: Language,
  { objective, view }: Experiment,
): { readonly text: string; readonly line: string } {
  return { text: view.title ?? landscapeName(language, objective), line: lineOf(objective) };
}

function lineOf(objective: Experiment["objective"]): string {
  switch (objective.type) {
    case "surface":
      return withValues(surfaceById(objective.name)?.expression ?? "", Object.entries(objective.parameters));
    case "formula":
      return withValues(
        objective.expression,
        Object.entries(objective.parameters).map(([id, { value }]) => [id, value]),
      );
    case "network":
      return [objective.layers.join("–"), objective.activation, objective.loss].join(" · ");
    default:
      return "";
  }
}

const withValues = (expression: string, values: readonly (readonly [string, number])[]) =>
  [`L = ${expression}`, ...values.map(([id, value]) => `${id} = ${value}`)].join("   ");
