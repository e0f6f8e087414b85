import type { SumSpec, TermSpec } from "../../experiment/experiment.ts";
import { LIMITS } from "../../experiment/limits.ts";
import { surfaceSpec } from "../../experiment/surfaceSpec.ts";
import { useText, useTextByKey } from "../../language/react.ts";
import { surfaceById, surfaces } from "../../objectives/surfaces/index.ts";
import { useFallLine } from "../../store/react.ts";
import { Button } from "../controls/Button.tsx";
import { NumberField } from "../controls/NumberField.tsx";
import { anyNumber } from "../controls/numberDomain.ts";
import { SelectRow } from "../controls/SelectRow.tsx";
import { SurfaceParameters } from "./SurfaceParameters.tsx";

/** Terms that get controls of their own; more of them only a file writes. */
const SHOWN = 50;

/** Stands for the formula of a term in the list of surfaces. */
const FORMULA = "";

interface SumTermsProps {
  readonly sum: SumSpec;
  readonly terms: readonly TermSpec[];
}

/** The surfaces of a sum: which, how much each weighs, where it is shifted to. A new one begins as the last. */
export function SumTerms({ sum, terms }: SumTermsProps) {
  const text = useText();
  const { actions } = useFallLine();
  const set = (next: readonly TermSpec[], gesture?: string) => actions.setSum({ ...sum, terms: next }, gesture);
  return (
    <>
      {terms.slice(0, SHOWN).map((term, i) => (
        <Term
          // biome-ignore lint/suspicious/noArrayIndexKey: terms have no identity but their place
          key={i}
          place={i + 1}
          term={term}
          onChange={(changed, gesture) => set(terms.with(i, changed), gesture)}
          onRemove={terms.length > 1 ? () => set(terms.toSpliced(i, 1)) : undefined}
        />
      ))}
      {terms.length > SHOWN && <p className="quiet">{text("sum.shown", { shown: SHOWN, count: terms.length })}</p>}
      <div className="control-row button-row">
        <Button
          icon="add"
          disabled={terms.length >= LIMITS.terms}
          onClick={() => set([...terms, terms[terms.length - 1]])}
        >
          {text("sum.addTerm")}
        </Button>
      </div>
    </>
  );
}

interface TermProps {
  /** From 1 on. */
  readonly place: number;
  readonly term: TermSpec;
  readonly onChange: (term: TermSpec, gesture?: string) => void;
  /** Absent for the only one. */
  readonly onRemove: (() => void) | undefined;
}

function Term({ place, term, onChange, onRemove }: TermProps) {
  const text = useText();
  const byKey = useTextByKey();
  const { objective, weight, shift } = term;
  const surface = objective.type === "surface" ? surfaceById(objective.name) : undefined;
  const names = surfaces.map(({ id }) => ({ value: id, label: byKey(`surface.${id}.name`) }));
  const chosen = objective.type === "surface" ? objective.name : FORMULA;
  return (
    <fieldset className="sum-term">
      <legend className="visually-hidden">{text("sum.term", { place })}</legend>
      <SelectRow
        label={text("sum.term", { place })}
        value={chosen}
        options={objective.type === "formula" ? [{ value: FORMULA, label: objective.expression }, ...names] : names}
        onChange={(id) => id !== FORMULA && onChange({ ...term, objective: surfaceSpec(id) })}
      />
      <div className="control-row pair-row">
        <span>{text("sum.weight")}</span>
        <NumberField
          label={text("sum.weightOf", { place })}
          value={weight}
          domain={anyNumber}
          onCommit={(next) => onChange({ ...term, weight: next })}
        />
      </div>
      <div className="control-row pair-row">
        <span>{text("sum.shift")}</span>
        {([0, 1] as const).map((axis) => (
          <NumberField
            key={axis}
            label={text(axis === 0 ? "sum.shiftFirst" : "sum.shiftSecond", { place })}
            value={shift[axis]}
            domain={anyNumber}
            onCommit={(next) => onChange({ ...term, shift: axis === 0 ? [next, shift[1]] : [shift[0], next] })}
          />
        ))}
      </div>
      {surface !== undefined && objective.type === "surface" && surface.parameters.length > 0 && (
        <details className="more">
          <summary>{text("sum.parameters", { place })}</summary>
          <SurfaceParameters
            surface={objective}
            onChange={(id, value, gesture) =>
              onChange(
                { ...term, objective: { ...objective, parameters: { ...objective.parameters, [id]: value } } },
                gesture,
              )
            }
          />
        </details>
      )}
      {onRemove && (
        <div className="control-row button-row">
          <Button onClick={onRemove}>{text("sum.removeTerm", { place })}</Button>
        </div>
      )}
    </fieldset>
  );
}
