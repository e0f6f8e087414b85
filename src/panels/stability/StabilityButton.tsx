import { useState } from "react";
import { useText } from "../../language/react.ts";
import { Button } from "../controls/Button.tsx";
import { later } from "../controls/later.tsx";
import type { NamedRun } from "../useRuns.ts";

const StabilityDialog = later(() => import("./StabilityDialog.tsx").then((module) => module.StabilityDialog));

/** Opens the stability map of a run. */
export function StabilityButton({ run }: { readonly run: NamedRun }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text("stability.open")}</Button>
      {open && <StabilityDialog run={run} onClose={() => setOpen(false)} />}
    </>
  );
}
