import { useEffect, useRef, useState } from "react";
import type { FormulaParameter, FormulaSpec } from "../../experiment/experiment.ts";
import { useText } from "../../language/react.ts";
import { formulaLatex, nameLatex } from "../../objectives/formula/latex.ts";
import { freeNames } from "../../objectives/formula/names.ts";
import { parseFormula } from "../../objectives/formula/parse.ts";
import { useFallLine, useFallLineState } from "../../store/react.ts";
import { Button } from "../controls/Button.tsx";
import { Tex } from "../controls/Tex.tsx";
import { FormulaInput } from "./FormulaInput.tsx";
import { FormulaParameters } from "./FormulaParameters.tsx";
import { useFormulaDraft } from "./formulaDraft.ts";

/** A pause in typing after which the formula is read: short enough to feel at once, long enough not to flicker. */
const SETTLE_MS = 150;
/** A longer pause begins a new entry in the history. */
const SPELL_MS = 1000;

let spells = 0;

/** A surface typed by the reader. The last formula that made sense stays on show while the next one is being typed. */
export function FormulaTab() {
  const text = useText();
  const { actions } = useFallLine();
  const base = useFormulaDraft();
  const draft = useFallLineState((state) => state.draft);
  const [typed, setTyped] = useState<string | undefined>(draft?.expression);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const spell = useRef({ gesture: "", lastMs: Number.NEGATIVE_INFINITY });
  const expression = typed ?? base.expression;
  /** Parameters that were adopted while the formula still lacked another one. */
  const [adopted, setAdopted] = useState<FormulaSpec["parameters"]>({});
  const parameters = { ...base.parameters, ...adopted };
  const names = Object.keys(parameters);
  const parsed = parseFormula(expression, base.variables, names);
  const offered = freeNames(expression, [...base.variables, ...names]);

  useEffect(() => () => clearTimeout(timer.current), []);

  /** Takes `formula` if it can be read; otherwise keeps it as a draft with the reason. */
  const settle = (formula: FormulaSpec, gesture?: string) => {
    const result = parseFormula(formula.expression, formula.variables, Object.keys(formula.parameters));
    if (result.ok) {
      actions.setFormula(formula, gesture);
      setTyped(undefined);
      setAdopted({});
    } else {
      const { key, values } = result.problems[0];
      actions.setDraft({ expression: formula.expression, problem: { id: 0, tone: "bad", key, values } });
    }
  };
  const type = (next: string) => {
    setTyped(next);
    const now = performance.now();
    if (now - spell.current.lastMs > SPELL_MS) spell.current.gesture = `formula-${++spells}`;
    spell.current.lastMs = now;
    clearTimeout(timer.current);
    const { gesture } = spell.current;
    timer.current = setTimeout(() => settle({ ...base, parameters, expression: next }, gesture), SETTLE_MS);
  };
  const adopt = (name: string) => {
    const parameter: FormulaParameter = { value: 1, min: -5, max: 5, scale: "linear" };
    clearTimeout(timer.current);
    setAdopted({ ...adopted, [name]: parameter });
    settle({ ...base, expression, parameters: { ...parameters, [name]: parameter } });
  };

  return (
    <div className="formula-tab">
      <FormulaInput expression={expression} parsed={parsed} onType={type} />
      {parsed.ok && (
        <div className="formula-preview">
          <Tex latex={`f(${base.variables.map(nameLatex).join(", ")}) = ${formulaLatex(parsed.formula)}`} />
        </div>
      )}
      {offered.length > 0 && (
        <p className="quiet offered">
          {text("formulaTab.offer")}
          {offered.map((name) => (
            <Button key={name} icon="add" onClick={() => adopt(name)}>
              <i className="symbol">{name}</i>
            </Button>
          ))}
        </p>
      )}
      <FormulaParameters formula={base} onChange={(formula, gesture) => actions.setFormula(formula, gesture)} />
      <p className="quiet">{text("formulaTab.syntax")}</p>
    </div>
  );
}
