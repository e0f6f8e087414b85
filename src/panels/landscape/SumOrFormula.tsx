import type { SumSpec } from "../../experiment/experiment.ts";
import { useText } from "../../language/react.ts";
import { useFallLine, useFallLineState } from "../../store/react.ts";
import { Segments } from "../controls/Segments.tsx";
import { FormulaTab } from "./FormulaTab.tsx";
import { useFormulaDraft } from "./formulaDraft.ts";
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

/** A landscape that is typed: one function, or the mean of many that differ in their columns. */
export function SumOrFormula() {
  const text = useText();
  const { actions } = useFallLine();
  const many = useFallLineState((state) => state.experiment.objective.type === "sum");
  const formula = useFormulaDraft();
  return (
    <>
      <div className="control-row">
        <Segments
          label={text("sum.kind")}
          value={many ? "many" : "one"}
          options={[
            { value: "one", label: text("sum.one") },
            { value: "many", label: text("sum.many") },
          ]}
          onChange={(kind) => (kind === "many" ? actions.setSum(LINE) : actions.setFormula(formula))}
        />
      </div>
      {many ? <SumTab /> : <FormulaTab />}
    </>
  );
}
