import { createRoot } from "react-dom/client";
import { Conductor } from "../../../src/app/conductor.ts";
import { keepPlaying } from "../../../src/app/playLoop.ts";
import { standardExperiment } from "../../../src/experiment/standard.ts";
import { LanguageContext } from "../../../src/language/react.ts";
import { type SceneHandle, SceneHostContext } from "../../../src/scene/host.ts";
import { MapView } from "../../../src/scene/MapView.tsx";
import { Stage } from "../../../src/scene/Stage.tsx";
import { Live } from "../../../src/store/live.ts";
import { StoreContext } from "../../../src/store/react.ts";
import { createFallLineStore } from "../../../src/store/store.ts";

/** The scene alone, without panels: for looking at it while working on it. */
const query = new URLSearchParams(location.search);
const theme = query.get("theme") === "light" ? "light" : "dark";
document.documentElement.dataset.theme = query.has("lecture") ? "lecture" : theme;
const standard = standardExperiment();
const store = createFallLineStore({
  initial: standard,
  standard,
  live: new Live(),
  theme,
  language: query.get("language") === "zh" ? "zh" : "en",
  reducedMotion: query.has("still"),
});
const conductor = new Conductor(store, [33, 129, 513].slice(0, Number(query.get("stages") ?? 3)));
keepPlaying(store);
const [left, top, width, height] = (query.get("rect") ?? "252,48,860,800").split(",").map(Number);
const harness: { handle?: SceneHandle; store: typeof store; conductor: typeof conductor } = { store, conductor };
Object.assign(window, { harness });
const host = {
  onProbe: conductor.probe,
  requestRelief: conductor.requestRelief,
  onReady: (handle: SceneHandle | undefined) => {
    harness.handle = handle;
  },
};
createRoot(document.getElementById("app") as HTMLElement).render(
  <StoreContext value={store}>
    <LanguageContext value="en">
      <SceneHostContext value={host}>
        <Stage rect={{ left, top, width, height }} />
        <div id="map">
          <MapView />
        </div>
      </SceneHostContext>
    </LanguageContext>
  </StoreContext>,
);
