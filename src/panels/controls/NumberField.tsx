import { type KeyboardEvent, type Ref, useId, useState } from "react";
import { useText } from "../../language/react.ts";
import { formatChosen, formatTyped } from "../../theme/numbers.ts";
import { anyNumber, isInside, type NumberDomain } from "./numberDomain.ts";
import { readNumber } from "./readNumber.ts";

interface NumberFieldProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly domain?: NumberDomain;
  readonly onCommit: (value: number) => void;
  /** Arrow up and down; without it they do nothing. */
  readonly onStride?: (direction: 1 | -1, event: KeyboardEvent) => void;
  readonly fieldRef?: Ref<HTMLInputElement>;
  readonly className?: string;
}

/** A number that can be typed. What cannot be taken stays in the field, underlined, while the old value stays active. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, domain = anyNumber, onCommit, onStride, fieldRef, className = "" } = props;
  const text = useText();
  const problemId = useId();
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const [refused, setRefused] = useState(false);
  const shown = draft ?? (value === undefined ? "" : formatChosen(value));

  const commit = () => {
    if (draft === undefined) return;
    const read = readNumber(draft);
    if (read === undefined || !isInside(domain, read)) return setRefused(true);
    setDraft(undefined);
    setRefused(false);
    if (read !== value) onCommit(read);
  };
  const revert = () => {
    setDraft(undefined);
    setRefused(false);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter") commit();
    else if (event.key === "Escape" && draft !== undefined) {
      event.preventDefault();
      revert();
    } else if (onStride !== undefined && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      revert();
      onStride(event.key === "ArrowUp" ? 1 : -1, event);
    }
  };

  return (
    <span className={`number-field ${className}`}>
      <input
        ref={fieldRef}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-invalid={refused}
        aria-describedby={refused ? problemId : undefined}
        value={shown}
        onFocus={(event) => {
          if (draft === undefined && value !== undefined) setDraft(formatTyped(value));
          const input = event.currentTarget;
          requestAnimationFrame(() => input.select());
        }}
        onChange={(event) => {
          setDraft(event.currentTarget.value);
          setRefused(false);
        }}
        onBlur={() =>
          draft !== undefined && value !== undefined && draft === formatTyped(value) ? revert() : commit()
        }
        onKeyDown={press}
      />
      {refused && (
        <span id={problemId} role="alert" className="field-problem">
          {refusal(text, domain, readNumber(draft ?? "") === undefined)}
        </span>
      )}
    </span>
  );
}

function refusal(text: ReturnType<typeof useText>, domain: NumberDomain, unreadable: boolean): string {
  const min = formatChosen(domain.min);
  const max = formatChosen(domain.max);
  if (unreadable) return text("controls.notANumber");
  if (domain.integer) return text("controls.wholeBetween", { min, max });
  if (Number.isFinite(domain.min) && Number.isFinite(domain.max)) return text("controls.between", { min, max });
  if (Number.isFinite(domain.min))
    return domain.minOpen ? text("controls.above", { min }) : text("controls.atLeast", { min });
  return text("controls.finite");
}
