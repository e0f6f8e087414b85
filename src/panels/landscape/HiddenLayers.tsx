import { useId, useState } from "react";
import type { NetworkObjectiveSpec } from "../../experiment/experiment.ts";
import { LIMITS } from "../../experiment/limits.ts";
import { dimensionOf } from "../../experiment/recording.ts";
import { useText } from "../../language/react.ts";
import { withHidden } from "./networkDraft.ts";

interface HiddenLayersProps {
  readonly network: NetworkObjectiveSpec;
  readonly onChange: (hidden: readonly number[]) => void;
}

/** Units of the hidden layers as text. What cannot be taken stays in the field with the reason. */
export function HiddenLayers({ network, onChange }: HiddenLayersProps) {
  const text = useText();
  const problemId = useId();
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const hidden = network.layers.slice(1, -1);
  const commit = () => {
    if (draft === undefined) return;
    const next = draft
      .split(/[,，、;\s]+/)
      .filter(Boolean)
      .map(Number);
    const legal = next.every((units) => Number.isInteger(units) && units >= 1) && next.length < LIMITS.layers;
    if (!legal) return setProblem(text("network.hiddenRefused", { layers: LIMITS.layers - 1 }));
    const count = dimensionOf(withHidden(network, next));
    if (count > LIMITS.networkParameters)
      return setProblem(text("network.tooLarge", { count, max: LIMITS.networkParameters }));
    setDraft(undefined);
    setProblem(undefined);
    if (next.join() !== hidden.join()) onChange(next);
  };
  return (
    <div className="control-row" title={text("network.hiddenNote")}>
      <span>{text("network.hidden")}</span>
      <span className="number-field number-field-wide">
        <input
          type="text"
          autoComplete="off"
          aria-label={text("network.hidden")}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : problemId}
          value={draft ?? hidden.join(", ")}
          onChange={(event) => {
            setDraft(event.currentTarget.value);
            setProblem(undefined);
          }}
          onBlur={commit}
          onKeyDown={(event) => event.key === "Enter" && commit()}
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
