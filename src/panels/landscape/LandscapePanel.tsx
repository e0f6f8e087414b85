import { useState } from "react";
import { useText } from "../../language/react.ts";
import { useFallLineState } from "../../store/react.ts";
import { later } from "../controls/later.tsx";
import { Tabs } from "../controls/Tabs.tsx";
import { Part } from "../hidden.ts";
import { SurfaceTab } from "./SurfaceTab.tsx";
import { TerrainControls } from "./TerrainControls.tsx";

const NetworkTab = later(() => import("./NetworkTab.tsx").then((module) => module.NetworkTab));
const GridTab = later(() => import("../grid/GridTab.tsx").then((module) => module.GridTab));
const SumOrFormula = later(() => import("./SumOrFormula.tsx").then((module) => module.SumOrFormula));
const Transforms = later(() => import("./Transforms.tsx").then((module) => module.Transforms));

/** Which landscape, and how it is drawn. */
export function LandscapePanel() {
  const text = useText();
  const type = useFallLineState((state) => state.experiment.objective.type);
  const [choice, setChoice] = useState<{ readonly tab: typeof type; readonly made: typeof type } | undefined>();
  // A chosen tab stays until the landscape changes its kind (a preset, undo).
  // A sum stands where formulas do.
  const own = type === "sum" ? "formula" : type;
  const tab = choice !== undefined && choice.made === type ? choice.tab : own;
  return (
    <section className="panel" aria-labelledby="landscape-title">
      <h2 id="landscape-title" className="panel-title">
        {text("landscape.title")}
      </h2>
      <Part id="landscape-choice">
        <Tabs
          label={text("landscape.title")}
          selected={tab}
          onSelect={(next) => setChoice({ tab: next, made: type })}
          tabs={[
            { id: "surface", label: text("landscape.surface"), panel: <SurfaceTab /> },
            { id: "formula", label: text("landscape.formula"), panel: <SumOrFormula /> },
            { id: "network", label: text("network.tab"), panel: <NetworkTab /> },
            { id: "grid", label: text("landscape.grid"), panel: <GridTab /> },
          ]}
        />
      </Part>
      <Part id="landscape-drawing">
        <TerrainControls />
      </Part>
      <Part id="landscape-transforms">
        <Transforms />
      </Part>
    </section>
  );
}
