import { MarkerGlyph } from "../controls/MarkerGlyph.tsx";
import type { NamedRun } from "../useRuns.ts";

interface MapMarkProps {
  readonly run: NamedRun;
  /** Shares of the map's sides, from the lower left corner. */
  readonly across: number;
  readonly up: number;
  readonly title: string;
}

/** A run's mark on a map. */
export function MapMark({ run, across, up, title }: MapMarkProps) {
  return (
    <span className="runs-map-here" title={title} style={{ left: `${100 * across}%`, top: `${100 * (1 - up)}%` }}>
      <MarkerGlyph shape={run.mark.shape} colour={run.colour} hollow={run.mark.hollow} sizePx={16} />
    </span>
  );
}
