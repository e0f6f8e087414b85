import { useEffect, useState } from "react";
import { Button } from "../controls/Button.tsx";

interface CopyableProps {
  readonly value: string;
  /** Name of the field. */
  readonly label: string;
  readonly copy: string;
  /** What is said when the clipboard took it, and when it did not. */
  readonly copied: string;
  readonly refused: string;
  /** Copies when first shown, and again when it has become another. */
  readonly atOnce?: boolean;
  readonly note?: string;
}

/** A text to take along. Pages without a secure origin have no clipboard, and readers may refuse it: then it can be selected. */
export function Copyable({ value, label, copy, copied, refused, atOnce = false, note }: CopyableProps) {
  const [outcome, setOutcome] = useState<"copied" | "refused">();
  const take = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setOutcome("copied");
    } catch {
      setOutcome("refused");
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: copies once for every value
  useEffect(() => {
    if (atOnce) void take();
  }, [value]);
  return (
    <>
      <p role="status">
        {outcome === "copied" && copied}
        {outcome === "refused" && refused}
      </p>
      <textarea readOnly rows={4} aria-label={label} value={value} onFocus={(event) => event.currentTarget.select()} />
      {note !== undefined && <p className="quiet">{note}</p>}
      <Button icon="copy" onClick={() => void take()}>
        {copy}
      </Button>
    </>
  );
}
