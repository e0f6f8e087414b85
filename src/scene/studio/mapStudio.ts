import { drawnStart } from "../../store/drawnAxes.ts";
import type { FallLineStore } from "../../store/store.ts";
import { palettes } from "../../theme/palette.ts";
import type { SceneHost } from "../host.ts";
import { MapRuns } from "../map/MapRuns.ts";
import { mapFrame, toMap } from "../map/mapFrame.ts";
import { Brush } from "../overlay/brush.ts";
import { themeOf } from "../themeOf.ts";
import { paintCaption, stageOf } from "./caption.ts";
import { ratioOf, type Studio, type StudioRequest } from "./request.ts";

/** The map of `still` where there is no WebGL: relief, trails, balls and start. Undefined while there is no landscape. */
export async function mapStudio(
  still: FallLineStore,
  requestRelief: SceneHost["requestRelief"],
  request: StudioRequest,
  signal: AbortSignal,
): Promise<Studio | undefined> {
  const { live } = still;
  const state = still.getState();
  const { objective, transforms, view } = state.experiment;
  const domain = view.domain ?? live.facts?.domain ?? live.terrain?.domain;
  if (domain === undefined) return undefined;
  const ratio = ratioOf(request);
  const size = { width: request.width / ratio, height: request.height / ratio };
  const stage = stageOf(size, request, state.experiment.runs.length);
  const fitted = mapFrame(domain, stage.width, stage.height);
  const frame = { ...fitted, left: stage.left + fitted.left, top: stage.top + fitted.top };
  const theme = themeOf(state);
  const relief = await requestRelief(
    {
      objective,
      transforms,
      domain,
      height: view.height,
      width: Math.round(frame.width * ratio),
      pixelHeight: Math.round(frame.height * ratio),
      theme,
    },
    signal,
  );
  const ground = Object.assign(document.createElement("canvas"), { width: relief.width, height: relief.height });
  ground.getContext("2d")?.putImageData(new ImageData(relief.pixels, relief.width, relief.height), 0, 0);
  const canvas = Object.assign(document.createElement("canvas"), { width: request.width, height: request.height });
  const ctx = canvas.getContext("2d", { willReadFrequently: true });
  if (ctx === null) return undefined;
  const brush = new Brush(ctx, palettes[theme]);
  const runs = new MapRuns();
  runs.showTags = request.tags;
  const start = drawnStart(state.experiment, live.facts);
  return {
    canvas,
    last: live.playhead.last,
    draw(step) {
      live.playhead.position = step;
      ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
      ctx.fillStyle = brush.palette.ground;
      ctx.fillRect(0, 0, size.width, size.height);
      ctx.save();
      ctx.beginPath();
      ctx.rect(frame.left, frame.top, frame.width, frame.height);
      ctx.clip();
      ctx.drawImage(ground, frame.left, frame.top, frame.width, frame.height);
      if (start !== undefined) {
        const at = toMap(frame, start[0], start[1]);
        brush.ring(at.x, at.y, 4, brush.palette.casing, 3.4);
        brush.ring(at.x, at.y, 4, brush.palette.ink, 1.6, brush.palette.ground);
      }
      runs.paint(brush, still, frame, theme === "dark");
      ctx.restore();
      ctx.strokeStyle = brush.palette.ink2;
      ctx.lineWidth = 1;
      ctx.strokeRect(frame.left - 0.5, frame.top - 0.5, frame.width + 1, frame.height + 1);
      paintCaption(ctx, size, request, still);
    },
    dispose() {},
  };
}
