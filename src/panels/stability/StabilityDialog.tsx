import { useEffect, useMemo, useRef, useState } from "react";
import { useText } from "../../language/react.ts";
import { useFallLine, useFallLineState } from "../../store/react.ts";
import { Dialog } from "../controls/Dialog.tsx";
import { openDialog } from "../controls/dialogs.ts";
import type { NamedRun } from "../useRuns.ts";
import { AxisControls } from "./AxisControls.tsx";
import { firstAxes, type MapAxes, mapKey, placeOf, sweepOf } from "./axes.ts";
import { MapFigure } from "./MapFigure.tsx";
import { MapLegend } from "./MapLegend.tsx";
import { MapProgress } from "./MapProgress.tsx";
import { MapTable } from "./MapTable.tsx";
import { SweepCommand } from "./SweepCommand.tsx";
import "./stability.css";
import { FINEST, useStability } from "./useStability.ts";
import { useCellWords } from "./words.ts";

interface StabilityDialogProps {
  readonly run: NamedRun;
  readonly onClose: () => void;
}

/** What becomes of a run for every pair of two of its hyperparameters. */
export function StabilityDialog({ run, onClose }: StabilityDialogProps) {
  const text = useText();
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    openDialog("stability");
    const dialog = host.current?.querySelector("dialog");
    dialog?.addEventListener("close", onClose);
    return () => dialog?.removeEventListener("close", onClose);
  }, [onClose]);
  return (
    <div ref={host} className="stability-host">
      <Dialog id="stability" title={text("stability.title", { name: run.name })}>
        {() => <StabilityMap key={run.spec.optimizer} run={run} />}
      </Dialog>
    </div>
  );
}

function StabilityMap({ run }: { readonly run: NamedRun }) {
  const text = useText();
  const { actions } = useFallLine();
  const experiment = useFallLineState((state) => state.experiment);
  const [axes, setAxes] = useState<MapAxes>(() => firstAxes(run.spec.optimizer));
  const sweep = useMemo(() => sweepOf(experiment, run.index, axes, FINEST), [experiment, run.index, axes]);
  const stability = useStability(sweep, mapKey(sweep, axes));
  const { map } = stability;
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
  const undo = () => {
    actions.undo();
    setSaid(undefined);
  };
  const turn = (next: MapAxes) => {
    setAxes(next);
    setCross(placeOf(run, next, FINEST - 1));
    setSaid(undefined);
  };
  return (
    <div className="stability">
      <p className="quiet">{text("stability.intro")}</p>
      <AxisControls optimizer={run.spec.optimizer} axes={axes} onChange={turn} />
      <div className="stability-body">
        <MapFigure
          run={run}
          axes={axes}
          map={map}
          words={words}
          share={map.share}
          cross={cross}
          onMove={setCross}
          onChoose={choose}
        />
        <div className="stability-side">
          <MapProgress stability={stability} steps={sweep.steps} />
          <MapLegend map={map} tolerance={sweep.record.tolerance} />
        </div>
      </div>
      <p role="status" className="stability-said">
        {said !== undefined && (
          <>
            {said}{" "}
            <button type="button" className="button outlined" onClick={undo}>
              {text("stability.undo")}
            </button>
          </>
        )}
      </p>
      <details className="more">
        <summary>{text("stability.table")}</summary>
        <MapTable axes={axes} map={map} words={words} />
      </details>
      <details className="more">
        <summary>{text("stability.commandLine")}</summary>
        <SweepCommand sweep={sweep} />
      </details>
    </div>
  );
}
