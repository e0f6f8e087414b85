import { useText } from "../../language/react.ts";
import type { Domain } from "../../objectives/objective.ts";
import { drawnAxes } from "../../store/drawnAxes.ts";
import { useFallLine, useFallLineState, useLive } from "../../store/react.ts";
import { Button } from "../controls/Button.tsx";
import { NumberField } from "../controls/NumberField.tsx";

/** The drawn window: typed, dragged on the map, or the objective's own. */
export function DomainControls() {
  const text = useText();
  const { actions } = useFallLine();
  const { facts } = useLive("terrain");
  const objective = useFallLineState((state) => state.experiment.objective);
  const slice = useFallLineState((state) => state.experiment.slice);
  const own = useFallLineState((state) => state.experiment.view.domain);
  const selecting = useFallLineState((state) => state.selectingRegion);
  const axes = drawnAxes({ objective, slice }, facts);
  const domain = own ?? facts?.domain;
  const change = (axis: 0 | 1, end: 0 | 1, value: number) => {
    if (domain === undefined) return;
    const next = domain.map((interval) => [...interval]) as [[number, number], [number, number]];
    next[axis][end] = value;
    actions.setDomain(next as Domain);
  };
  return (
    <>
      {([0, 1] as const).map((axis) => (
        <div key={axis} className="control-row pair-row">
          <span>
            <i className="symbol">{axes[axis]}</i>
          </span>
          <NumberField
            label={text("landscape.windowFrom", { axis: axes[axis] })}
            value={domain?.[axis][0]}
            domain={{
              min: Number.NEGATIVE_INFINITY,
              max: domain?.[axis][1] ?? Number.POSITIVE_INFINITY,
              maxOpen: true,
            }}
            onCommit={(value) => change(axis, 0, value)}
          />
          <NumberField
            label={text("landscape.windowTo", { axis: axes[axis] })}
            value={domain?.[axis][1]}
            domain={{
              min: domain?.[axis][0] ?? Number.NEGATIVE_INFINITY,
              max: Number.POSITIVE_INFINITY,
              minOpen: true,
            }}
            onCommit={(value) => change(axis, 1, value)}
          />
        </div>
      ))}
      <div className="control-row button-row">
        <Button
          aria-pressed={selecting}
          className={selecting ? "pressed" : ""}
          title={text("landscape.zoomNote")}
          onClick={() => actions.setFlag("selectingRegion", !selecting)}
        >
          {text("landscape.zoom")}
        </Button>
        <Button disabled={own === undefined} onClick={() => actions.setDomain(undefined)}>
          {text("landscape.wholeDomain")}
        </Button>
      </div>
    </>
  );
}
