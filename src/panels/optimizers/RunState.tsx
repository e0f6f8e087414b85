import { useText } from "../../language/react.ts";
import { useFallLineState, useLive, usePlayheadStep } from "../../store/react.ts";
import { formatNumber } from "../../theme/numbers.ts";
import { Figures } from "../controls/Figures.tsx";
import { runWords } from "./runWords.ts";

/** What has become of the run where the playhead stands. */
export function RunStatusWords({ run }: { readonly run: number }) {
  const text = useText();
  const step = usePlayheadStep();
  const { race, facts, playhead } = useLive("race", "terrain");
  const window = useFallLineState((state) => state.experiment.view.domain);
  const { key, values, bad } = runWords(race?.trajectories[run], step, playhead.last, window ?? facts?.domain);
  return <span className={bad ? "run-status bad" : "run-status"}>{text(key, values)}</span>;
}

/** The loss where the playhead stands. */
export function RunLoss({ run }: { readonly run: number }) {
  const text = useText();
  const step = usePlayheadStep();
  const { race } = useLive("race");
  const trajectory = race?.trajectories[run];
  const index = trajectory?.indexAt(step) ?? -1;
  const loss = trajectory === undefined || index < 0 ? Number.NaN : trajectory.losses[index];
  return (
    <span className="run-loss mono" title={text("charts.loss")}>
      <Figures>{formatNumber(loss)}</Figures>
    </span>
  );
}
