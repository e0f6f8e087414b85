import { useText } from "../../language/react.ts";
import { useFallLineState, usePlayheadStep } from "../../store/react.ts";
import { MarkerGlyph } from "../controls/MarkerGlyph.tsx";
import { RunLoss } from "../optimizers/RunState.tsx";
import { useRunLooks } from "../useRuns.ts";

/** Who races and how low they are, readable from the last row. */
export function LectureLegend() {
  const text = useText();
  const runs = useRunLooks();
  const step = usePlayheadStep();
  const focus = useFallLineState((state) => state.focus);
  const singledOut = useFallLineState((state) => state.singledOut);
  return (
    <div className="lecture-legend">
      <p>{text("lecture.lossAt", { step })}</p>
      <ul>
        {runs
          .filter((run) => !run.hidden)
          .map((run) => (
            <li key={run.index} data-thinned={singledOut && run.index !== focus}>
              <MarkerGlyph shape={run.mark.shape} colour={run.colour} hollow={run.mark.hollow} sizePx={22} />
              <span>{run.name}</span>
              <RunLoss run={run.index} />
            </li>
          ))}
      </ul>
    </div>
  );
}
