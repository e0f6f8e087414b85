import { useCallback, useMemo, useState } from "react";
import { useText, useTextByKey } from "../../language/react.ts";
import { useFallLine, useFallLineState } from "../../store/react.ts";
import type { ThemeName } from "../../theme/palette.ts";
import { MathSymbol } from "../controls/MathSymbol.tsx";
import { CellTable } from "../maps/CellTable.tsx";
import { MapDialog } from "../maps/MapDialog.tsx";
import { MapFigure } from "../maps/MapFigure.tsx";
import { MapProgress } from "../maps/MapProgress.tsx";
import { SweepCommand } from "../maps/SweepCommand.tsx";
import { Undoable } from "../maps/Undoable.tsx";
import { FINEST, useMap } from "../maps/useMap.ts";
import type { NamedRun } from "../useRuns.ts";
import { AxisControls } from "./AxisControls.tsx";
import { firstAxes, type MapAxes, type MapAxis, mapKey, placeOf, rangeOf, sweepOf } from "./axes.ts";
import { Here } from "./Here.tsx";
import { MapLegend } from "./MapLegend.tsx";
import { paintFates } from "./paintFates.ts";
import { useCellWords } from "./words.ts";

interface StabilityDialogProps {
  readonly run: NamedRun;
  readonly onClose: () => void;
}

/** What becomes of a run for every pair of two of its hyperparameters. */
export function StabilityDialog({ run, onClose }: StabilityDialogProps) {
  const text = useText();
  return (
    <MapDialog id="stability" title={text("stability.title", { name: run.name })} onClose={onClose}>
      {() => <StabilityMap key={run.spec.optimizer} run={run} />}
    </MapDialog>
  );
}

function StabilityMap({ run }: { readonly run: NamedRun }) {
  const text = useText();
  const byKey = useTextByKey();
  const { actions } = useFallLine();
  const experiment = useFallLineState((state) => state.experiment);
  const [axes, setAxes] = useState<MapAxes>(() => firstAxes(run.spec.optimizer));
  const sweep = useMemo(() => sweepOf(experiment, run.index, axes, FINEST), [experiment, run.index, axes]);
  const growing = useMap(sweep, mapKey(sweep, axes));
  const { map } = growing;
  const words = useCellWords(axes, sweep);
  const [cross, setCross] = useState(() => placeOf(run, axes, FINEST - 1));
  /** What choosing a cell did, in words, while one undo takes it back. */
  const [said, setSaid] = useState<string>();
  const choose = (across: number, up: number) => {
    const values = words.values(across, up);
    actions.setHyperparameters(run.index, Object.fromEntries(axes.map(({ row }, i) => [row.id, values[i]])));
    const [a, b] = words.named(across, up);
    setSaid(text("stability.set", { name: run.name, across: a, up: b }));
  };
  const turn = (next: MapAxes) => {
    setAxes(next);
    setCross(placeOf(run, next, FINEST - 1));
    setSaid(undefined);
  };
  // The map grows in place: its share tells that there is more to paint.
  const paint = useCallback(
    (context: CanvasRenderingContext2D, theme: ThemeName, scale: number) => paintFates(context, map, theme, scale),
    [map, map.share],
  );
  const nameOf = ({ row }: MapAxis) => byKey(`parameter.${row.id}`);
  const side = (axis: MapAxis) => ({
    range: rangeOf(axis),
    name: (
      <>
        {nameOf(axis)} <MathSymbol latex={axis.row.symbol} />
      </>
    ),
  });
  return (
    <div className="runs-map-sheet">
      <p className="quiet">{text("stability.intro")}</p>
      <AxisControls optimizer={run.spec.optimizer} axes={axes} onChange={turn} />
      <div className="runs-map-body">
        <MapFigure
          sides={[side(axes[0]), side(axes[1])]}
          count={FINEST}
          label={text("stability.map", { name: run.name, across: nameOf(axes[0]), up: nameOf(axes[1]) })}
          said={
            <>
              <span className="mono">{words.named(...cross).join(", ")}</span>: {words.fate(map.at(...cross))}
            </>
          }
          paint={paint}
          cross={cross}
          onMove={setCross}
          onChoose={choose}
        >
          <Here run={run} axes={axes} />
        </MapFigure>
        <div className="runs-map-side">
          <MapProgress growing={growing} steps={sweep.steps} />
          <MapLegend map={map} tolerance={sweep.record.tolerance} />
        </div>
      </div>
      <Undoable said={said} onUndone={() => setSaid(undefined)} />
      <details className="more">
        <summary>{text("stability.table")}</summary>
        <CellTable
          count={FINEST}
          corner={
            <>
              <MathSymbol latex={axes[1].row.symbol} /> \ <MathSymbol latex={axes[0].row.symbol} />
            </>
          }
          valuesAt={words.values}
          wordsAt={(across, up) => words.fate(map.at(across, up))}
        />
      </details>
      <details className="more">
        <summary>{text("stability.commandLine")}</summary>
        <SweepCommand sweep={sweep} />
      </details>
    </div>
  );
}
