import { onGround, uOf, vOf } from "./geometry/ground.ts";
import { project, rayThrough } from "./geometry/lens.ts";
import { hitGround } from "./geometry/rayHit.ts";
import { startOf } from "./overlay/starts.ts";
import { NEARLY_PLAN } from "./view.ts";
import type { World } from "./world.ts";

/** Degrees per pixel of a drag. */
const TURN = 0.32;
const RISE = 0.26;
/** How near the pointer has to be to take the start ring, CSS pixels. */
const GRAB = 13;
const GRAB_TOUCH = 26;
/** A press this long without moving places the probe. */
const LONG_PRESS_MS = 450;
/** Movement in CSS pixels up to which a press still counts as still. */
const STILL = 6;

type Mode = "idle" | "orbit" | "pan" | "start" | "pinch" | "probe";

/**
 * Pointer, wheel and touch on the stage: a drag orbits, with Shift or the right button it pans, the wheel zooms to the
 * pointer; the start ring can be dragged; a double click places it. One finger orbits, two pan and zoom, a long press
 * probes. Returns the way to take it off.
 */
export function control(element: HTMLElement, world: World): () => void {
  const { store, view } = world;
  const pointers = new Map<number, { x: number; y: number }>();
  let mode: Mode = "idle";
  let gesture = 0;
  let pressTimer: ReturnType<typeof setTimeout> | undefined;
  let travelled = 0;
  let wheelTimer: ReturnType<typeof setTimeout> | undefined;
  let probeFrame = 0;
  let probeAt: { x: number; y: number } | undefined;

  const nearStart = (event: PointerEvent): boolean => {
    const start = startOf(world);
    const { ground } = world;
    if (start === undefined || ground === undefined) return false;
    const spot = project(world.lens, onGround(ground, uOf(ground, start[0]), vOf(ground, start[1])));
    const reach = event.pointerType === "touch" ? GRAB_TOUCH : GRAB;
    return Math.hypot(spot.x - event.clientX, spot.y - event.clientY) <= reach;
  };

  const probeSoon = (x: number, y: number) => {
    probeAt = { x, y };
    if (probeFrame !== 0) return;
    probeFrame = requestAnimationFrame(() => {
      probeFrame = 0;
      if (probeAt !== undefined) world.onProbe(world.pick(probeAt.x, probeAt.y));
    });
  };

  const stopProbing = () => {
    probeAt = undefined;
    cancelAnimationFrame(probeFrame);
    probeFrame = 0;
  };

  const rest = () => {
    world.keepCamera();
    world.invalidate();
  };

  const down = (event: PointerEvent) => {
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    element.setPointerCapture(event.pointerId);
    travelled = 0;
    clearTimeout(pressTimer);
    if (pointers.size === 2) {
      mode = "pinch";
      return;
    }
    if (event.button === 0 && nearStart(event)) {
      mode = "start";
      gesture++;
    } else mode = event.button === 2 || event.shiftKey || event.button === 1 ? "pan" : "orbit";
    if (mode === "orbit" && event.pointerType === "touch")
      pressTimer = setTimeout(() => {
        mode = "probe";
        store.live.changed("held");
        probeSoon(event.clientX, event.clientY);
      }, LONG_PRESS_MS);
    stopProbing();
  };

  const move = (event: PointerEvent) => {
    const last = pointers.get(event.pointerId);
    if (last === undefined) {
      if (event.pointerType !== "touch") probeSoon(event.clientX, event.clientY);
      element.style.cursor = nearStart(event) ? "grab" : "";
      return;
    }
    const [dx, dy] = [event.clientX - last.x, event.clientY - last.y];
    travelled += Math.hypot(dx, dy);
    if (travelled > STILL) clearTimeout(pressTimer);
    if (mode === "pinch") pinch(event, dx, dy);
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (mode === "orbit") {
      const { azimuth, elevation } = view.attitude;
      // From plan view the first pixels of a drag lift the viewer out of it.
      const from = elevation === 90 && dy < 0 ? NEARLY_PLAN : elevation;
      view.go({ azimuth: azimuth - dx * TURN, elevation: from + dy * RISE }, { following: true });
    } else if (mode === "pan") pan(dx, dy);
    else if (mode === "start") {
      const at = world.pick(event.clientX, event.clientY);
      if (at !== undefined) store.actions.dragStart(at, `start-${gesture}`);
    } else if (mode === "probe") probeSoon(event.clientX, event.clientY);
    world.invalidate();
  };

  const pan = (dx: number, dy: number) => {
    const { lens } = world;
    const scale = lens.distance / lens.focal;
    const { azimuth, elevation, target } = view.attitude;
    const turn = (azimuth * Math.PI) / 180;
    const steep = Math.max(0.25, Math.sin((elevation * Math.PI) / 180));
    const [across, away] = [-dx * scale, (-dy * scale) / steep];
    view.go(
      {
        target: [
          target[0] + across * Math.cos(turn) + away * Math.sin(turn),
          target[1] - across * Math.sin(turn) + away * Math.cos(turn),
        ],
      },
      { following: true },
    );
  };

  /** Two fingers: their middle pans, their distance zooms. */
  const pinch = (event: PointerEvent, dx: number, dy: number) => {
    const [a, b] = [...pointers.entries()];
    if (a === undefined || b === undefined) return;
    const other = a[0] === event.pointerId ? b[1] : a[1];
    const before = pointers.get(event.pointerId);
    if (before === undefined) return;
    const was = Math.hypot(before.x - other.x, before.y - other.y);
    const is = Math.hypot(event.clientX - other.x, event.clientY - other.y);
    if (was > 1 && is > 1) view.go({ zoom: view.attitude.zoom * (is / was) }, { following: true });
    pan(dx / 2, dy / 2);
  };

  /** Zooms so that the ground under the pointer stays there. */
  const zoomAt = (x: number, y: number, factor: number) => {
    const { zoom, target } = view.attitude;
    view.go({ zoom: zoom * factor }, { following: true });
    const changed = view.attitude.zoom / zoom;
    const { ground, lens } = world;
    const hit = ground && hitGround(ground, lens.eye, rayThrough(lens, x, y));
    if (ground !== undefined && hit !== undefined) {
      const [px, , pz] = onGround(ground, hit.u, hit.v);
      const share = changed > 1 ? 1 - 1 / changed : 0;
      // Coming nearer moves toward the pointer, going away moves back to the middle.
      const home = changed < 1 ? 1 - changed : 0;
      view.go(
        {
          target: [
            (target[0] + (px - target[0]) * share) * (1 - home),
            (target[1] + (pz - target[1]) * share) * (1 - home),
          ],
        },
        { following: true },
      );
    }
    world.invalidate();
  };

  const up = (event: PointerEvent) => {
    pointers.delete(event.pointerId);
    clearTimeout(pressTimer);
    if (mode === "orbit" || mode === "pan" || mode === "pinch") rest();
    if (mode === "start") store.actions.dropStart();
    if (mode === "orbit" && event.pointerType === "touch" && travelled <= STILL) world.onProbe(undefined);
    mode = pointers.size === 1 ? "orbit" : "idle";
  };

  const leave = (event: PointerEvent) => {
    if (pointers.size > 0 || event.pointerType === "touch") return;
    stopProbing();
    world.onProbe(undefined);
  };

  /** In a frame the wheel scrolls the page around it, until the reader has gone to the terrain or holds a key. */
  const scrollsPage = (event: WheelEvent) => {
    if (!store.getState().embedded || event.ctrlKey || event.metaKey || event.shiftKey) return false;
    return !document.hasFocus() || !element.contains(document.activeElement);
  };

  const wheel = (event: WheelEvent) => {
    if (scrollsPage(event)) return;
    event.preventDefault();
    const pixels = event.deltaMode === 1 ? event.deltaY * 16 : event.deltaY;
    zoomAt(event.clientX, event.clientY, Math.exp(-Math.max(-120, Math.min(120, pixels)) * 0.0022));
    clearTimeout(wheelTimer);
    wheelTimer = setTimeout(rest, 250);
  };

  const doubleClick = (event: MouseEvent) => {
    const at = world.pick(event.clientX, event.clientY);
    if (at !== undefined) store.actions.placeStart(at);
  };

  const menu = (event: Event) => event.preventDefault();

  element.addEventListener("pointerdown", down);
  element.addEventListener("pointermove", move);
  element.addEventListener("pointerup", up);
  element.addEventListener("pointercancel", up);
  element.addEventListener("pointerleave", leave);
  element.addEventListener("wheel", wheel, { passive: false });
  element.addEventListener("dblclick", doubleClick);
  element.addEventListener("contextmenu", menu);
  return () => {
    clearTimeout(pressTimer);
    clearTimeout(wheelTimer);
    stopProbing();
    element.removeEventListener("pointerdown", down);
    element.removeEventListener("pointermove", move);
    element.removeEventListener("pointerup", up);
    element.removeEventListener("pointercancel", up);
    element.removeEventListener("pointerleave", leave);
    element.removeEventListener("wheel", wheel);
    element.removeEventListener("dblclick", doubleClick);
    element.removeEventListener("contextmenu", menu);
  };
}
