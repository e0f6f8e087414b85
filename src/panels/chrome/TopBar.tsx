import { useText } from "../../language/react.ts";
import { useFallLine, useFallLineState } from "../../store/react.ts";
import { Button } from "../controls/Button.tsx";
import { openDialog } from "../controls/dialogs.ts";
import { Menu } from "../controls/Menu.tsx";
import { Part } from "../hidden.ts";
import { Logo } from "./Logo.tsx";
import { PresetMenu } from "./PresetMenu.tsx";
import { ShareMenu } from "./ShareMenu.tsx";
import "./topBar.css";

interface TopBarProps {
  /** Title of the sheet in place of the product's name, and everything else in one menu: phones. */
  readonly compact?: boolean;
}

/** Name, presets, history; share, lecture, language, theme, keys. */
export function TopBar({ compact = false }: TopBarProps) {
  const text = useText();
  if (compact)
    return (
      <>
        <span className="brand">
          <Logo />
        </span>
        <span className="top-gap" />
        <ShowAll />
        <Part id="share">
          <ShareMenu />
        </Part>
        <Menu icon="menu" label={text("topBar.menu")} side="right" className="menu-button">
          {() => (
            <div className="phone-menu">
              <Choices />
              <Tools />
            </div>
          )}
        </Menu>
      </>
    );
  return (
    <>
      <span className="brand">
        <Logo />
        <span className="brand-name">{text("app.name")}</span>
      </span>
      <Choices />
      <span className="top-gap" />
      <ShowAll />
      <Part id="share">
        <ShareMenu />
      </Part>
      <Tools />
    </>
  );
}

/** The gallery, the course and the history. */
function Choices() {
  const text = useText();
  const store = useFallLine();
  const aside = useFallLineState(({ reading }) => reading?.aside === true);
  return (
    <>
      <Part id="presets">
        <PresetMenu />
      </Part>
      <Part id="course">
        <Button onClick={() => store.setState({ courseOpen: true })}>{text("topBar.course")}</Button>
      </Part>
      {aside && (
        <Button className="outlined" onClick={() => store.actions.returnToLesson()}>
          {text("topBar.toLesson")}
        </Button>
      )}
      <Part id="history">
        <History />
      </Part>
    </>
  );
}

/** The way back for whoever opened a link that hides controls. */
function ShowAll() {
  const text = useText();
  const { actions } = useFallLine();
  const hides = useFallLineState(({ experiment, showAll }) => experiment.view.hidden.length > 0 && !showAll);
  if (!hides) return null;
  return (
    <Button className="outlined show-all" onClick={() => actions.setFlag("showAll", true)}>
      {text("hidden.showAll")}
    </Button>
  );
}

/** Undo, redo, back to the standard experiment; what is on show, pinned beside what comes next. */
function History() {
  const text = useText();
  const store = useFallLine();
  const { actions } = store;
  const compared = useFallLineState((state) => state.beside !== undefined);
  const canUndo = useFallLineState((state) => state.past.length > 0);
  const canRedo = useFallLineState((state) => state.future.length > 0);
  return (
    <span className="history">
      <Button icon="undo" label={text("topBar.undo")} disabled={!canUndo} onClick={actions.undo} />
      <Button icon="redo" label={text("topBar.redo")} disabled={!canRedo} onClick={actions.redo} />
      <Button icon="reset" label={text("topBar.reset")} onClick={actions.reset} />
      <Button
        icon="beside"
        label={text("topBar.beside")}
        aria-pressed={compared}
        className={compared ? "pressed" : ""}
        onClick={() => store.setState(({ beside, experiment }) => ({ beside: beside ? undefined : experiment }))}
      />
    </span>
  );
}

function Tools() {
  const text = useText();
  const { actions } = useFallLine();
  const language = useFallLineState((state) => state.language);
  const theme = useFallLineState((state) => state.theme);
  return (
    <>
      <Part id="present">
        <Button icon="present" onClick={() => actions.setLecture(true)} aria-label={text("topBar.present")}>
          <span className="button-text">{text("topBar.present")}</span>
        </Button>
      </Part>
      <Part id="language">
        <button
          type="button"
          className="button language"
          title={text("topBar.language")}
          onClick={() => actions.setLanguage(language === "en" ? "zh" : "en")}
        >
          <span className="visually-hidden">{text("topBar.language")}</span>
          <span lang="en" data-current={language === "en"}>
            {text("topBar.en")}
          </span>
          <span aria-hidden="true">·</span>
          <span lang="zh-Hans" data-current={language === "zh"}>
            {text("topBar.zh")}
          </span>
        </button>
      </Part>
      <Part id="theme">
        <Button
          icon="theme"
          label={text(theme === "dark" ? "topBar.toLight" : "topBar.toDark")}
          onClick={() => actions.setTheme(theme === "dark" ? "light" : "dark")}
        />
      </Part>
      <Part id="keyboard">
        <Button icon="keyboard" label={text("topBar.keyboard")} onClick={() => openDialog("keyboard-map")} />
      </Part>
    </>
  );
}
