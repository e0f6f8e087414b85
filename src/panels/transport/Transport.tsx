import { useText } from "../../language/react.ts";
import { useFallLine, useFallLineState, usePlayheadStep } from "../../store/react.ts";
import { Button } from "../controls/Button.tsx";
import { Icon } from "../controls/Icon.tsx";
import { later } from "../controls/later.tsx";
import { NumberField } from "../controls/NumberField.tsx";
import { Select } from "../controls/Select.tsx";
import { useShown } from "../hidden.ts";
import { Scrubber } from "./Scrubber.tsx";
import "./transport.css";

const LectureWords = later(() => import("./LectureWords.tsx").then((module) => module.LectureWords));
const Epoch = later(() => import("./Epoch.tsx").then((module) => module.Epoch));

const SPEEDS = [0.25, 0.5, 1, 2, 4, 8];
/** The longest race an experiment may ask for. */
const MOST_STEPS = 1e6;

/** Plays, steps and scrubs the race. */
export function Transport() {
  const text = useText();
  const { actions, live } = useFallLine();
  const playing = useFallLineState((state) => state.playing);
  const speed = useFallLineState((state) => state.speed);
  const lecture = useFallLineState((state) => state.lecture);
  const buttons = useShown("transport-buttons") && !lecture;
  const chooses = useShown("transport-speed") && !lecture;
  const network = useFallLineState((state) => state.experiment.objective.type === "network");
  return (
    <section className="transport" aria-label={text("transport.title")}>
      <div className="transport-buttons">
        {buttons && (
          <>
            <Button icon="toStart" label={text("transport.toStart")} onClick={() => actions.seek(0)} />
            <Button
              icon="back"
              label={text("transport.back")}
              className="step-button"
              onClick={() => actions.stepBy(-1)}
            />
          </>
        )}
        <button
          type="button"
          className="play"
          aria-label={text(playing ? "transport.pause" : "transport.play")}
          title={text(playing ? "transport.pause" : "transport.play")}
          onClick={playing ? actions.pause : actions.play}
        >
          <Icon name={playing ? "pause" : "play"} />
        </button>
        {buttons && (
          <>
            <Button
              icon="forward"
              label={text("transport.forward")}
              className="step-button"
              onClick={() => actions.stepBy(1)}
            />
            <Button icon="toEnd" label={text("transport.toEnd")} onClick={() => actions.seek(live.playhead.last)} />
          </>
        )}
      </div>
      <Scrubber />
      <div className="transport-words">
        {lecture ? (
          <LectureWords />
        ) : (
          <>
            <StepCount />
            <span className="transport-line">
              {network && <Epoch />}
              <KeptStates />
            </span>
          </>
        )}
      </div>
      {chooses && (
        <Select
          label={text("transport.speed")}
          value={String(speed)}
          options={(SPEEDS.includes(speed) ? SPEEDS : [...SPEEDS, speed]).map((value) => ({
            value: String(value),
            label: text("transport.times", { speed: fraction(value) }),
          }))}
          onChange={(value) => actions.setSpeed(Number(value))}
        />
      )}
    </section>
  );
}

const fraction = (speed: number) => (speed === 0.25 ? "¼" : speed === 0.5 ? "½" : String(speed));

function StepCount() {
  const text = useText();
  const chooses = useShown("transport-steps");
  const { actions } = useFallLine();
  const step = usePlayheadStep();
  const steps = useFallLineState((state) => state.experiment.steps);
  return (
    <span className="step-count">
      <b>{text("transport.step", { step })}</b>
      <span className="step-slash">/</span>
      {chooses ? (
        <NumberField
          label={text("transport.steps")}
          value={steps}
          domain={{ min: 1, max: MOST_STEPS, integer: true }}
          onCommit={(next) => actions.setSteps(next)}
        />
      ) : (
        <span>{steps}</span>
      )}
    </span>
  );
}

/** Which of the race's states can be shown; thinned recordings say so. */
function KeptStates() {
  const text = useText();
  const { every } = useFallLineState((state) => state.experiment.record);
  const steps = useFallLineState((state) => state.experiment.steps);
  return (
    <span className="kept-states">
      {every === 1
        ? text("transport.allKept", { count: steps + 1 })
        : text("transport.everyKept", { count: every, ordinal: true })}
    </span>
  );
}
