import type { FallLineStore } from "../../store/store.ts";
import type { SceneHost } from "../host.ts";
import { mapStudio } from "./mapStudio.ts";
import type { Studio, StudioRequest } from "./request.ts";
import { stillOf } from "./still.ts";

export { TooLarge } from "./request.ts";

/**
 * A studio for pictures and films of what is on show: the terrain, or the map where there is no WebGL. Undefined while
 * there is nothing to draw. Throws `TooLarge`.
 */
export async function openStudio(
  store: FallLineStore,
  requestRelief: SceneHost["requestRelief"],
  request: StudioRequest,
  signal: AbortSignal,
): Promise<Studio | undefined> {
  const still = stillOf(store, request);
  if (still.live.terrain === undefined && still.live.facts === undefined) return undefined;
  await document.fonts.ready;
  const { webgl } = still.getState();
  if (webgl !== "missing" && webgl !== "unloaded" && still.live.terrain !== undefined) {
    const { terrainStudio } = await import("./terrainStudio.ts");
    const studio = terrainStudio(still, request);
    if (studio !== undefined) return studio;
  }
  return mapStudio(still, requestRelief, request, signal);
}
