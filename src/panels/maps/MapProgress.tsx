import { useText } from "../../language/react.ts";
import { Button } from "../controls/Button.tsx";
import { FINEST, type GrowingMap } from "./useMap.ts";

interface MapProgressProps {
  readonly growing: GrowingMap;
  /** Of each run. */
  readonly steps: number;
}

/** How far the map is, and the way to stop it. */
export function MapProgress({ growing: { map, running, stop, resume }, steps }: MapProgressProps) {
  const text = useText();
  const cells = FINEST * FINEST;
  const percent = Math.floor(100 * map.share);
  if (map.share === 1) return <p className="chart-note">{text("stability.done", { cells, steps })}</p>;
  return (
    <div className="runs-map-progress">
      {running && <progress max={1} value={map.share} aria-label={text("stability.progress")} />}
      <span className="chart-note">
        {running ? text("stability.computing", { percent, cells }) : text("stability.stopped", { percent })}
      </span>
      <Button className="outlined" onClick={running ? stop : resume}>
        {text(running ? "stability.stop" : "stability.resume")}
      </Button>
    </div>
  );
}
