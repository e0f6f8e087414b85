import { useText } from "../../language/react.ts";
import { useFallLineState } from "../../store/react.ts";
import { positionOf } from "../controls/rulerScale.ts";
import { MapMark } from "../maps/MapMark.tsx";
import type { NamedRun } from "../useRuns.ts";
import { type MapAxes, rangeOf } from "./axes.ts";

/** Where the run races now, if that is on the map. */
export function Here({ run, axes }: { readonly run: NamedRun; readonly axes: MapAxes }) {
  const text = useText();
  const spec = useFallLineState(({ experiment }) => experiment.runs[run.index]);
  const places = axes.map((axis) => {
    const value = spec?.parameters[axis.row.id];
    return typeof value === "number" && value >= axis.from && value <= axis.to
      ? positionOf(rangeOf(axis), value)
      : undefined;
  });
  const [across, up] = places;
  if (across === undefined || up === undefined) return null;
  return <MapMark run={run} across={across} up={up} title={text("stability.here", { name: run.name })} />;
}
