import { type ReactNode, useId, useState } from "react";
import { useText } from "../language/react.ts";
import { Charts } from "../panels/charts/Charts.tsx";
import { Button } from "../panels/controls/Button.tsx";
import type { IconName } from "../panels/controls/Icon.tsx";

interface StripProps {
  readonly side: "left" | "right";
  readonly icon: IconName;
  readonly name: string;
  readonly children: ReactNode;
}

/** A folded rail: 44 px wide, opening over the stage. */
export function Strip({ side, icon, name, children }: StripProps) {
  const text = useText();
  const panel = useId();
  const [open, setOpen] = useState(false);
  return (
    <aside className={`rail rail-${side} rail-strip`} aria-label={name}>
      <Button
        icon={icon}
        label={open ? text("layout.fold") : text("layout.open", { name })}
        aria-expanded={open}
        aria-controls={panel}
        className={open ? "pressed" : ""}
        onClick={() => setOpen(!open)}
      />
      <div id={panel} className="strip-panel" hidden={!open}>
        {open && children}
      </div>
    </aside>
  );
}

/** The charts as a drawer under the stage, closed at first. */
export function ChartsDrawer() {
  const text = useText();
  const panel = useId();
  const [open, setOpen] = useState(false);
  return (
    <section className="charts-drawer" data-open={open} aria-label={text("layout.charts")}>
      <Button
        icon="chart"
        label={open ? text("layout.fold") : text("layout.open", { name: text("layout.charts") })}
        aria-expanded={open}
        aria-controls={panel}
        className={open ? "pressed" : ""}
        onClick={() => setOpen(!open)}
      />
      <div id={panel} className="drawer-panel" hidden={!open}>
        {open && <Charts single />}
      </div>
    </section>
  );
}
