import type { NetworkObjectiveSpec } from "../../experiment/experiment.ts";
import { LIMITS } from "../../experiment/limits.ts";
import { dimensionOf } from "../../experiment/recording.ts";
import { useText } from "../../language/react.ts";
import { DraftField } from "../controls/DraftField.tsx";
import { withHidden } from "./networkDraft.ts";

interface HiddenLayersProps {
  readonly network: NetworkObjectiveSpec;
  readonly onChange: (hidden: readonly number[]) => void;
}

/** Units of the hidden layers as text. What cannot be taken stays in the field with the reason. */
export function HiddenLayers({ network, onChange }: HiddenLayersProps) {
  const text = useText();
  const hidden = network.layers.slice(1, -1);
  const commit = (draft: string) => {
    const next = draft
      .split(/[,，、;\s]+/)
      .filter(Boolean)
      .map(Number);
    const legal = next.every((units) => Number.isInteger(units) && units >= 1) && next.length < LIMITS.layers;
    if (!legal) return text("network.hiddenRefused", { layers: LIMITS.layers - 1 });
    const count = dimensionOf(withHidden(network, next));
    if (count > LIMITS.networkParameters) return text("network.tooLarge", { count, max: LIMITS.networkParameters });
    if (next.join() !== hidden.join()) onChange(next);
    return undefined;
  };
  return (
    <DraftField
      label={text("network.hidden")}
      title={text("network.hiddenNote")}
      value={hidden.join(", ")}
      onCommit={commit}
    />
  );
}
