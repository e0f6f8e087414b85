import type { SumSpec } from "../../experiment/experiment.ts";
import { useText } from "../../language/react.ts";
import { useFallLine, useFallLineState } from "../../store/react.ts";
import { SelectRow } from "../controls/SelectRow.tsx";
import { FormulaTab } from "./FormulaTab.tsx";
import { useFormulaDraft } from "./formulaDraft.ts";
import { fourPlaces } from "./fourPlaces.ts";
import { SumTab } from "./SumTab.tsx";

/** What a sum begins with: the squared error of the line x·u + y on forty points v = 0.8u + 0.5 + r. */
const LINE: SumSpec = {
  type: "sum",
  expression: "(x*u + y - 0.8*u - 0.5 - r)^2",
  variables: ["x", "y"],
  parameters: {},
  columns: {
    u: { distribution: "uniform", min: -2, max: 2 },
    r: { distribution: "normal", mean: 0, deviation: 0.5 },
  },
  samples: 40,
  domain: [
    [-3, 3],
    [-3, 3],
  ],
};

const KINDS = ["one", "many", "surfaces"] as const;

/** A landscape that is put together: one function, the mean of many that differ in their columns, or of surfaces. */
export function SumOrFormula() {
  const text = useText();
  const { actions } = useFallLine();
  const objective = useFallLineState((state) => state.experiment.objective);
  const kind = objective.type !== "sum" ? "one" : objective.terms === undefined ? "many" : "surfaces";
  const formula = useFormulaDraft();
  return (
    <>
      <SelectRow
        label={text("sum.kind")}
        value={kind}
        options={KINDS.map((value) => ({ value, label: text(`sum.${value}`) }))}
        onChange={(next) => {
          if (next === "one") actions.setFormula(formula);
          else actions.setSum(next === "many" ? LINE : fourPlaces(objective));
        }}
      />
      {kind === "one" ? <FormulaTab /> : <SumTab />}
    </>
  );
}
