import { useEffect, useRef, useState } from "react";
import type { FormulaSpec, SumSpec } from "../../experiment/experiment.ts";
import { LIMITS } from "../../experiment/limits.ts";
import { useText } from "../../language/react.ts";
import { freeNames } from "../../objectives/formula/names.ts";
import { parseFormula } from "../../objectives/formula/parse.ts";
import { useFallLine, useFallLineState, useLive } from "../../store/react.ts";
import { Button } from "../controls/Button.tsx";
import { NumberField } from "../controls/NumberField.tsx";
import { BatchControls } from "./BatchControls.tsx";
import { FormulaInput } from "./FormulaInput.tsx";
import { FormulaParameters } from "./FormulaParameters.tsx";
import { SumColumn } from "./SumColumn.tsx";
import { SumTerms } from "./SumTerms.tsx";

/** A mean of finitely many functions: what its terms are, and how many of them a step sees. */
export function SumTab() {
  const text = useText();
  const { actions } = useFallLine();
  const objective = useFallLineState((state) => state.experiment.objective);
  const { facts } = useLive("terrain");
  if (objective.type !== "sum") return null;
  const { expression, columns, samples, parameters } = objective;
  const drawn = Object.values(columns).every((column) => "distribution" in column);
  const terms = facts?.sum?.terms ?? samples ?? objective.terms?.length ?? 0;
  return (
    <div className="formula-tab">
      <p>{text("sum.terms", { count: terms })}</p>
      {objective.terms !== undefined && <SumTerms sum={objective} terms={objective.terms} />}
      {expression !== undefined && <SumFormula sum={objective} expression={expression} />}
      {Object.keys(columns).map((name) => (
        <SumColumn key={name} sum={objective} name={name} terms={terms} />
      ))}
      {expression !== undefined && drawn && samples !== undefined && (
        <div className="control-row">
          <span>{text("sum.samples")}</span>
          <NumberField
            label={text("sum.samples")}
            value={samples}
            domain={{ min: 1, max: LIMITS.terms, integer: true }}
            onCommit={(count) => actions.setSum({ ...objective, samples: count })}
          />
        </div>
      )}
      {expression !== undefined && (
        <div className="control-row">
          <span>{text("sum.seed")}</span>
          <SeedField sum={objective} />
        </div>
      )}
      {expression !== undefined && (
        <FormulaParameters
          formula={{ ...objective, type: "formula", expression, parameters } as FormulaSpec}
          onChange={(formula, gesture) => actions.setSum({ ...objective, parameters: formula.parameters }, gesture)}
        />
      )}
      {terms > 0 && <SumBatches terms={terms} />}
    </div>
  );
}

/** A pause in typing after which the formula is read, as for surfaces. */
const SETTLE_MS = 150;

/** What a new name begins as. */
const DRAWN = { distribution: "normal", mean: 0, deviation: 1 } as const;
const PARAMETER = { value: 1, min: -5, max: 5, scale: "linear" } as const;

let spells = 0;

/** One term, in the letters of the plane, the parameters and the columns. The last that made sense stays on show. */
function SumFormula({ sum, expression }: { readonly sum: SumSpec; readonly expression: string }) {
  const text = useText();
  const { actions } = useFallLine();
  const [typed, setTyped] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const gesture = useRef("");
  useEffect(() => () => clearTimeout(timer.current), []);
  const names = [...Object.keys(sum.parameters), ...Object.keys(sum.columns)];
  const read = (formula: string, known = names) => parseFormula(formula, sum.variables, known);
  const type = (next: string) => {
    if (typed === undefined) gesture.current = `sum-${++spells}`;
    setTyped(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (!read(next).ok) return;
      actions.setSum({ ...sum, expression: next }, gesture.current);
      setTyped(undefined);
    }, SETTLE_MS);
  };
  /** A new name, as one of the sum's; the formula goes with it once there is none left that is unknown. */
  const adopt = (name: string, added: Partial<SumSpec>) => {
    clearTimeout(timer.current);
    const whole = typed !== undefined && read(typed, [...names, name]).ok;
    actions.setSum({ ...sum, ...added, ...(whole && { expression: typed }) });
    if (whole) setTyped(undefined);
  };
  const offered = freeNames(typed ?? expression, [...sum.variables, ...names]);
  const room = Object.keys(sum.columns).length < LIMITS.columns;
  return (
    <>
      <FormulaInput expression={typed ?? expression} parsed={read(typed ?? expression)} onType={type} />
      {offered.map((name) => (
        <p key={name} className="quiet offered">
          {room && (
            <Button icon="add" onClick={() => adopt(name, { columns: { ...sum.columns, [name]: DRAWN } })}>
              {text("sum.asColumn", { name })}
            </Button>
          )}
          <Button icon="add" onClick={() => adopt(name, { parameters: { ...sum.parameters, [name]: PARAMETER } })}>
            {text("sum.asParameter", { name })}
          </Button>
        </p>
      ))}
    </>
  );
}

function SeedField({ sum }: { readonly sum: SumSpec }) {
  const text = useText();
  const { actions } = useFallLine();
  const shared = useFallLineState((state) => state.experiment.seed);
  return (
    <NumberField
      label={text("sum.seed")}
      value={sum.seed ?? shared}
      domain={{ min: 0, max: LIMITS.seed, integer: true }}
      onCommit={(seed) => actions.setSum({ ...sum, seed })}
    />
  );
}

/** What each step sees: everything, or so many terms at a time. */
function SumBatches({ terms }: { readonly terms: number }) {
  const text = useText();
  const batch = useFallLineState((state) => state.experiment.batch);
  const size = batch && Math.min(batch.size, terms);
  return (
    <>
      <BatchControls count={terms} size={4} />
      {size !== undefined && typeof batch?.order === "string" && (
        <p className="quiet">{text("sum.epoch", { steps: Math.ceil(terms / size) })}</p>
      )}
    </>
  );
}
