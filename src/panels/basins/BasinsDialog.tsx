import { useCallback, useMemo, useState } from "react";
import { useText } from "../../language/react.ts";
import type { Domain } from "../../objectives/objective.ts";
import { drawnAxes, drawnStart } from "../../store/drawnAxes.ts";
import { useFallLine, useFallLineState, useLive } from "../../store/react.ts";
import type { ThemeName } from "../../theme/palette.ts";
import { CellTable } from "../maps/CellTable.tsx";
import { MapDialog } from "../maps/MapDialog.tsx";
import { MapFigure, type Place } from "../maps/MapFigure.tsx";
import { MapMark } from "../maps/MapMark.tsx";
import { MapProgress } from "../maps/MapProgress.tsx";
import { SweepCommand } from "../maps/SweepCommand.tsx";
import { Undoable } from "../maps/Undoable.tsx";
import { FINEST, useMap } from "../maps/useMap.ts";
import type { NamedRun } from "../useRuns.ts";
import { BasinLegend } from "./BasinLegend.tsx";
import { basinsOf, letterOf } from "./basins.ts";
import { paintBasins } from "./paintBasins.ts";
import { startKey, startSweep } from "./startSweep.ts";
import { useEndingWords } from "./words.ts";

interface BasinsDialogProps {
  readonly run: NamedRun;
  readonly onClose: () => void;
}

/** Where a run ends from every start in the window. */
export function BasinsDialog({ run, onClose }: BasinsDialogProps) {
  const text = useText();
  const own = useFallLineState(({ experiment }) => experiment.view.domain);
  const { facts } = useLive("terrain");
  const domain = own ?? facts?.domain;
  return (
    <MapDialog id="basins" title={text("basins.title", { name: run.name })} onClose={onClose}>
      {() => domain && <BasinsSheet key={run.spec.optimizer} run={run} domain={domain} />}
    </MapDialog>
  );
}

const LAST = FINEST - 1;

function BasinsSheet({ run, domain }: { readonly run: NamedRun; readonly domain: Domain }) {
  const text = useText();
  const { actions } = useFallLine();
  const experiment = useFallLineState((state) => state.experiment);
  const { facts } = useLive("terrain");
  const names = drawnAxes(experiment, facts);
  const sweep = useMemo(() => startSweep(experiment, run.index, domain, FINEST), [experiment, run.index, domain]);
  const growing = useMap(sweep, startKey(sweep));
  const { map } = growing;
  const critical = facts?.criticalPoints;
  // The map grows in place: its share tells that there is more to gather.
  const basins = useMemo(() => basinsOf(map, domain, critical ?? []), [map, map.share, domain, critical]);
  const words = useEndingWords(sweep.sweep, basins, names);
  const start = experiment.runs[run.index]?.start ?? drawnStart(experiment, facts);
  const shareOf = ([x, y]: readonly number[]): Place => [
    (x - domain[0][0]) / (domain[0][1] - domain[0][0]),
    (y - domain[1][0]) / (domain[1][1] - domain[1][0]),
  ];
  const isOnMap = (place: Place) => place.every((share) => share >= 0 && share <= 1);
  const here = start && shareOf(start);
  const [cross, setCross] = useState<Place>(() =>
    here !== undefined && isOnMap(here)
      ? [Math.round(LAST * here[0]), Math.round(LAST * here[1])]
      : [LAST / 2, LAST / 2],
  );
  const [said, setSaid] = useState<string>();
  const choose = (across: number, up: number) => {
    const at = words.values(across, up);
    const alone = run.spec.start !== undefined;
    if (alone) actions.placeRunStart(run.index, at);
    else actions.placeStart(at);
    const point = words.point(at);
    setSaid(alone ? text("basins.setOne", { name: run.name, point }) : text("basins.set", { point }));
  };
  const paint = useCallback(
    (context: CanvasRenderingContext2D, theme: ThemeName, scale: number) =>
      paintBasins(context, map, basins, theme, scale),
    [map, basins],
  );
  const side = (axis: 0 | 1) => ({
    range: { min: domain[axis][0], max: domain[axis][1], scale: "linear" as const },
    name: <i className="symbol">{names[axis]}</i>,
  });
  const endingAt = (across: number, up: number) => words.ending(basins.at(across * FINEST + up), map.at(across, up));
  return (
    <div className="runs-map-sheet">
      <p className="quiet">{text("basins.intro")}</p>
      <div className="runs-map-body">
        <MapFigure
          sides={[side(0), side(1)]}
          count={FINEST}
          label={text("basins.map", { name: run.name, across: names[0], up: names[1] })}
          said={
            <>
              <span className="mono">{words.point(words.values(...cross))}</span>: {endingAt(...cross)}
            </>
          }
          paint={paint}
          cross={cross}
          onMove={setCross}
          onChoose={choose}
        >
          {basins.places.map(({ at }, place) => {
            const [across, up] = shareOf(at);
            return (
              isOnMap([across, up]) && (
                <b
                  key={letterOf(place)}
                  className="runs-map-letter"
                  style={{ left: `${100 * across}%`, top: `${100 * (1 - up)}%` }}
                >
                  {letterOf(place)}
                </b>
              )
            );
          })}
          {here !== undefined && isOnMap(here) && (
            <MapMark run={run} across={here[0]} up={here[1]} title={text("basins.here", { name: run.name })} />
          )}
        </MapFigure>
        <div className="runs-map-side">
          <MapProgress growing={growing} steps={sweep.steps} />
          <BasinLegend basins={basins} words={words} tolerance={sweep.record.tolerance} />
        </div>
      </div>
      <Undoable said={said} onUndone={() => setSaid(undefined)} />
      <details className="more">
        <summary>{text("stability.table")}</summary>
        <CellTable count={FINEST} corner={`${names[1]} \\ ${names[0]}`} valuesAt={words.values} wordsAt={endingAt} />
      </details>
      <details className="more">
        <summary>{text("stability.commandLine")}</summary>
        <SweepCommand sweep={sweep} />
      </details>
    </div>
  );
}
