import { shareMenuId } from "../panels/chrome/ShareMenu.tsx";
import { openDialog } from "../panels/controls/dialogs.ts";
import { runName } from "../panels/runName.ts";
import type { SceneCommands } from "../scene/commands.ts";
import type { SceneHandle } from "../scene/host.ts";
import type { FallLineStore } from "../store/store.ts";
import { formatNumber } from "../theme/numbers.ts";
import { announceEvents } from "./announcer.ts";
import type { Conductor } from "./conductor.ts";
import { takeDrops } from "./drop.ts";
import { toggleFullScreen } from "./fullScreen.ts";
import { listenToKeys } from "./keyboard.ts";
import { walkOn, watchEntering } from "./lecture/walkOn.ts";

/** Before the scene stands and without WebGL the keys do nothing to it. */
const idle: SceneCommands = { home() {}, top() {}, orbit() {}, zoom() {}, preset() {} };

/** Attends to the keyboard and to files that are dropped, and says aloud what happens. */
export function attend(store: FallLineStore, conductor: Conductor, scene: () => SceneHandle | undefined): void {
  listenToKeys({
    store,
    commands: () => scene()?.commands ?? idle,
    showKeys: () => openDialog("keyboard-map"),
    showTable: () => openDialog("data-table"),
    showCode: () => openDialog("qr-code"),
    toggleFullScreen: () => void toggleFullScreen(store),
    walk: (way) => walkOn(store, way),
    share: () => document.getElementById(shareMenuId)?.togglePopover(),
    probe: conductor.probe,
  });
  const nameOf = (run: number) => {
    const { language, experiment } = store.getState();
    return runName(
      language,
      experiment.runs.map(({ optimizer }) => optimizer),
      run,
    );
  };
  watchEntering(store);
  takeDrops(store);
  announceEvents(store, nameOf, formatNumber);
}
