import { useMemo } from "react";
import type { FormulaSpec } from "../../experiment/experiment.ts";
import { rangeAround } from "../../experiment/formulaRange.ts";
import { surfaceSpec } from "../../experiment/surfaceSpec.ts";
import { surfaceById } from "../../objectives/surfaces/index.ts";
import { useFallLineState, useLive } from "../../store/react.ts";

/** What a formula starts from when a network is on show. */
const DEFAULT_SURFACE = "himmelblau";

/**
 * The formula that the tab edits: the experiment's own, or the chosen surface written as a formula with its parameters,
 * so that typing starts from what is on show.
 */
export function useFormulaDraft(): FormulaSpec {
  const objective = useFallLineState((state) => state.experiment.objective);
  const { facts } = useLive("terrain");
  return useMemo(() => {
    if (objective.type === "formula") return objective;
    const chosen = objective.type === "surface" ? objective : surfaceSpec(DEFAULT_SURFACE);
    const surface = surfaceById(chosen.name);
    const parameters = Object.fromEntries(
      (surface?.parameters ?? []).map(({ id, slider }) => [
        id,
        rangeAround({ value: chosen.parameters[id], ...slider }),
      ]),
    );
    return {
      type: "formula",
      expression: surface?.expression ?? "",
      variables: ["x", "y"],
      parameters,
      domain: surface?.domain(chosen.parameters) ??
        facts?.domain ?? [
          [-5, 5],
          [-5, 5],
        ],
    };
  }, [objective, facts]);
}
