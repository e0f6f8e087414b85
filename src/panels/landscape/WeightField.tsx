import { useId, useState } from "react";
import { useText } from "../../language/react.ts";
import type { Layout } from "../../objectives/networks/layout.ts";
import { lastWeights, readWeight } from "./readWeight.ts";

interface WeightFieldProps {
  readonly label: string;
  readonly layout: Layout;
  /** The name of the one chosen. */
  readonly value: string;
  /** The name of the one that the other direction changes. */
  readonly other: string;
  readonly onChange: (name: string) => void;
}

/** A parameter by its name or its place, where there are too many for a list. What cannot be taken stays, with the reason. */
export function WeightField({ label, layout, value, other, onChange }: WeightFieldProps) {
  const text = useText();
  const problemId = useId();
  const [draft, setDraft] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const revert = () => {
    setDraft(undefined);
    setProblem(undefined);
  };
  const commit = () => {
    if (draft === undefined) return;
    const name = readWeight(layout, draft);
    if (name === undefined)
      return setProblem(
        text("slice.noWeight", { found: draft.trim(), names: lastWeights(layout), count: layout.parameters }),
      );
    if (name === other) return setProblem(text("slice.sameWeight", { name }));
    revert();
    if (name !== value) onChange(name);
  };
  return (
    <div className="control-row">
      <span>{label}</span>
      <span className="number-field number-field-wide">
        <input
          type="text"
          autoComplete="off"
          spellCheck={false}
          aria-label={label}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : problemId}
          value={draft ?? value}
          onChange={(event) => {
            setDraft(event.currentTarget.value);
            setProblem(undefined);
          }}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === "Enter") commit();
            else if (event.key === "Escape" && draft !== undefined) {
              event.preventDefault();
              revert();
            }
          }}
        />
        {problem !== undefined && (
          <span id={problemId} role="alert" className="field-problem">
            {problem}
          </span>
        )}
      </span>
    </div>
  );
}
