import { drawnStart, isStartUnused } from "../../store/drawnAxes.ts";
import { measured } from "../../store/measured.ts";
import type { FallLineStore } from "../../store/store.ts";
import type { Relief } from "../../terrain/frame.ts";
import { formatChosen } from "../../theme/numbers.ts";
import { palettes, type ThemeName } from "../../theme/palette.ts";
import { groundOf } from "../geometry/ground.ts";
import { axisTicks } from "../geometry/ticks.ts";
import type { SceneHost } from "../host.ts";
import { Brush, followFaces } from "../overlay/brush.ts";
import { crossHalf, planStep } from "../overlay/probe.ts";
import { changesPicture } from "../picture.ts";
import { themeOf } from "../themeOf.ts";
import type { CurvatureOverlay } from "./curvatureOverlay.ts";
import { MapRuns } from "./MapRuns.ts";
import { FIGURES, FIGURES_FROM, MARGIN, type MapFrame, mapFrame, toMap, viewerOn } from "./mapFrame.ts";

/** Samples along the longer side of a network's first picture, and of the last where every pixel would take too long. */
const COARSE = 33;
const FINE = 129;
const TOO_LONG_MS = 1000;

/** Pictures of what takes long to sample: a coarse one at once, then the finest that its time allows. */
async function coarseToFine(longer: number, ask: (scale: number) => Promise<void>): Promise<void> {
  const coarse = Math.min(1, COARSE / longer);
  const begun = performance.now();
  await ask(coarse);
  const expected = (performance.now() - begun) / (coarse * coarse);
  await ask(expected > TOO_LONG_MS ? Math.min(1, FINE / longer) : 1);
}

/** The map's picture: asks the engine for its relief, listens for what moves, and paints at most once a frame. */
export class MapDrawing {
  frame: MapFrame | undefined;
  /** A rectangle being dragged, in canvas pixels. */
  region: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number } | undefined;
  private readonly brush: Brush;
  private readonly store: FallLineStore;
  private readonly host: SceneHost;
  private readonly runs = new MapRuns();
  private readonly relief = document.createElement("canvas");
  private reliefKey: readonly unknown[] = [];
  private reliefAbort: AbortController | undefined;
  private hasRelief = false;
  private curvature: CurvatureOverlay | undefined;
  private width = 0;
  private height: number | undefined;
  private scheduled = 0;
  private readonly stops: readonly (() => void)[];

  constructor(context: CanvasRenderingContext2D, store: FallLineStore, host: SceneHost) {
    this.store = store;
    this.host = host;
    this.brush = new Brush(context, palettes.dark);
    const { live } = store;
    const again = () => this.schedule();
    this.stops = [
      followFaces(() => {
        this.brush.forgetWidths();
        again();
      }),
      live.listen("race", again),
      live.listen("terrain", again),
      live.listen("probe", again),
      live.listen("camera", again),
      live.playhead.listen(again),
      store.subscribe((state, before) => {
        if (changesPicture(state, before)) again();
      }),
    ];
  }

  fit(width: number, height: number | undefined): void {
    this.width = width;
    this.height = height;
    this.schedule();
  }

  schedule(): void {
    if (this.scheduled !== 0) return;
    this.scheduled = requestAnimationFrame(() => {
      this.scheduled = 0;
      measured("map", () => this.paint());
    });
  }

  dispose(): void {
    cancelAnimationFrame(this.scheduled);
    this.reliefAbort?.abort();
    for (const stop of this.stops) stop();
  }

  /** The shared start, as placed or as the landscape suggests. */
  get start(): readonly number[] | undefined {
    const { live } = this.store;
    return live.placing ?? drawnStart(this.store.getState().experiment, live.facts);
  }

  private paint(): void {
    const { brush, store } = this;
    const { live } = store;
    const state = store.getState();
    const domain = state.experiment.view.domain ?? live.facts?.domain ?? live.terrain?.domain;
    if (domain === undefined || this.width < 10) return;
    const ratio = Math.min(2, Math.max(1, window.devicePixelRatio));
    const frame = mapFrame(domain, this.width, this.height);
    this.frame = frame;
    const theme = themeOf(state);
    brush.palette = palettes[theme];
    this.askRelief(frame, ratio);
    this.sizeCanvas(frame, ratio);
    const { ctx } = brush;
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx.clearRect(0, 0, ctx.canvas.width, ctx.canvas.height);
    ctx.save();
    ctx.beginPath();
    ctx.rect(frame.left, frame.top, frame.width, frame.height);
    ctx.clip();
    if (this.hasRelief) {
      ctx.imageSmoothingQuality = "high";
      ctx.drawImage(this.relief, frame.left, frame.top, frame.width, frame.height);
    }
    if (state.experiment.view.curvature) this.paintCurvature(frame, theme);
    this.paintStart(frame);
    this.runs.paint(brush, store, frame, theme === "dark");
    this.paintProbe(frame);
    if (this.region !== undefined) this.paintRegion();
    ctx.restore();
    ctx.strokeStyle = brush.palette.ink2;
    ctx.lineWidth = 1;
    ctx.strokeRect(frame.left - 0.5, frame.top - 0.5, frame.width + 1, frame.height + 1);
    if (state.webgl === "ok" || state.webgl === "lost") this.paintViewer(frame);
    if (this.width >= FIGURES_FROM) this.paintFigures(frame);
  }

  /** The canvas reaches a margin beyond its box on the left, so that the frame stands flush with the text around it. */
  private sizeCanvas(frame: MapFrame, ratio: number): void {
    const { canvas } = this.brush.ctx;
    const width = this.width + 2 * MARGIN;
    const height = frame.top + frame.height + (this.width >= FIGURES_FROM ? FIGURES : MARGIN);
    const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width === w && canvas.height === h) return;
    canvas.width = w;
    canvas.height = h;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    canvas.style.margin = `0 ${-MARGIN}px`;
  }

  /** Asks for a new relief when anything that shows in it has changed; the old one stays until it comes. */
  private askRelief({ width, height, domain }: MapFrame, ratio: number): void {
    const state = this.store.getState();
    const { objective, transforms, view } = state.experiment;
    const theme = themeOf(state);
    const [pixelWidth, pixelHeight] = [Math.round(width * ratio), Math.round(height * ratio)];
    // A network's picture also follows the plane, with which its facts change.
    const { live } = this.store;
    const plane = objective.type === "network" ? (live.followed ?? live.facts) : undefined;
    const place = [live.phase, ...domain[0], ...domain[1]];
    const key = [objective, transforms, plane, view.height, ...place, theme, pixelWidth, pixelHeight];
    if (key.length === this.reliefKey.length && key.every((part, k) => part === this.reliefKey[k])) return;
    this.reliefKey = key;
    this.reliefAbort?.abort();
    this.reliefAbort = new AbortController();
    const { signal } = this.reliefAbort;
    const ask = async (scale: number): Promise<void> => {
      const [w, h] = [Math.ceil(scale * pixelWidth), Math.ceil(scale * pixelHeight)];
      const request = { objective, transforms, domain, height: view.height, width: w, pixelHeight: h, theme };
      const relief = await this.host.requestRelief(request, signal);
      if (!signal.aborted) this.showRelief(relief);
    };
    const longer = Math.max(pixelWidth, pixelHeight);
    const stages = objective.type === "network" ? coarseToFine(longer, ask) : ask(1);
    stages.catch(() => {
      // Superseded by a newer request, or refused by the engine, which says so itself: the old picture stays.
    });
  }

  private showRelief({ width, height, pixels }: Relief): void {
    this.relief.width = width;
    this.relief.height = height;
    this.relief.getContext("2d")?.putImageData(new ImageData(pixels, width, height), 0, 0);
    this.hasRelief = true;
    this.schedule();
  }

  private paintProbe(frame: MapFrame): void {
    const { brush, store } = this;
    const report = store.live.probe;
    const terrain = store.live.terrain;
    if (report === undefined) return;
    const at = toMap(frame, report.at[0], report.at[1]);
    if (terrain !== undefined) {
      const ground = groundOf(terrain, 1);
      for (const k of [0, 1] as const) {
        const lambda = report.eigenvalues[k];
        const [du, dv] = planStep(ground, ...report.eigenvectors[k], crossHalf(ground, lambda));
        const [dx, dy] = [du * frame.width, -dv * frame.height];
        const ends = [
          { x: at.x - dx, y: at.y - dy },
          { x: at.x + dx, y: at.y + dy },
        ];
        brush.line(ends, brush.palette.ink, 1.4, 0.9, lambda < 0 ? [3, 3] : []);
      }
    }
    brush.ring(at.x, at.y, 3.5, brush.palette.casing, 3);
    brush.ring(at.x, at.y, 3.5, brush.palette.ink, 1.4, brush.palette.ground);
  }

  /** Its code loads with the first wish for it. */
  private paintCurvature(frame: MapFrame, theme: ThemeName): void {
    if (this.curvature !== undefined) this.curvature.paint(this.brush.ctx, this.store, frame, theme);
    else
      void import("./curvatureOverlay.ts").then(({ CurvatureOverlay }) => {
        this.curvature ??= new CurvatureOverlay();
        this.schedule();
      });
  }

  private paintStart(frame: MapFrame): void {
    const { brush, start, store } = this;
    if (start === undefined || (store.live.placing === undefined && isStartUnused(store.getState().experiment))) return;
    const at = toMap(frame, start[0], start[1]);
    brush.ring(at.x, at.y, 4, brush.palette.casing, 3.4);
    brush.ring(at.x, at.y, 4, brush.palette.ink, 1.6, brush.palette.ground);
  }

  private paintRegion(): void {
    const { region, brush } = this;
    if (region === undefined) return;
    const { ctx, palette } = brush;
    const rect = [
      Math.min(region.x0, region.x1),
      Math.min(region.y0, region.y1),
      Math.abs(region.x1 - region.x0),
      Math.abs(region.y1 - region.y0),
    ] as const;
    ctx.strokeStyle = palette.casing;
    ctx.lineWidth = 3;
    ctx.strokeRect(...rect);
    ctx.strokeStyle = palette.ink;
    ctx.lineWidth = 1.2;
    ctx.setLineDash([4, 3]);
    ctx.strokeRect(...rect);
    ctx.setLineDash([]);
  }

  /** A triangle on the frame where the viewer of the terrain stands. */
  private paintViewer(frame: MapFrame): void {
    const { ctx, palette } = this.brush;
    const { x, y, angle } = viewerOn(frame, this.store.live.viewerAzimuth);
    const size = 7;
    ctx.beginPath();
    for (const [k, turn] of [0, 2.3, -2.3].entries()) {
      const [px, py] = [x + size * Math.cos(angle + turn), y + size * Math.sin(angle + turn)];
      if (k === 0) ctx.moveTo(px, py);
      else ctx.lineTo(px, py);
    }
    ctx.closePath();
    ctx.strokeStyle = palette.ground;
    ctx.lineWidth = 2.5;
    ctx.stroke();
    ctx.fillStyle = palette.ink;
    ctx.fill();
  }

  private paintFigures(frame: MapFrame): void {
    const { brush } = this;
    const font = brush.sans(11);
    const [from, to] = frame.domain[0];
    for (const value of axisTicks(from, to, Math.min(10, Math.max(3, frame.width / 36)))) {
      const { x } = toMap(frame, value, frame.domain[1][0]);
      const label = formatChosen(value);
      const half = brush.measure(label, font) / 2;
      if (x - half < frame.left - MARGIN || x + half > frame.left + frame.width + MARGIN) continue;
      brush.write(label, x - half, frame.top + frame.height + 11, font, brush.palette.ink3, brush.palette.ground, 0);
    }
  }
}
