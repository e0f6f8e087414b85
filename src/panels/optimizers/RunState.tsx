import { useText } from "../../language/react.ts";
import { useFallLine, useFallLineState, useLive, useRaceValue } from "../../store/react.ts";
import { formatNumber } from "../../theme/numbers.ts";
import { Figures } from "../controls/Figures.tsx";
import { runWords } from "./runWords.ts";

/** What has become of the run where the playhead stands. */
export function RunStatusWords({ run }: { readonly run: number }) {
  const text = useText();
  const { live } = useFallLine();
  const { facts } = useLive("terrain");
  const window = useFallLineState((state) => state.experiment.view.domain) ?? facts?.domain;
  const wordsAt = (step: number) => runWords(live.race?.trajectories[run], step, live.playhead.last, window);
  useRaceValue<string>((_, step) => {
    const { key, values } = wordsAt(step);
    return values === undefined ? key : `${key} ${Object.values(values).join(" ")}`;
  });
  const { key, values, bad } = wordsAt(live.playhead.step);
  return <span className={bad ? "run-status bad" : "run-status"}>{text(key, values)}</span>;
}

/** The loss where the playhead stands. */
export function RunLoss({ run }: { readonly run: number }) {
  const text = useText();
  const loss = useRaceValue(({ race }, step) => {
    const trajectory = race?.trajectories[run];
    const index = trajectory?.indexAt(step) ?? -1;
    return formatNumber(trajectory === undefined || index < 0 ? Number.NaN : trajectory.losses[index]);
  });
  return (
    <span className="run-loss mono" title={text("optimizers.loss")}>
      <Figures>{loss}</Figures>
    </span>
  );
}
