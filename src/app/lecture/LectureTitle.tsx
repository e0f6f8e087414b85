import { type FormEvent, useEffect, useId, useMemo, useState } from "react";
import { LIMITS } from "../../experiment/limits.ts";
import { presetOf } from "../../experiment/presets.ts";
import { useLanguage, useText, useTextByKey } from "../../language/react.ts";
import { loadCourseTexts } from "../../language/translate.ts";
import { Button } from "../../panels/controls/Button.tsx";
import { Tex } from "../../panels/controls/Tex.tsx";
import { landscapeFormula, landscapeName } from "../../panels/landscapeName.ts";
import { useFallLine, useFallLineState, useLive } from "../../store/react.ts";

/** A claim of up to this many characters stands in full size; up to the second in a smaller one; beyond, smaller still. */
const FULL = 44;
const SMALLER = 80;

const sizeOf = (title: string) => (title.length <= FULL ? "full" : title.length <= SMALLER ? "smaller" : "small");

/**
 * The claim at the head of the lecture, and one line of context: what the lecturer wrote, or
 * the name of the step or preset on show, and the landscape with its formula.
 */
export function LectureTitle() {
  const language = useLanguage();
  const { actions } = useFallLine();
  const titling = useFallLineState((state) => state.titling);
  const objective = useFallLineState((state) => state.experiment.objective);
  const title = useFallLineState((state) => state.experiment.view.title);
  const context = useFallLineState((state) => state.experiment.view.context);
  const { facts } = useLive("terrain");
  const landscape = landscapeName(language, objective);
  const named = useNameOnShow();
  const name = named ?? landscape;
  if (titling) return <TitleForm title={title ?? name} context={context ?? ""} name={name} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a double click is a short way to what a button and a key do
    <header className="lecture-title" onDoubleClick={() => actions.setFlag("titling", true)}>
      <h1 data-size={sizeOf(title ?? name)}>{title ?? name}</h1>
      {context !== undefined ? (
        <p>{context}</p>
      ) : (
        <p>
          {(title ?? named) !== undefined && <span className="lecture-name">{landscape}</span>}
          {facts !== undefined && <Tex latex={landscapeFormula(objective, facts)} />}
        </p>
      )}
    </header>
  );
}

/** The title of the step being read, or the name of the preset on show; undefined where it is neither. */
function useNameOnShow(): string | undefined {
  const byKey = useTextByKey();
  const language = useLanguage();
  const experiment = useFallLineState((state) => state.experiment);
  const reading = useFallLineState((state) => (state.reading?.aside ? undefined : state.reading));
  const [, setArrived] = useState<unknown>();
  const inLesson = reading !== undefined;
  useEffect(() => {
    // Without the course's texts the landscape's name stands for the step's.
    if (inLesson)
      void loadCourseTexts(language).then(
        () => setArrived(language),
        () => {},
      );
  }, [inLesson, language]);
  const preset = useMemo(() => presetOf(experiment), [experiment]);
  const key = inLesson ? `lesson.${reading.lesson}.${reading.step}.title` : preset && `preset.${preset.id}.name`;
  const name = key && byKey(key);
  return name === key ? undefined : name;
}

interface TitleFormProps {
  readonly title: string;
  readonly context: string;
  /** What stands there when the title is left empty. */
  readonly name: string;
}

/** Two fields in the title's own place and letters. Enter keeps them, Escape leaves things as they were. */
function TitleForm({ title, context, name }: TitleFormProps) {
  const text = useText();
  const id = useId();
  const { actions } = useFallLine();
  const close = () => actions.setFlag("titling", false);
  const keep = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const written = new FormData(event.currentTarget);
    const read = (field: string) => String(written.get(field) ?? "").trim();
    const claim = read("title");
    actions.setView({
      title: claim === "" || claim === name ? undefined : claim,
      context: read("context") || undefined,
    });
    close();
  };
  return (
    <form
      className="lecture-title"
      onSubmit={keep}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        close();
      }}
    >
      <label className="visually-hidden" htmlFor={`${id}-title`}>
        {text("lecture.title")}
      </label>
      <input
        id={`${id}-title`}
        name="title"
        type="text"
        maxLength={LIMITS.titleLength}
        defaultValue={title}
        placeholder={name}
        // biome-ignore lint/a11y/noAutofocus: the lecturer asked to write here
        autoFocus
        onFocus={(event) => event.currentTarget.select()}
      />
      <label className="visually-hidden" htmlFor={`${id}-context`}>
        {text("lecture.context")}
      </label>
      <input
        id={`${id}-context`}
        name="context"
        type="text"
        maxLength={LIMITS.contextLength}
        defaultValue={context}
        placeholder={text("lecture.contextHint")}
      />
      <Button type="submit" className="outlined">
        {text("lecture.done")}
      </Button>
    </form>
  );
}
