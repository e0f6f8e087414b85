import { useState } from "react";
import { LIMITS } from "../../experiment/limits.ts";
import { useText, useTextByKey } from "../../language/react.ts";
import type { NumberParameter, Parameter, ParameterValue } from "../../math/parameter.ts";
import { formatChosen } from "../../theme/numbers.ts";
import type { NumberDomain } from "./numberDomain.ts";
import { RulerRow } from "./RulerRow.tsx";
import { readNumbers } from "./readNumber.ts";
import { rulerRange } from "./rulerRange.ts";
import { Select } from "./Select.tsx";
import { Switch } from "./Switch.tsx";

interface ParameterControlProps {
  readonly row: Parameter;
  /** The parameter's name in the reader's language. */
  readonly name: string;
  /** Catalogue path of the names of a choice's values. */
  readonly choicePath?: string;
  /** Where there is no formula to read a symbol in, the name is shown instead. */
  readonly named?: boolean;
  readonly value: ParameterValue | undefined;
  readonly onChange: (value: ParameterValue | undefined, gesture?: string) => void;
}

/** The control that a described parameter asks for. */
export function ParameterControl({
  row,
  name,
  choicePath = "",
  named = false,
  value,
  onChange,
}: ParameterControlProps) {
  const byKey = useTextByKey();
  switch (row.kind) {
    case "flag":
      return <Switch label={name} on={value === true} onChange={onChange} />;
    case "choice":
      return (
        <div className="control-row">
          <span>{name}</span>
          <Select
            label={name}
            value={String(value ?? row.default)}
            options={row.choices.map((choice) => ({
              value: choice,
              label: byKey(`${choicePath}.${row.id}.${choice}`),
            }))}
            onChange={onChange}
          />
        </div>
      );
    case "list":
      return (
        <ListControl
          name={name}
          domain={row.domain}
          value={(value as readonly number[] | undefined) ?? row.default}
          onChange={onChange}
        />
      );
    case "number":
      return row.default === undefined ? (
        <OptionalNumber row={row} name={name} value={value} onChange={onChange} />
      ) : (
        <RulerRow
          label={name}
          symbol={named ? undefined : row.symbol}
          range={rulerRange(row)}
          domain={row.domain}
          value={typeof value === "number" ? value : row.default}
          onChange={(next, gesture) => onChange(row.domain.integer ? Math.round(next) : next, gesture)}
          onReset={() => onChange(row.default)}
        />
      );
  }
}

interface OptionalNumberProps extends Omit<ParameterControlProps, "row"> {
  readonly row: NumberParameter;
}

/** A number that is off when absent: a switch, and its ruler while it is on. */
function OptionalNumber({ row, name, value, onChange }: OptionalNumberProps) {
  const { slider } = row;
  const suggested = slider.scale === "log" ? Number(Math.sqrt(slider.min * slider.max).toPrecision(1)) : slider.max / 2;
  const on = typeof value === "number";
  return (
    <>
      <Switch label={name} on={on} onChange={(next) => onChange(next ? suggested : undefined)} />
      {on && (
        <RulerRow
          label={name}
          symbol={row.symbol}
          range={rulerRange(row)}
          domain={row.domain}
          value={value}
          onChange={onChange}
          onReset={() => onChange(suggested)}
        />
      )}
    </>
  );
}

interface ListControlProps {
  readonly name: string;
  /** What each number must be. */
  readonly domain: NumberDomain;
  readonly value: readonly number[];
  readonly onChange: (value: readonly number[]) => void;
}

/** Numbers separated by commas or spaces. */
function ListControl({ name, domain, value, onChange }: ListControlProps) {
  const text = useText();
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const [refused, setRefused] = useState(false);
  const commit = () => {
    if (draft === undefined) return;
    const numbers = readNumbers(draft, domain, LIMITS.listLength);
    if (numbers === undefined) return setRefused(true);
    setDraft(undefined);
    onChange(numbers);
  };
  return (
    <div className="control-row">
      <span>{name}</span>
      <span className="number-field number-field-wide">
        <input
          type="text"
          aria-label={name}
          aria-invalid={refused}
          value={draft ?? value.map((number) => formatChosen(number)).join(", ")}
          onChange={(event) => {
            setDraft(event.currentTarget.value);
            setRefused(false);
          }}
          onBlur={commit}
          onKeyDown={(event) => event.key === "Enter" && commit()}
        />
        {refused && (
          <span role="alert" className="field-problem">
            {domain.integer
              ? text("controls.notWholeNumbers", { min: formatChosen(domain.min), max: formatChosen(domain.max) })
              : text("controls.notNumbers")}
          </span>
        )}
      </span>
    </div>
  );
}
