import type { FallLineStore } from "../../store/store.ts";
import type { SceneHost } from "../host.ts";
import type { MapDrawing } from "./MapDrawing.ts";
import { fromMap, toMap } from "./mapFrame.ts";

/** How near the pointer has to be to take the start ring, CSS pixels. */
const GRAB = 12;
/** A dragged region smaller than this is a slip, CSS pixels. */
const LEAST_REGION = 8;

/**
 * Pointer on the map: hovering probes, dragging the ring or a double click places the start, and while a region is being
 * chosen a drag zooms to it. Returns the way to take it off.
 */
export function controlMap(
  canvas: HTMLCanvasElement,
  map: MapDrawing,
  store: FallLineStore,
  host: SceneHost,
): () => void {
  let mode: "idle" | "start" | "region" = "idle";
  let gesture = 0;

  const spot = (event: MouseEvent) => {
    const { left, top } = canvas.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };

  const pointUnder = (event: MouseEvent) => {
    const { x, y } = spot(event);
    return map.frame && fromMap(map.frame, x, y);
  };

  const down = (event: PointerEvent) => {
    const { frame, start } = map;
    if (frame === undefined || event.button !== 0) return;
    const at = spot(event);
    if (store.getState().selectingRegion) {
      mode = "region";
      map.region = { x0: at.x, y0: at.y, x1: at.x, y1: at.y };
    } else if (start !== undefined) {
      const ring = toMap(frame, start[0], start[1]);
      if (Math.hypot(ring.x - at.x, ring.y - at.y) > GRAB) return;
      mode = "start";
      gesture++;
    }
    canvas.setPointerCapture(event.pointerId);
    event.preventDefault();
  };

  const move = (event: PointerEvent) => {
    const at = spot(event);
    if (mode === "region" && map.region !== undefined) {
      map.region = { ...map.region, x1: at.x, y1: at.y };
      map.schedule();
      return;
    }
    const point = pointUnder(event);
    if (mode === "start") {
      if (point !== undefined) store.actions.dragStart(point, `map-start-${gesture}`);
      map.schedule();
      return;
    }
    canvas.style.cursor = store.getState().selectingRegion ? "crosshair" : "";
    host.onProbe(point);
  };

  const up = () => {
    const { region, frame } = map;
    if (mode === "region" && region !== undefined && frame !== undefined) {
      const inFrame = (x: number, y: number) =>
        fromMap(
          frame,
          Math.min(frame.left + frame.width, Math.max(frame.left, x)),
          Math.min(frame.top + frame.height, Math.max(frame.top, y)),
        );
      const a = inFrame(Math.min(region.x0, region.x1), Math.max(region.y0, region.y1));
      const b = inFrame(Math.max(region.x0, region.x1), Math.min(region.y0, region.y1));
      const large = Math.abs(region.x1 - region.x0) >= LEAST_REGION && Math.abs(region.y1 - region.y0) >= LEAST_REGION;
      if (large && a !== undefined && b !== undefined && b[0] > a[0] && b[1] > a[1]) {
        store.actions.setDomain([
          [a[0], b[0]],
          [a[1], b[1]],
        ]);
        store.actions.setFlag("selectingRegion", false);
      }
    }
    if (mode === "start") store.actions.dropStart();
    mode = "idle";
    map.region = undefined;
    map.schedule();
  };

  const leave = () => {
    if (mode === "idle") host.onProbe(undefined);
  };

  const doubleClick = (event: MouseEvent) => {
    const point = pointUnder(event);
    if (point !== undefined) store.actions.placeStart(point);
  };

  canvas.addEventListener("pointerdown", down);
  canvas.addEventListener("pointermove", move);
  canvas.addEventListener("pointerup", up);
  canvas.addEventListener("pointercancel", up);
  canvas.addEventListener("pointerleave", leave);
  canvas.addEventListener("dblclick", doubleClick);
  return () => {
    canvas.removeEventListener("pointerdown", down);
    canvas.removeEventListener("pointermove", move);
    canvas.removeEventListener("pointerup", up);
    canvas.removeEventListener("pointercancel", up);
    canvas.removeEventListener("pointerleave", leave);
    canvas.removeEventListener("dblclick", doubleClick);
  };
}
