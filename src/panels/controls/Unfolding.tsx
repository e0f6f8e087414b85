import { type ReactNode, useState } from "react";

interface UnfoldingProps {
  readonly title: string;
  /** Drawn only while unfolded. */
  readonly children: () => ReactNode;
}

/** A line that unfolds what belongs under it. */
export function Unfolding({ title, children }: UnfoldingProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className="more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && children()}
    </details>
  );
}
