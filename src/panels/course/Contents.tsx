import { useState } from "react";
import { useText, useTextByKey } from "../../language/react.ts";
import { lessons } from "../../lessons/index.ts";
import type { Lesson } from "../../lessons/lesson.ts";
import { encodeLessonLink } from "../../lessons/lessonLink.ts";
import { useFallLine } from "../../store/react.ts";
import { Button } from "../controls/Button.tsx";
import { openStep } from "../lesson/openStep.ts";
import { forgetProgress } from "../lesson/progress.ts";
import { useProgress } from "../lesson/useProgress.ts";

/** All lessons in order with what was read of them; steps can be chosen for a list of one's own. */
export function Contents() {
  const text = useText();
  const store = useFallLine();
  const progress = useProgress();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const toggle = (name: string) =>
    setChosen((chosen) => (chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name]));
  const begin = (name: string, playlist?: readonly string[]) => {
    openStep(store, name, playlist);
    store.setState({ courseOpen: false });
  };
  return (
    <div className="course-contents">
      <p className="course-intro">{text("learn.intro")}</p>
      <ol className="course-lessons">
        {lessons.map((lesson) => (
          <LessonEntry
            key={lesson.id}
            lesson={lesson}
            progress={progress}
            chosen={chosen}
            onToggle={toggle}
            onBegin={begin}
          />
        ))}
      </ol>
      {chosen.length > 0 && <ChosenSteps chosen={chosen} onClear={() => setChosen([])} onBegin={begin} />}
      {progress.size > 0 && (
        <p>
          <Button icon="reset" onClick={forgetProgress}>
            {text("learn.forget")}
          </Button>
        </p>
      )}
    </div>
  );
}

interface EntryProps {
  readonly lesson: Lesson;
  readonly progress: ReadonlySet<string>;
  readonly chosen: readonly string[];
  readonly onToggle: (name: string) => void;
  readonly onBegin: (name: string) => void;
}

function LessonEntry({ lesson, progress, chosen, onToggle, onBegin }: EntryProps) {
  const text = useText();
  const byKey = useTextByKey();
  const { id, steps, after, minutes } = lesson;
  const names = steps.map((step) => `${id}/${step.id}`);
  const done = names.filter((name) => progress.has(name)).length;
  return (
    <li className="course-lesson">
      <h3>{byKey(`lesson.${id}.title`)}</h3>
      <p>{byKey(`lesson.${id}.summary`)}</p>
      <p className="quiet">
        {[
          text("learn.minutes", { count: minutes }),
          after.length > 0 &&
            text("learn.after", { names: after.map((other) => byKey(`lesson.${other}.title`)).join(" · ") }),
          text("learn.stepsDone", { done, count: steps.length }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <ol className="course-steps">
        {steps.map((step, i) => {
          const title = byKey(`lesson.${id}.${step.id}.title`);
          const name = names[i];
          return (
            <li key={step.id} data-done={progress.has(name)}>
              <input
                type="checkbox"
                aria-label={text("learn.chooseStep", { title })}
                checked={chosen.includes(name)}
                onChange={() => onToggle(name)}
              />
              <button type="button" className="course-step" onClick={() => onBegin(name)}>
                {title}
              </button>
              {progress.has(name) && (
                <svg
                  className="verdict-glyph"
                  viewBox="0 0 16 16"
                  width="14"
                  height="14"
                  role="img"
                  aria-label={text("learn.doneStep")}
                >
                  <path d="M3 8.2l3.4 3.4l6.6-7" />
                </svg>
              )}
            </li>
          );
        })}
      </ol>
    </li>
  );
}

interface ChosenProps {
  readonly chosen: readonly string[];
  readonly onClear: () => void;
  readonly onBegin: (name: string, playlist: readonly string[]) => void;
}

/** What a lecturer chose, as a link. */
function ChosenSteps({ chosen, onClear, onBegin }: ChosenProps) {
  const text = useText();
  const [outcome, setOutcome] = useState<"copied" | "notCopied">();
  const copy = async () => {
    const [lesson, step] = chosen[0].split("/");
    const address = new URL(location.href);
    address.hash = encodeLessonLink({ lesson, step, playlist: chosen });
    try {
      await navigator.clipboard.writeText(address.href);
      setOutcome("copied");
    } catch {
      setOutcome("notCopied");
    }
  };
  return (
    <div className="course-chosen">
      <span>{text("learn.list", { count: chosen.length })}</span>
      <Button icon="copy" onClick={() => void copy()}>
        {text("learn.copyList")}
      </Button>
      <Button className="outlined" onClick={() => onBegin(chosen[0], chosen)}>
        {text("learn.openList")}
      </Button>
      <Button icon="close" onClick={onClear}>
        {text("learn.clearList")}
      </Button>
      <span role="status">{outcome && text(`learn.${outcome}`)}</span>
    </div>
  );
}
