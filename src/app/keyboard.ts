import type { SceneCommands } from "../scene/commands.ts";
import type { State } from "../store/state.ts";
import type { FallLineStore } from "../store/store.ts";

export interface KeyboardSetup {
  readonly store: FallLineStore;
  readonly commands: () => SceneCommands;
  /** Opens the list of keys. */
  readonly showKeys: () => void;
  /** Opens the share menu. */
  readonly share: () => void;
  /** Shows the link as a QR code. */
  readonly showCode: () => void;
  readonly toggleFullScreen: () => void;
  /** Lecture mode: to the next preset or step of the lesson, or back. */
  readonly walk: (way: 1 | -1) => void;
  /** Opens the table of trajectories. */
  readonly showTable: () => void;
  readonly probe: (at: readonly [number, number] | undefined) => void;
}

const SPEEDS = [0.25, 0.5, 1, 2, 4, 8];

/** A letter, a digit or a sign: what may be switched off (WCAG 2.1.4). */
const isCharacter = ({ key }: KeyboardEvent) => key.length === 1 && key !== " ";

/** Fields that take no text leave letters to the page; keys that move them stay theirs. */
const TEXTLESS = "input[type=range], input[type=radio], input[type=checkbox]";

/** True where a key press belongs to what is focused: fields, sliders, menus, open dialogs. */
function belongsElsewhere(event: KeyboardEvent, lecture: boolean): boolean {
  if (document.querySelector("dialog[open]") !== null) return true;
  if (event.key === "Escape" && document.querySelector(":popover-open") !== null) return true;
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  // A dialog that has just closed may keep the focus for a frame; it takes no keys any more.
  if (target.closest("dialog:not([open])") !== null) return false;
  const field = target.closest("input, textarea, select, [contenteditable]");
  if (field?.matches(TEXTLESS)) {
    // A presenter's remote steps wherever the focus stands.
    const remote = lecture && (event.key === "PageUp" || event.key === "PageDown");
    return !(remote || event.key === "Escape" || (isCharacter(event) && !/^[-+=\d]$/.test(event.key)));
  }
  if (field !== null) return true;
  return (event.key === " " || event.key === "Enter") && target.closest("button, a, summary, [role=tab]") !== null;
}

/** One keyboard for the whole page. Returns the way to take it off. */
export function listenToKeys(setup: KeyboardSetup): () => void {
  const { store, commands } = setup;
  const { actions, live } = store;

  const moveProbe = (dx: number, dy: number, far: boolean) => {
    const domain = live.terrain?.domain;
    if (domain === undefined) return;
    const [[x0, x1], [y0, y1]] = domain;
    const at = live.probe?.at ?? [(x0 + x1) / 2, (y0 + y1) / 2];
    const stride = far ? 0.1 : 0.01;
    setup.probe([
      Math.min(x1, Math.max(x0, at[0] + dx * stride * (x1 - x0))),
      Math.min(y1, Math.max(y0, at[1] + dy * stride * (y1 - y0))),
    ]);
  };

  const changeSpeed = (by: number) => {
    const at = SPEEDS.indexOf(store.getState().speed);
    actions.setSpeed(SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, (at < 0 ? 2 : at) + by))]);
  };

  const onStage = (event: KeyboardEvent): boolean => {
    const arrows: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, 1],
      ArrowDown: [0, -1],
    };
    const arrow = arrows[event.key];
    if (arrow !== undefined) {
      if (event.shiftKey) commands().orbit(arrow[0] * 5, arrow[1] * 5);
      else moveProbe(arrow[0], arrow[1], event.altKey);
      return true;
    }
    if (event.key === "Enter" && live.probe !== undefined) {
      actions.placeStart(live.probe.at);
      return true;
    }
    return false;
  };

  const anywhere = (event: KeyboardEvent): boolean => {
    const state = store.getState();
    const digit = event.code.startsWith("Digit") ? Number(event.code.slice(5)) : 0;
    if (event.shiftKey && digit >= 1 && digit <= 5) {
      commands().preset(digit);
      return true;
    }
    if (!event.shiftKey && digit >= 1 && digit <= 8) {
      if (digit <= state.experiment.runs.length) {
        if (state.lecture) actions.singleOut(digit - 1);
        else actions.focusRun(digit - 1);
      }
      return true;
    }
    switch (event.key) {
      case " ":
        if (live.playhead.playing) actions.pause();
        else actions.play();
        return true;
      case "ArrowLeft":
      case "PageUp":
        actions.stepBy(event.shiftKey ? -10 : -1);
        return true;
      case "ArrowRight":
      case "PageDown":
        actions.stepBy(event.shiftKey ? 10 : 1);
        return true;
      case "Home":
        actions.seek(0);
        return true;
      case "End":
        actions.seek(live.playhead.last);
        return true;
      case "[":
        changeSpeed(-1);
        return true;
      case "]":
        changeSpeed(1);
        return true;
      case "+":
      case "=":
        commands().zoom(1.2);
        return true;
      case "-":
        commands().zoom(1 / 1.2);
        return true;
      case "?":
        setup.showKeys();
        return true;
      case "Escape":
        if (state.blackout) actions.setFlag("blackout", false);
        else if (state.spotlight) actions.setFlag("spotlight", false);
        else if (state.qrCode) actions.setFlag("qrCode", false);
        else if (state.lecture) actions.setLecture(false);
        else if (state.selectingRegion) actions.setFlag("selectingRegion", false);
        else if (!state.chrome) actions.setChrome(true);
        else return false;
        return true;
    }
    if (state.lecture && lectureKey(event, state)) return true;
    switch (event.key.toLowerCase()) {
      case "f":
        setup.toggleFullScreen();
        return true;
      case "q":
        setup.showCode();
        return true;
      case "r":
        commands().home();
        return true;
      case "t":
        commands().top();
        return true;
      case "s":
        setup.share();
        return true;
      case "d":
        setup.showTable();
        return true;
      case "p":
        actions.setLecture(!state.lecture);
        return true;
      case "h":
        actions.setChrome(!state.chrome);
        return true;
      case "l":
        actions.setLanguage(state.language === "en" ? "zh" : "en");
        return true;
    }
    return false;
  };

  const lectureKey = ({ key, shiftKey }: KeyboardEvent, state: State): boolean => {
    switch (key.toLowerCase()) {
      case "n":
        setup.walk(shiftKey ? -1 : 1);
        return true;
      case "o":
        actions.setFlag("spotlight", !state.spotlight);
        return true;
      case "b":
      case ".":
        actions.setFlag("blackout", !state.blackout);
        return true;
      case "e":
        actions.setFlag("titling", true);
        return true;
      case "q":
      // The share menu hangs on the bar that is away; before an audience a link is shared by its code.
      case "s":
        actions.setFlag("qrCode", !state.qrCode);
        return true;
    }
    return false;
  };

  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const undoable = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "z";
    const typing = event.target instanceof HTMLElement && event.target.closest("input[type=text], textarea") !== null;
    if (undoable && !typing) {
      event.preventDefault();
      if (event.shiftKey) actions.redo();
      else actions.undo();
      return;
    }
    if (event.ctrlKey || event.metaKey) return;
    const { lecture, letterKeys } = store.getState();
    if (belongsElsewhere(event, lecture) || (!letterKeys && isCharacter(event))) return;
    const stage = event.target instanceof HTMLElement && event.target.closest("[data-stage]") !== null;
    if ((stage && onStage(event)) || (!event.altKey && anywhere(event))) event.preventDefault();
  };
  window.addEventListener("keydown", onKey);
  return () => window.removeEventListener("keydown", onKey);
}
