import { useState } from "react";
import { useText } from "../../language/react.ts";
import { Button } from "../controls/Button.tsx";
import { later } from "../controls/later.tsx";
import type { NamedRun } from "../useRuns.ts";

const BasinsDialog = later(() => import("./BasinsDialog.tsx").then((module) => module.BasinsDialog));

/** Opens the basins of attraction of a run. */
export function BasinsButton({ run }: { readonly run: NamedRun }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text("basins.open")}</Button>
      {open && <BasinsDialog run={run} onClose={() => setOpen(false)} />}
    </>
  );
}
