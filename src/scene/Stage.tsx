import { createRoot, extend, type ReconcilerRoot } from "@react-three/fiber";
import { lazy, Suspense, useEffect, useRef } from "react";
import { Group, Mesh, WebGLRenderer } from "three";
import { useText } from "../language/react.ts";
import { useFallLine, useFallLineState } from "../store/react.ts";
import { Block } from "./Block.tsx";
import { control } from "./controls.ts";
import type { Rect } from "./geometry/lens.ts";
import { useSceneHost } from "./host.ts";
import { followFaces } from "./overlay/brush.ts";
import { Overlay } from "./overlay/paintOverlay.ts";
import { QuadraticModel } from "./QuadraticModel.tsx";
import { RecordedTrail } from "./RecordedTrail.tsx";
import { Rig } from "./Rig.tsx";
import { WorldContext } from "./sceneContext.ts";
import { Trails } from "./Trails.tsx";
import { World } from "./world.ts";

const CurvatureGround = lazy(async () => {
  const { CurvatureGround } = await import("./CurvatureGround.tsx");
  return { default: CurvatureGround };
});

// The parts of three that JSX names here; <Canvas> would register, and so bundle, all of them.
extend({ Group, Mesh });

export interface StageProps {
  /** Where the block has to fit, CSS pixels of the window. */
  readonly rect: Rect;
}

/** Title, read-out, legend and small map, wherever the page's layout puts them. */
const IN_CORNERS = ".sheet-title, .readout, .legend, .lecture-legend, .map-corner";

const ratioOf = (fixed: number | undefined) => fixed ?? Math.min(2, Math.max(1, window.devicePixelRatio));

/** Asks on a canvas of its own whether there is WebGL 2 at all, so that a failure leaves no canvas half claimed. */
function hasWebgl(): boolean {
  try {
    const context = document.createElement("canvas").getContext("webgl2");
    context?.getExtension("WEBGL_lose_context")?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}

function addCanvas(parent: HTMLElement): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  Object.assign(canvas.style, { position: "absolute", inset: "0", width: "100%", height: "100%" });
  parent.append(canvas);
  return canvas;
}

/**
 * The 3D stage: one WebGL canvas over the whole window behind the chrome, an overlay canvas for letters, and the focus
 * stop of the terrain. Tells the store whether there is WebGL.
 */
export function Stage({ rect }: StageProps) {
  const store = useFallLine();
  const text = useText();
  const network = useFallLineState((state) => state.experiment.objective.type === "network");
  const embedded = useFallLineState((state) => state.embedded);
  const host = useRef<HTMLDivElement>(null);
  const sceneHost = useSceneHost();
  const latest = useRef({ rect, sceneHost });
  const fit = useRef<() => void>(undefined);
  const { antialias = true, pixelRatio } = sceneHost;

  useEffect(() => {
    latest.current = { rect, sceneHost };
    fit.current?.();
  }, [rect, sceneHost]);

  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    if (!hasWebgl()) {
      store.setState({ webgl: "missing" });
      return;
    }
    // Fresh canvases each time: three gives up the context of the old one some time after it has gone.
    const glCanvas = addCanvas(element);
    const letterCanvas = addCanvas(element);
    letterCanvas.style.pointerEvents = "none";
    const context = letterCanvas.getContext("2d");
    if (context === null) return;
    const scene = new World({ store, onProbe: (at) => latest.current.sceneHost.onProbe(at) });
    const overlay = new Overlay(context, scene);
    overlay.corners = () => [...document.querySelectorAll(IN_CORNERS)].map((corner) => corner.getBoundingClientRect());
    let root: ReconcilerRoot<HTMLCanvasElement> | undefined;
    let gone = false;

    const resize = async () => {
      overlay.cornersMoved();
      const ratio = ratioOf(pixelRatio);
      const [width, height] = [window.innerWidth, window.innerHeight];
      scene.resize(width, height, ratio, latest.current.rect);
      if (letterCanvas.width !== Math.round(width * ratio) || letterCanvas.height !== Math.round(height * ratio)) {
        letterCanvas.width = Math.round(width * ratio);
        letterCanvas.height = Math.round(height * ratio);
      }
      if (root === undefined) return;
      await root.configure({
        gl: (defaults) => new WebGLRenderer({ ...defaults, canvas: glCanvas, antialias, alpha: false, stencil: true }),
        frameloop: "demand",
        flat: true,
        dpr: ratio,
        size: { width, height, top: 0, left: 0 },
        camera: { manual: true },
      });
    };

    const start = async () => {
      root = createRoot(glCanvas);
      try {
        await resize();
      } catch {
        store.setState({ webgl: "missing" });
        return;
      }
      if (gone) return;
      render();
      store.setState({ webgl: "ok" });
      latest.current.sceneHost.onReady?.({ commands: scene.commands, probe: scene.probe });
    };
    let clip = "";
    const onFrame = (moving: boolean) => {
      overlay.paint(scene, moving);
      // A block that has outgrown the stage is cut there: nothing may run under the rails.
      const { left, top, width, height } = scene.view.stage;
      const inset = [top, scene.width - left - width, scene.height - top - height, left].map((side) => `${side}px`);
      const next = scene.view.overflows ? `inset(${inset.join(" ")})` : "";
      if (next !== clip) element.style.clipPath = next;
      clip = next;
    };
    const render = () =>
      root?.render(
        <WorldContext value={scene}>
          <Block />
          <RecordedTrail />
          <Trails count={store.getState().experiment.runs.length} />
          <QuadraticModel />
          {store.getState().experiment.view.curvature && (
            <Suspense fallback={null}>
              <CurvatureGround />
            </Suspense>
          )}
          <Rig onFrame={onFrame} />
        </WorldContext>,
      );

    const lost = (event: Event) => {
      event.preventDefault();
      element.style.opacity = "0.6";
      store.setState({ webgl: "lost" });
    };
    const restored = () => {
      element.style.opacity = "";
      store.setState({ webgl: "ok" });
      scene.invalidate();
    };
    const onResize = () => void resize();
    fit.current = onResize;
    window.addEventListener("resize", onResize);
    glCanvas.addEventListener("webglcontextlost", lost);
    glCanvas.addEventListener("webglcontextrestored", restored);
    const stopFaces = followFaces(() => {
      overlay.facesArrived();
      scene.invalidate();
    });
    const stopControls = control(element, scene);
    const stopRuns = store.subscribe((state, before) => {
      const [now, old] = [state.experiment, before.experiment];
      if (now.runs.length !== old.runs.length || now.view.curvature !== old.view.curvature) render();
    });
    void start();
    return () => {
      gone = true;
      fit.current = undefined;
      window.removeEventListener("resize", onResize);
      glCanvas.removeEventListener("webglcontextlost", lost);
      glCanvas.removeEventListener("webglcontextrestored", restored);
      stopFaces();
      stopRuns();
      stopControls();
      latest.current.sceneHost.onReady?.(undefined);
      root?.unmount();
      scene.dispose();
      glCanvas.remove();
      letterCanvas.remove();
    };
  }, [store, antialias, pixelRatio]);

  return (
    <div
      ref={host}
      data-stage=""
      role="application"
      aria-label={text(network ? "network.stage" : "stage.label")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the stage is one focus stop, with keys of its own
      tabIndex={0}
      style={{ position: "fixed", inset: 0, touchAction: embedded ? "pan-y" : "none", outlineOffset: -4 }}
    />
  );
}
