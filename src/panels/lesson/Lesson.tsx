import { type ReactNode, useEffect, useRef } from "react";
import { useText, useTextByKey } from "../../language/react.ts";
import { lessons } from "../../lessons/index.ts";
import type { Step } from "../../lessons/lesson.ts";
import { neighbours, orderOf, placeOf } from "../../lessons/place.ts";
import { sources } from "../../lessons/sources.ts";
import { useFallLine, useFallLineState } from "../../store/react.ts";
import type { Reading } from "../../store/state.ts";
import { Button } from "../controls/Button.tsx";
import { Claims } from "./Claims.tsx";
import { CompanionControls, CompanionFigures } from "./CompanionPanel.tsx";
import { CourseTexts } from "./CourseTexts.tsx";
import { Handles } from "./Handles.tsx";
import "./lesson.css";
import { openAside, openRelated, openStep } from "./openStep.ts";
import { Line, Prose } from "./Prose.tsx";
import { finishStep } from "./progress.ts";
import { useCompanion } from "./useCompanion.ts";

interface LessonProps {
  /** Figures stand in the column, as there is no room beside it. */
  readonly inline?: boolean;
}

/** The step being read: what it says, what to move, what it claims; and its companion's figures on the stage. */
export function Lesson({ inline = false }: LessonProps) {
  const reading = useFallLineState((state) => state.reading);
  if (reading === undefined) return null;
  return (
    <CourseTexts>
      {() => <OpenStep key={`${reading.lesson}/${reading.step}`} reading={reading} inline={inline} />}
    </CourseTexts>
  );
}

function OpenStep({ reading, inline }: { readonly reading: Reading; readonly inline: boolean }) {
  const text = useText();
  const byKey = useTextByKey();
  const { lesson: lessonId, playlist } = reading;
  const place = placeOf(lessonId, reading.step);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  if (place === undefined) return null;
  const { lesson, step, index } = place;
  const path = `lesson.${lesson.id}.${step.id}`;
  const number = lessons.indexOf(lesson) + 1;
  return (
    <StepBody reading={reading} step={step} path={path} inline={inline}>
      <header>
        <p className="lesson-place">
          {playlist === undefined
            ? text("learn.place", { number, count: lessons.length, step: index + 1, steps: lesson.steps.length })
            : text("learn.placeInList", {
                step: orderOf(playlist).indexOf(`${lesson.id}/${step.id}`) + 1,
                steps: orderOf(playlist).length,
              })}
          {" · "}
          {byKey(`lesson.${lesson.id}.title`)}
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {byKey(`${path}.title`)}
        </h1>
      </header>
      <div className="prose">
        <Prose text={byKey(`${path}.prose`)} />
      </div>
      <Look path={path} />
      <Tries path={path} />
    </StepBody>
  );
}

function StepBody({
  reading,
  step,
  path,
  inline,
  children,
}: {
  readonly reading: Reading;
  readonly step: Step;
  readonly path: string;
  readonly inline: boolean;
  readonly children: ReactNode;
}) {
  const text = useText();
  const companion = useCompanion(reading, step);
  const shown = companion === "failed" ? undefined : companion;
  const onStage = reading.companionOnly && !inline;
  const movable = (step.handles?.length ?? 0) > 0 || (shown?.machine.parameters.length ?? 0) > 0;
  return (
    <>
      <section className="lesson" data-inline={inline} aria-label={text("learn.lesson")}>
        <div className="lesson-scroll">
          {children}
          {movable && (
            <section className="lesson-controls" aria-label={text("learn.move")}>
              <h2>{text("learn.move")}</h2>
              <Handles step={step} path={path} />
              {shown && step.handles !== undefined && shown.machine.parameters.length > 0 && (
                <p className="quiet">{text("learn.inFigure")}</p>
              )}
              {shown && <CompanionControls companion={shown} reading={reading} />}
            </section>
          )}
          {companion === "failed" && <p className="bad-line">{text("notice.partNotLoaded")}</p>}
          {shown && !onStage && <CompanionFigures companion={shown} wide={false} />}
          <Claims reading={reading} step={step} />
          <Sources step={step} />
        </div>
        <StepNav reading={reading} />
      </section>
      {onStage && <div className="companion-stage">{shown && <CompanionFigures companion={shown} wide />}</div>}
    </>
  );
}

function Look({ path }: { readonly path: string }) {
  const text = useText();
  const byKey = useTextByKey();
  return (
    <p className="lesson-look">
      <b>{text("learn.look")}</b> <Line text={byKey(`${path}.look`)} />
    </p>
  );
}

/** Steps of a lesson have at most this many things to try. */
const MOST_TRIES = 6;

function Tries({ path }: { readonly path: string }) {
  const text = useText();
  const byKey = useTextByKey();
  const tries = Array.from({ length: MOST_TRIES }, (_, i) => `${path}.try.${i + 1}`).filter(
    (key) => byKey(key) !== key,
  );
  if (tries.length === 0) return null;
  return (
    <section className="tries">
      <h2>{text("learn.try")}</h2>
      <ol>
        {tries.map((key) => (
          <li key={key}>
            <Line text={byKey(key)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Sources({ step }: { readonly step: Step }) {
  const text = useText();
  if (step.sources.length === 0) return null;
  return (
    <details className="more sources">
      <summary>{text("learn.sources")}</summary>
      <ul>
        {step.sources.map(({ source, locator }) => {
          const { authors, year, title, where } = sources[source];
          return (
            <li key={`${source}${locator}`} lang="en">
              {[`${authors} (${year})`, title, where, locator].filter(Boolean).join(". ")}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** Back, on, out into the explorer, and the contents. */
function StepNav({ reading }: { readonly reading: Reading }) {
  const text = useText();
  const byKey = useTextByKey();
  const store = useFallLine();
  const { actions } = store;
  const { playlist } = reading;
  const step = placeOf(reading.lesson, reading.step)?.step;
  const name = `${reading.lesson}/${reading.step}`;
  const { before, after } = neighbours(name, playlist);
  const titleOf = (step: string) => byKey(`lesson.${step.replace("/", ".")}.title`);
  return (
    <nav className="step-nav" aria-label={text("learn.steps")}>
      <span className="step-nav-row">
        {(!reading.companionOnly || step?.related !== undefined) && (
          <Button icon="sliders" onClick={() => (reading.companionOnly ? openRelated(store) : openAside(store))}>
            {text(reading.companionOnly ? "learn.exploreRelated" : "learn.explore")}
          </Button>
        )}
        <Button icon="menu" onClick={() => store.setState({ courseOpen: true })}>
          {text("learn.contents")}
        </Button>
        <Button icon="close" label={text("learn.leave")} onClick={() => actions.read(undefined)} />
      </span>
      <span className="step-nav-row">
        <Button
          disabled={before === undefined}
          onClick={() => before !== undefined && openStep(store, before, playlist)}
          title={before && titleOf(before)}
        >
          {text("learn.back")}
        </Button>
        {after === undefined ? (
          <Button
            className="outlined"
            onClick={() => {
              finishStep(name);
              store.setState({ courseOpen: true });
            }}
          >
            {text("learn.finish")}
          </Button>
        ) : (
          <Button
            className="outlined step-next"
            onClick={() => {
              finishStep(name);
              openStep(store, after, playlist);
            }}
          >
            {text("learn.next", { title: titleOf(after) })}
          </Button>
        )}
      </span>
    </nav>
  );
}
