import { type ReactNode, useId, useState } from "react";
import { useText } from "../language/react.ts";
import { Charts } from "../panels/charts/Charts.tsx";
import { Button } from "../panels/controls/Button.tsx";
import type { IconName } from "../panels/controls/Icon.tsx";
import { Part, useShown } from "../panels/hidden.ts";
import { Landscape } from "../panels/landscape/Landscape.tsx";
import { OptimizersPanel } from "../panels/optimizers/OptimizersPanel.tsx";
import { MapView } from "../scene/MapView.tsx";
import type { Layout } from "./layout.ts";

interface RailProps {
  readonly layout: Layout;
}

/** Landscape and map; a strip with a button where there is no room. */
export function LeftRail({ layout }: RailProps) {
  const text = useText();
  const landscape = useShown("landscape");
  if (layout.name === "folded" || layout.name === "narrow")
    return !landscape ? null : (
      <Strip side="left" icon="landscape" name={text("layout.landscapeTab")}>
        <Landscape />
      </Strip>
    );
  return (
    <aside className="rail rail-left" aria-label={text("layout.landscape")}>
      <div className="rail-scroll">
        <Part id="landscape">
          <Landscape />
        </Part>
      </div>
      <Part id="map">
        <section className="map-block" aria-labelledby="map-title">
          <header className="panel-head">
            <h2 id="map-title" className="panel-title">
              {text("stage.map")}
            </h2>
            <span className="quiet">{text("stage.sameView")}</span>
          </header>
          <MapView />
        </section>
      </Part>
    </aside>
  );
}

/** Optimizers and charts. */
export function RightRail({ layout }: RailProps) {
  const text = useText();
  const optimizers = useShown("optimizers");
  if (layout.name === "narrow")
    return !optimizers ? null : (
      <Strip side="right" icon="sliders" name={text("optimizers.title")}>
        <OptimizersPanel />
      </Strip>
    );
  return (
    <aside className="rail rail-right" aria-label={text("layout.optimizers")}>
      <div className="rail-scroll">
        <Part id="optimizers">
          <OptimizersPanel />
        </Part>
      </div>
      <Part id="charts">
        <div className="charts-room">
          <Charts single={layout.short} />
        </div>
      </Part>
    </aside>
  );
}

interface StripProps {
  readonly side: "left" | "right";
  readonly icon: IconName;
  readonly name: string;
  readonly children: ReactNode;
}

/** A folded rail: 44 px wide, opening over the stage. */
function Strip({ side, icon, name, children }: StripProps) {
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
