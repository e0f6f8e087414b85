import { PerspectiveCamera, Scene, WebGLRenderer } from "three";
import type { FallLineStore } from "../../store/store.ts";
import { BlockDrawing } from "../Block.tsx";
import { prepareScene, setUpFrame } from "../frame.ts";
import { Overlay } from "../overlay/paintOverlay.ts";
import { PatchDrawing } from "../QuadraticModel.tsx";
import { TrailDrawing } from "../Trails.tsx";
import { World } from "../world.ts";
import { paintCaption, stageOf } from "./caption.ts";
import { ratioOf, type Studio, type StudioRequest, TooLarge } from "./request.ts";

function canvasOf(width: number, height: number): HTMLCanvasElement {
  return Object.assign(document.createElement("canvas"), { width, height });
}

function contextOf(canvas: HTMLCanvasElement, options?: CanvasRenderingContext2DSettings): CanvasRenderingContext2D {
  const context = canvas.getContext("2d", options);
  if (context === null) throw new TooLarge(4096);
  return context;
}

/** Longest side that this graphics card draws at once. */
function limitOf(gl: WebGL2RenderingContext | WebGLRenderingContext): number {
  const [width, height] = gl.getParameter(gl.MAX_VIEWPORT_DIMS) as Int32Array;
  return Math.min(gl.getParameter(gl.MAX_RENDERBUFFER_SIZE), gl.getParameter(gl.MAX_TEXTURE_SIZE), width, height);
}

/**
 * The terrain of `still` in a WebGL context of its own: the same drawings, shaders and letters as on the page, at the size
 * asked for. Undefined where there is no second context to be had; throws `TooLarge`.
 */
export function terrainStudio(still: FallLineStore, request: StudioRequest): Studio | undefined {
  const { width, height } = request;
  const glCanvas = canvasOf(width, height);
  const context = glCanvas.getContext("webgl2", {
    antialias: true,
    alpha: false,
    stencil: true,
    // The picture is read after it was drawn.
    preserveDrawingBuffer: true,
  });
  if (context === null) return undefined;
  const leave = () => context.getExtension("WEBGL_lose_context")?.loseContext();
  const limit = limitOf(context);
  const { drawingBufferWidth, drawingBufferHeight } = context;
  // A drawing buffer that did not fit is silently smaller.
  if (Math.max(width, height) > limit || drawingBufferWidth < width || drawingBufferHeight < height) {
    leave();
    throw new TooLarge(Math.min(limit, Math.max(drawingBufferWidth, drawingBufferHeight)));
  }
  const renderer = new WebGLRenderer({ canvas: glCanvas, context });
  renderer.setSize(width, height, false);
  const ratio = ratioOf(request);
  const size = { width: width / ratio, height: height / ratio };
  const world = new World({ store: still, onProbe: () => {} });
  world.resize(size.width, size.height, ratio, stageOf(size, request, still.getState().experiment.runs.length));
  const scene = new Scene();
  prepareScene(scene);
  const camera = new PerspectiveCamera();
  const block = new BlockDrawing(world);
  const patch = new PatchDrawing(world);
  const runs = still.getState().experiment.runs.map((_, run) => run);
  const ghosts = runs.map(() => new TrailDrawing(world));
  const trails = runs.map(() => new TrailDrawing(world));
  scene.add(...block.still, block.terrain, patch.group, ...[...ghosts, ...trails].map(({ group }) => group));
  const letters = contextOf(canvasOf(width, height));
  const overlay = new Overlay(letters, world);
  overlay.showTags = request.tags;
  const canvas = canvasOf(width, height);
  const out = contextOf(canvas, { willReadFrequently: true });
  const { azimuth } = world.view.attitude;
  let drawn = false;
  return {
    canvas,
    last: still.live.playhead.last,
    draw(step, turn = 0) {
      still.live.playhead.position = step;
      world.view.go({ azimuth: azimuth + turn }, { jump: true });
      setUpFrame(world, scene, camera);
      block.follow();
      patch.follow();
      for (const run of runs) {
        ghosts[run].follow(run, true);
        trails[run].follow(run, false);
      }
      renderer.render(scene, camera);
      // Labels are laid out once and then kept near their balls, so that they do not jump about in a film.
      overlay.paint(world, drawn);
      drawn = true;
      out.setTransform(1, 0, 0, 1, 0, 0);
      out.drawImage(glCanvas, 0, 0);
      out.drawImage(letters.canvas, 0, 0);
      out.setTransform(ratio, 0, 0, ratio, 0, 0);
      paintCaption(out, size, request, still);
    },
    dispose() {
      for (const drawing of [block, patch, ...ghosts, ...trails]) drawing.dispose();
      world.dispose();
      renderer.dispose();
      leave();
    },
  };
}
