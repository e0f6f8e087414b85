import type { LecturePanel } from "../../experiment/experiment.ts";
import { DEFAULTS } from "../../experiment/limits.ts";
import { useText } from "../../language/react.ts";
import { Button } from "../../panels/controls/Button.tsx";
import { openDialog } from "../../panels/controls/dialogs.ts";
import type { IconName } from "../../panels/controls/Icon.tsx";
import { Menu } from "../../panels/controls/Menu.tsx";
import { Switch } from "../../panels/controls/Switch.tsx";
import { useFallLine, useFallLineState } from "../../store/react.ts";
import { toggleFullScreen } from "../fullScreen.ts";
import { walkOn } from "./walkOn.ts";

const panels: readonly LecturePanel[] = ["runs", "height", "point", "picture", "loss", "sharpness"];

/** What keys do, for hands on the mouse: there while the pointer moves or one of them has the focus. */
export function LectureTools() {
  const text = useText();
  const store = useFallLine();
  const { actions } = store;
  const theme = useFallLineState((state) => state.theme);
  return (
    <nav className="lecture-tools" aria-label={text("lecture.tools")}>
      <Button icon="down" className="lecture-back" label={text("lecture.back")} onClick={() => walkOn(store, -1)} />
      <Button icon="down" className="lecture-on" label={text("lecture.on")} onClick={() => walkOn(store, 1)} />
      <Button icon="edit" label={text("lecture.edit")} onClick={() => actions.setFlag("titling", true)} />
      <Menu icon="sliders" label={text("lecture.shown")} side="right">
        {() => <PanelChoice />}
      </Menu>
      <Toggle flag="spotlight" icon="spotlight" />
      <Toggle flag="blackout" icon="black" />
      <Toggle flag="qrCode" icon="code" />
      <Button icon="fullScreen" label={text("lecture.fullScreen")} onClick={() => void toggleFullScreen(store)} />
      <Button
        icon="theme"
        label={text(theme === "dark" ? "topBar.toLight" : "topBar.toDark")}
        onClick={() => actions.setTheme(theme === "dark" ? "light" : "dark")}
      />
      <Button icon="keyboard" label={text("topBar.keyboard")} onClick={() => openDialog("keyboard-map")} />
      <Button icon="close" label={text("lecture.leaveLecture")} onClick={() => actions.setLecture(false)} />
    </nav>
  );
}

const names = { spotlight: "lecture.spotlight", blackout: "lecture.blackout", qrCode: "code.title" } as const;

function Toggle({ flag, icon }: { readonly flag: keyof typeof names; readonly icon: IconName }) {
  const text = useText();
  const { actions } = useFallLine();
  const on = useFallLineState((state) => state[flag]);
  return (
    <Button
      icon={icon}
      label={text(names[flag])}
      aria-pressed={on}
      className={on ? "pressed" : ""}
      onClick={() => actions.setFlag(flag, !on)}
    />
  );
}

/** Which panels stay beside the terrain; the link keeps the choice. */
function PanelChoice() {
  const text = useText();
  const { actions } = useFallLine();
  const shown = useFallLineState(({ experiment }) => experiment.view.lecture ?? DEFAULTS.lecture);
  const choose = (panel: LecturePanel, on: boolean) => {
    const next = panels.filter((other) => (other === panel ? on : shown.includes(other)));
    const usual = next.join() === DEFAULTS.lecture.join();
    actions.setView({ lecture: usual ? undefined : next });
  };
  return (
    <fieldset className="lecture-choice">
      <legend>{text("lecture.shown")}</legend>
      {panels.map((panel) => (
        <Switch
          key={panel}
          label={text(`lecture.panel.${panel}`)}
          on={shown.includes(panel)}
          onChange={(on) => choose(panel, on)}
        />
      ))}
    </fieldset>
  );
}
