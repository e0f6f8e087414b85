import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { formatChosen } from "../../theme/numbers.ts";
import { MathSymbol } from "./MathSymbol.tsx";
import { NumberField } from "./NumberField.tsx";
import type { NumberDomain } from "./numberDomain.ts";
import { RulerSlider } from "./RulerSlider.tsx";
import { type RulerRange, strideFrom } from "./rulerScale.ts";

interface RulerRowProps {
  /** The full name, spoken; also shown, unless there is a symbol. */
  readonly label: string;
  /** Shown instead of the label: a LaTeX symbol. */
  readonly symbol?: string;
  readonly range: RulerRange;
  readonly domain: NumberDomain;
  readonly value: number;
  readonly onChange: (value: number, gesture?: string) => void;
  readonly onReset?: () => void;
  readonly colour?: string;
  readonly marker?: ReactNode;
  readonly limit?: number;
  /** The value in words; the number alone without. */
  readonly valueText?: string;
}

let gestures = 0;

/** Name, ruler, number: one line, one value. */
export function RulerRow(props: RulerRowProps) {
  const { label, symbol, range, domain, value, onChange, onReset, valueText } = props;
  const field = useRef<HTMLInputElement>(null);
  const gesture = useRef("");
  const stride = (direction: 1 | -1, { repeat, shiftKey, altKey }: KeyboardEvent) => {
    if (!repeat) gesture.current = `${label}-typed-${++gestures}`;
    onChange(strideFrom(range, value, direction, shiftKey ? "coarse" : altKey ? "fine" : "tick"), gesture.current);
  };
  return (
    <div className="control-row ruler-row">
      <span className="ruler-name" title={label}>
        {symbol === undefined ? label : <MathSymbol latex={symbol} />}
      </span>
      <RulerSlider
        label={label}
        range={range}
        value={value}
        valueText={valueText ?? formatChosen(value)}
        onChange={onChange}
        onReset={onReset}
        onEdit={() => field.current?.focus()}
        colour={props.colour}
        marker={props.marker}
        limit={props.limit}
      />
      <NumberField
        fieldRef={field}
        label={label}
        value={value}
        domain={domain}
        onCommit={(next) => onChange(next)}
        onStride={stride}
      />
    </div>
  );
}
