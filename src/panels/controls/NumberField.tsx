import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef, useState } from "react";
import { useText } from "../../language/react.ts";
import { formatChosen, formatField, formatTyped } from "../../theme/numbers.ts";
import { anyNumber, isInside, type NumberDomain } from "./numberDomain.ts";
import { readNumber } from "./readNumber.ts";

interface NumberFieldProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly domain?: NumberDomain;
  readonly onCommit: (value: number) => void;
  /** Arrow up and down; without it they do nothing. */
  readonly onStride?: (direction: 1 | -1, event: KeyboardEvent) => void;
  readonly fieldRef?: RefObject<HTMLInputElement | null>;
  readonly className?: string;
}

/** A number that can be typed. What cannot be taken stays in the field, underlined, while the old value stays active. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, domain = anyNumber, onCommit, onStride, fieldRef, className = "" } = props;
  const text = useText();
  const problemId = useId();
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const [refused, setRefused] = useState(false);
  /** The field was entered a moment ago: its text is selected as a whole, so that typing replaces it. */
  const entering = useRef(false);
  const own = useRef<HTMLInputElement>(null);
  const field = fieldRef ?? own;
  const editing = draft !== undefined;
  useLayoutEffect(() => {
    if (editing && entering.current) field.current?.select();
  }, [editing, field]);
  const shown = draft ?? (value === undefined ? "" : domain.integer ? formatTyped(value) : formatField(value));

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
        ref={field}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-invalid={refused}
        aria-describedby={refused ? problemId : undefined}
        value={shown}
        onFocus={() => {
          if (draft === undefined && value !== undefined) setDraft(formatTyped(value));
          entering.current = true;
        }}
        onPointerUp={(event) => {
          const { selectionStart, selectionEnd } = event.currentTarget;
          if (entering.current && selectionStart === selectionEnd) event.currentTarget.select();
          entering.current = false;
        }}
        onChange={(event) => {
          entering.current = false;
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

/** Bounds this far out are no bounds to a reader. */
const isBound = (bound: number) => Math.abs(bound) < Number.MAX_VALUE;

function refusal(text: ReturnType<typeof useText>, domain: NumberDomain, unreadable: boolean): string {
  const min = formatChosen(domain.min);
  const max = formatChosen(domain.max);
  if (unreadable) return text("controls.notANumber");
  if (domain.integer) return text("controls.wholeBetween", { min, max });
  if (isBound(domain.min) && isBound(domain.max)) return text("controls.between", { min, max });
  if (isBound(domain.min)) return text(domain.minOpen ? "controls.above" : "controls.atLeast", { min });
  return isBound(domain.max) ? text("controls.below", { max }) : text("controls.finite");
}
