import { useMemo } from "react";
import type { FormulaSpec } from "../../experiment/experiment.ts";
import { rangeAround } from "../../experiment/formulaRange.ts";
import { surfaceById } from "../../objectives/surfaces/index.ts";
import { useFallLineState, useLive } from "../../store/react.ts";

/**
 * The formula that the tab edits: the experiment's own, or the chosen surface written as a formula with its parameters,
 * so that typing starts from what is on show.
 */
export function useFormulaDraft(): FormulaSpec {
  const objective = useFallLineState((state) => state.experiment.objective);
  const { facts } = useLive("terrain");
  return useMemo(() => {
    if (objective.type === "formula") return objective;
    const surface = surfaceById(objective.name);
    const parameters = Object.fromEntries(
      (surface?.parameters ?? []).map(({ id, slider }) => [
        id,
        rangeAround({ value: objective.parameters[id], ...slider }),
      ]),
    );
    return {
      type: "formula",
      expression: surface?.expression ?? "",
      variables: ["x", "y"],
      parameters,
      domain: surface?.domain(objective.parameters) ??
        facts?.domain ?? [
          [-5, 5],
          [-5, 5],
        ],
    };
  }, [objective, facts]);
}
