import { useId, useState } from "react";

interface DraftFieldProps {
  readonly label: string;
  readonly title?: string;
  readonly value: string;
  /** Takes what was typed; returns why it cannot be taken, if so. */
  readonly onCommit: (draft: string) => string | undefined;
}

/** A line of text taken on Enter or on leaving; Escape gives it back. What cannot be taken stays, with the reason. */
export function DraftField({ label, title, value, onCommit }: DraftFieldProps) {
  const problemId = useId();
  const [draft, setDraft] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const revert = () => {
    setDraft(undefined);
    setProblem(undefined);
  };
  const commit = () => {
    if (draft === undefined) return;
    const refusal = onCommit(draft);
    if (refusal === undefined) revert();
    else setProblem(refusal);
  };
  return (
    <div className="control-row" title={title}>
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
