import { useId } from "react";
import { useText, useTextByKey } from "../../language/react.ts";
import type { Parsed } from "../../objectives/formula/parse.ts";

interface FormulaInputProps {
  readonly expression: string;
  readonly parsed: Parsed;
  readonly onType: (expression: string) => void;
}

/** The text area over a mirror of its text, which carries the underlines. */
export function FormulaInput({ expression, parsed, onType }: FormulaInputProps) {
  const text = useText();
  const byKey = useTextByKey();
  const problemId = useId();
  const problem = parsed.ok ? undefined : parsed.problems[0];
  const from = problem === undefined ? 0 : problem.column - 1;
  const marked = problem === undefined ? "" : expression.slice(from, from + problem.length) || " ";
  return (
    <>
      <div className="formula-input">
        <div className="formula-mirror" aria-hidden="true">
          {expression.slice(0, from)}
          {problem !== undefined && <mark>{marked}</mark>}
          {problem !== undefined && expression.slice(from + problem.length)}{" "}
        </div>
        <textarea
          aria-label={text("landscape.formula")}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : problemId}
          rows={2}
          spellCheck={false}
          autoComplete="off"
          value={expression}
          onChange={(event) => onType(event.currentTarget.value)}
        />
      </div>
      {problem !== undefined && (
        <p id={problemId} role="alert" className="bad-line">
          {text("formulaTab.unreadable", { problem: byKey(problem.key, problem.values), column: problem.column })}
        </p>
      )}
    </>
  );
}
