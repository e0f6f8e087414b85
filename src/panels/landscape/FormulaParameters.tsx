import type { FormulaParameter, FormulaSpec } from "../../experiment/experiment.ts";
import { rangeAround } from "../../experiment/formulaRange.ts";
import { useText } from "../../language/react.ts";
import { freeNames } from "../../objectives/formula/names.ts";
import { Button } from "../controls/Button.tsx";
import { NumberField } from "../controls/NumberField.tsx";
import { anyNumber } from "../controls/numberDomain.ts";
import { RulerRow } from "../controls/RulerRow.tsx";
import { Segments } from "../controls/Segments.tsx";

interface FormulaParametersProps {
  readonly formula: FormulaSpec;
  readonly onChange: (formula: FormulaSpec, gesture?: string) => void;
}

/** The formula's own parameters: a ruler each, with a range that can be edited. */
export function FormulaParameters({ formula, onChange }: FormulaParametersProps) {
  const text = useText();
  const set = (name: string, change: Partial<FormulaParameter>, gesture?: string) => {
    const parameter = rangeAround({ ...formula.parameters[name], ...change });
    onChange({ ...formula, parameters: { ...formula.parameters, [name]: parameter } }, gesture);
  };
  const without = (name: string) => {
    const { [name]: _, ...parameters } = formula.parameters;
    return { ...formula, parameters };
  };
  const isUsed = (name: string) => {
    const { expression, variables, parameters } = without(name);
    return freeNames(expression, [...variables, ...Object.keys(parameters)]).includes(name);
  };
  return (
    <div className="formula-parameters">
      {Object.entries(formula.parameters).map(([name, parameter]) => (
        <div key={name} className="formula-parameter">
          <RulerRow
            label={name}
            symbol={name}
            range={parameter}
            domain={anyNumber}
            value={parameter.value}
            onChange={(value, gesture) => set(name, { value }, gesture)}
          />
          <details className="more">
            <summary>{text("formulaTab.range")}</summary>
            <div className="control-row pair-row">
              <Segments
                label={text("formulaTab.scale")}
                value={parameter.scale}
                options={[
                  { value: "linear", label: text("landscape.linear") },
                  { value: "log", label: text("landscape.log") },
                ]}
                onChange={(scale) => set(name, { scale })}
              />
              <NumberField
                label={text("formulaTab.from", { name })}
                value={parameter.min}
                domain={{
                  min: parameter.scale === "log" ? 0 : -Number.MAX_VALUE,
                  minOpen: true,
                  max: parameter.max,
                  maxOpen: true,
                }}
                onCommit={(min) => set(name, { min })}
              />
              <NumberField
                label={text("formulaTab.to", { name })}
                value={parameter.max}
                domain={{ min: parameter.min, minOpen: true, max: Number.MAX_VALUE }}
                onCommit={(max) => set(name, { max })}
              />
            </div>
            <Button disabled={isUsed(name)} onClick={() => onChange(without(name))}>
              {text("formulaTab.remove", { name })}
            </Button>
          </details>
        </div>
      ))}
    </div>
  );
}
