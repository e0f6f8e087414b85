// First, and in the built page as a script of its own, ahead of all that the page is made of.
import "./early.ts";
import { type ReactNode, StrictMode } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import type { OpenStudio } from "../exchange/export/studio.ts";
import { standardExperiment } from "../experiment/standard.ts";
import { type Language, loadLanguage } from "../language/translate.ts";
import { readLetterKeys } from "../panels/chrome/letterKeys.ts";
import { EngineContext } from "../panels/engineContext.ts";
import { StudioContext } from "../panels/takeaway/studioContext.ts";
import { type SceneHandle, SceneHostContext } from "../scene/host.ts";
import { Live } from "../store/live.ts";
import { playWhenRaced } from "../store/playWhenRaced.ts";
import { StoreContext } from "../store/react.ts";
import { createFallLineStore, type FallLineStore } from "../store/store.ts";
import { COURSE, followAddress, openAddress } from "./address.ts";
import { Conductor } from "./conductor.ts";
import { keepPlaying } from "./playLoop.ts";
import { Shell } from "./Shell.tsx";

/** Samples per side of the terrain's stages. Browser tests on software WebGL stop earlier: `?terrain=129`. */
const STAGES = [33, 129, 513];

function readStages(search: string): readonly number[] {
  const last = Number(new URLSearchParams(search).get("terrain") ?? 513);
  return STAGES.includes(last) ? STAGES.filter((size) => size <= last) : STAGES;
}

/** `?embed`: the terrain, its title and the transport, for a frame in another page. */
const embedded = new URLSearchParams(location.search).has("embed");

const standard = standardExperiment();
const opened = await openAddress(location.hash, standard);
const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)").matches;
const preferred: Language = navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en";
await loadLanguage(opened.experiment.view.language ?? preferred);
const store = createFallLineStore({
  initial: opened.experiment,
  standard,
  beside: opened.beside,
  live: new Live(),
  theme: matchMedia("(prefers-color-scheme: light)").matches ? "light" : "dark",
  language: preferred,
  reducedMotion,
  embedded,
  letterKeys: readLetterKeys(),
  reading: opened.reading,
});
if (location.hash === COURSE) store.setState({ courseOpen: true });
if (opened.notice !== undefined) store.actions.notify(opened.notice);

const conductor = new Conductor(store, readStages(location.search));
followAddress(store, standard);
keepPlaying(store);
playWhenRaced(store);
if (embedded)
  whenRaced(() => import("./embedded/restOutOfSight.ts").then(({ restOutOfSight }) => restOutOfSight(store)));
whenIdle(() => import("./print.tsx").then(({ keepPrintable }) => keepPrintable(store, drawAtOnce)));
if (import.meta.env.PROD) whenIdle(() => import("./offline.ts").then(({ keepOffline }) => keepOffline(store)));

function drawAtOnce(host: HTMLElement, drawing: ReactNode): () => void {
  const sheet = createRoot(host);
  flushSync(() => sheet.render(drawing));
  return () => sheet.unmount();
}

/** Once the first race is complete. */
function whenRaced(task: () => unknown): void {
  const stop = store.subscribe(({ digest }) => {
    if (digest === undefined) return;
    stop();
    task();
  });
}

/** Once the first race is complete and the page has nothing else to do. */
function whenIdle(task: () => Promise<void>): void {
  const safely = () => void task().catch(() => {});
  whenRaced(() => {
    if ("requestIdleCallback" in window) requestIdleCallback(safely, { timeout: 10_000 });
    else setTimeout(safely, 3000);
  });
}

let scene: SceneHandle | undefined;
// Keys and speech come a moment after the first picture: nobody presses before there is something to see.
void import("./attend.ts").then(({ attend }) => attend(store, conductor, () => scene));

const sceneHost = {
  onProbe: conductor.probe,
  requestRelief: conductor.requestRelief,
  handle: () => scene,
  onReady: (access: SceneHandle | undefined) => {
    scene = access;
  },
};

/** Pictures and films come from a studio of their own, loaded with the first. */
const openStudio: OpenStudio = async (request, signal) => {
  const studio = await import("../scene/studio/openStudio.ts");
  return studio.openStudio(store, conductor.requestRelief, request, signal);
};

declare global {
  interface Window {
    /** For browser tests and the curious. */
    fallLine?: {
      readonly store: FallLineStore;
      readonly conductor: Conductor;
      readonly scene: () => SceneHandle | undefined;
    };
  }
}
window.fallLine = { store, conductor, scene: () => scene };

const root = document.getElementById("app");
if (root === null) throw new Error("index.html: expected an element with id app");
createRoot(root).render(
  <StrictMode>
    <StoreContext value={store}>
      <EngineContext value={conductor}>
        <SceneHostContext value={sceneHost}>
          <StudioContext value={openStudio}>
            <Shell />
          </StudioContext>
        </SceneHostContext>
      </EngineContext>
    </StoreContext>
  </StrictMode>,
);
