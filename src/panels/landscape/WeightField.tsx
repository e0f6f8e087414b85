import { useText } from "../../language/react.ts";
import type { Layout } from "../../objectives/networks/layout.ts";
import { DraftField } from "../controls/DraftField.tsx";
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

/** A parameter by its name or its place, where there are too many for a list. */
export function WeightField({ label, layout, value, other, onChange }: WeightFieldProps) {
  const text = useText();
  const commit = (draft: string) => {
    const name = readWeight(layout, draft);
    if (name === undefined)
      return text("slice.noWeight", { found: draft.trim(), names: lastWeights(layout), count: layout.parameters });
    if (name === other) return text("slice.sameWeight", { name });
    if (name !== value) onChange(name);
    return undefined;
  };
  return <DraftField label={label} value={value} onCommit={commit} />;
}
