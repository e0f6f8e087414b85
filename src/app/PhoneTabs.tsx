import { useState } from "react";
import { useText } from "../language/react.ts";
import { Charts } from "../panels/charts/Charts.tsx";
import { Tabs } from "../panels/controls/Tabs.tsx";
import { Landscape } from "../panels/landscape/Landscape.tsx";
import { Readout } from "../panels/marginalia/corners.tsx";
import { OptimizersPanel } from "../panels/optimizers/OptimizersPanel.tsx";

type PhoneTab = "race" | "landscape" | "charts" | "point";

/** Everything that stands in the rails elsewhere, one at a time under the terrain. */
export function PhoneTabs() {
  const text = useText();
  const [selected, setSelected] = useState<PhoneTab>("race");
  return (
    <aside className="phone-tabs" aria-label={text("layout.tabs")}>
      <Tabs
        label={text("layout.tabs")}
        selected={selected}
        onSelect={setSelected}
        tabs={[
          { id: "race", label: text("layout.race"), panel: <OptimizersPanel folded /> },
          { id: "landscape", label: text("layout.landscapeTab"), panel: <Landscape /> },
          { id: "charts", label: text("layout.chartsTab"), panel: <Charts /> },
          { id: "point", label: text("layout.point"), panel: <Readout startable /> },
        ]}
      />
    </aside>
  );
}
