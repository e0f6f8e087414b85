import { useText } from "../../language/react.ts";
import { useFallLineState, usePlayheadStep } from "../../store/react.ts";

/** Where the race stands, for an audience; and the two keys that a lecturer must not forget. */
export function LectureWords() {
  const text = useText();
  const step = usePlayheadStep();
  const steps = useFallLineState((state) => state.experiment.steps);
  return (
    <>
      <span className="step-count">{text("lecture.step", { step, steps })}</span>
      <span className="kept-states">{text("lecture.leave")}</span>
    </>
  );
}
