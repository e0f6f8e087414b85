import { useText } from "../language/react.ts";
import { Charts } from "../panels/charts/Charts.tsx";
import { later } from "../panels/controls/later.tsx";
import { Part, useShown } from "../panels/hidden.ts";
import { Landscape } from "../panels/landscape/Landscape.tsx";
import { OptimizersPanel } from "../panels/optimizers/OptimizersPanel.tsx";
import { MapView } from "../scene/MapView.tsx";
import type { Layout } from "./layout.ts";

const Strip = later(() => import("./FoldedRails.tsx").then((module) => module.Strip));
export const ChartsDrawer = later(() => import("./FoldedRails.tsx").then((module) => module.ChartsDrawer));

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
