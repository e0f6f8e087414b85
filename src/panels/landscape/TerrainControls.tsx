import { LIMITS } from "../../experiment/limits.ts";
import { useText } from "../../language/react.ts";
import { useFallLine, useFallLineState, useLive } from "../../store/react.ts";
import { NumberField } from "../controls/NumberField.tsx";
import { RulerRow } from "../controls/RulerRow.tsx";
import { Segments } from "../controls/Segments.tsx";
import { Switch } from "../controls/Switch.tsx";
import { DomainControls } from "./DomainControls.tsx";
import { MinimiserLine } from "./MinimiserLine.tsx";

const reliefRange = { min: 0.1, max: 3, scale: "linear" } as const;

/** How the landscape is drawn, and where the race starts on it. */
export function TerrainControls() {
  const text = useText();
  const { actions } = useFallLine();
  const view = useFallLineState((state) => state.experiment.view);
  const placed = useFallLineState((state) => state.experiment.start);
  const seed = useFallLineState((state) => state.experiment.seed);
  const tolerance = useFallLineState((state) => state.experiment.record.tolerance);
  const network = useFallLineState((state) => state.experiment.objective.type === "network");
  const markCriticalPoints = useFallLineState((state) => state.markCriticalPoints);
  const quadraticModel = useFallLineState((state) => state.quadraticModel);
  const { facts } = useLive("terrain");
  const start = placed ?? facts?.start;
  const place = (axis: 0 | 1, value: number) => {
    if (start === undefined) return;
    actions.placeStart(axis === 0 ? [value, start[1]] : [start[0], value]);
  };
  return (
    <div className="control-group terrain-controls">
      <div className="control-row">
        <span>{text("landscape.height")}</span>
        <Segments
          label={text("landscape.height")}
          value={view.height}
          options={[
            { value: "linear", label: text("landscape.linear") },
            { value: "root", label: text("landscape.root") },
            { value: "log", label: text("landscape.log") },
          ]}
          onChange={(height) => actions.setView({ height })}
        />
      </div>
      <RulerRow
        label={text("landscape.relief")}
        range={reliefRange}
        domain={reliefRange}
        value={view.relief}
        onChange={(relief, gesture) => actions.setView({ relief }, gesture)}
        onReset={() => actions.setView({ relief: 1 })}
      />
      <Switch
        label={text(network ? "curvature.switchPlane" : "curvature.switch")}
        on={view.curvature}
        onChange={(curvature) => actions.setView({ curvature })}
      />
      {!network && (
        <>
          <div className="control-row pair-row">
            <span>{text("landscape.start")}</span>
            <NumberField label={text("landscape.startX")} value={start?.[0]} onCommit={(value) => place(0, value)} />
            <NumberField label={text("landscape.startY")} value={start?.[1]} onCommit={(value) => place(1, value)} />
          </div>
          <MinimiserLine />
          <Switch
            label={text("landscape.markCritical")}
            on={markCriticalPoints}
            onChange={(on) => actions.setFlag("markCriticalPoints", on)}
          />
        </>
      )}
      <Switch
        label={text("landscape.quadraticModel")}
        on={quadraticModel}
        onChange={(on) => actions.setFlag("quadraticModel", on)}
      />
      <details className="more">
        <summary>{text("landscape.more")}</summary>
        <DomainControls />
        <div className="control-row">
          <span>{text("landscape.seed")}</span>
          <NumberField
            label={text("landscape.seed")}
            value={seed}
            domain={{ min: 0, max: LIMITS.seed, integer: true }}
            onCommit={actions.setSeed}
          />
        </div>
        <div className="control-row" title={text("landscape.toleranceNote")}>
          <span>{text("landscape.tolerance")}</span>
          <NumberField
            label={text("landscape.tolerance")}
            value={tolerance}
            domain={{ min: 0, max: Number.MAX_VALUE, minOpen: true }}
            onCommit={actions.setTolerance}
          />
        </div>
      </details>
    </div>
  );
}
