import { Vector2 } from "three";
import { measured } from "../store/measured.ts";
import type { FallLineStore } from "../store/store.ts";
import type { TerrainFrame } from "../terrain/frame.ts";
import { assignMarks, type RunMark } from "../theme/markers.ts";
import { type Palette, palettes, type ThemeName } from "../theme/palette.ts";
import { createCommands, createProbe } from "./commands.ts";
import { partTrails } from "./geometry/coincidence.ts";
import { type Ground, groundOf, onGround, uOf, vOf, xAt, yAt } from "./geometry/ground.ts";
import { type Lens, project, type Rect, rayThrough } from "./geometry/lens.ts";
import { roundedPoint } from "./geometry/placing.ts";
import { hitGround } from "./geometry/rayHit.ts";
import { buildTrail, createTrail, type Trail, type TrailSource } from "./geometry/trail.ts";
import { GroundTextures } from "./groundTextures.ts";
import type { Tag } from "./overlay/tags.ts";
import { changesPicture } from "./picture.ts";
import { themeOf } from "./themeOf.ts";
import { ThemeUniforms } from "./themeUniforms.ts";
import { type Attitude, cameraSpec, HOME, View } from "./view.ts";

/** A race that is still computing after this long is drawn faintly. */
const STALE_AFTER_MS = 400;

/** The shorter side of the window that lecture mode's sizes are stated for, CSS pixels. */
const LECTURE_SIDE = 1080;

/** What Stage gives the scene from the page. */
export interface SceneSetup {
  readonly store: FallLineStore;
  readonly onProbe: (at: readonly [number, number] | undefined) => void;
}

/**
 * Everything the frame loop reads, in one place outside React: ground, viewer, trails and colours. Parts of the page
 * that change something call `invalidate`; the loop draws one frame and sleeps again.
 */
export class World {
  readonly store: FallLineStore;
  readonly onProbe: SceneSetup["onProbe"];
  readonly view = new View();
  readonly textures = new GroundTextures();
  readonly colours = new ThemeUniforms();
  /** Shared by all line shaders; `position` is the playhead. */
  readonly lineUniforms = {
    uViewport: { value: new Vector2(1, 1) },
    uTime: { value: 0 },
    uPixelsPerUnit: { value: 50 },
  };
  ground: Ground | undefined;
  frame: TerrainFrame | undefined;
  /** This frame's lens. */
  lens: Lens;
  width = 1;
  height = 1;
  pixelRatio = 1;
  trails: Trail[] = [];
  ghosts: Trail[] = [];
  /** Counts rebuilds, so that drawings know when to upload. */
  trailsVersion = 0;
  renderedFrames = 0;
  /** The name of the path that came with the landscape, while there is one. */
  recordedTag: ((ground: Ground) => Tag | undefined) | undefined;
  private readonly followers = new Set<() => void>();
  private trailsDirty = true;
  private requestFrame: () => void = () => {};
  private marked: { readonly runs: readonly unknown[]; readonly marks: readonly RunMark[] } = { runs: [], marks: [] };
  private staleSince = 0;
  private staleTimer: ReturnType<typeof setTimeout> | undefined;
  private cameraWritten: unknown = null;
  private readonly stops: (() => void)[] = [];

  constructor({ store, onProbe }: SceneSetup) {
    this.store = store;
    this.onProbe = onProbe;
    this.lens = this.view.lens;
    this.followStore();
  }

  get theme(): ThemeName {
    return themeOf(this.store.getState());
  }

  get palette(): Palette {
    return palettes[this.theme];
  }

  /** Colours and shapes of the runs, in list order. */
  get marks(): readonly RunMark[] {
    const { runs } = this.store.getState().experiment;
    if (this.marked.runs !== runs) this.marked = { runs, marks: assignMarks(runs.map(({ optimizer }) => optimizer)) };
    return this.marked.marks;
  }

  /** Lecture mode scales widths and letters with the window's shorter side. */
  get lineScale(): number {
    return this.store.getState().lecture ? 1.35 * Math.max(1, this.lectureScale) : 1;
  }

  /** The window's shorter side against the one that lecture mode is designed for. */
  get lectureScale(): number {
    return Math.min(this.width, this.height) / LECTURE_SIDE;
  }

  get reducedMotion(): boolean {
    return this.store.getState().reducedMotion;
  }

  /** In lecture mode, once the lecturer has singled out a run, the others stand back. */
  isThinned(run: number): boolean {
    const { lecture, singledOut, focus } = this.store.getState();
    return lecture && singledOut && focus !== run;
  }

  /** 0.6 once the race on show has been out of date for a while. */
  get raceOpacity(): number {
    return this.staleSince > 0 && performance.now() - this.staleSince >= STALE_AFTER_MS ? 0.6 : 1;
  }

  /** Asks for one more frame. */
  invalidate = (): void => this.requestFrame();

  attach(requestFrame: () => void): void {
    this.requestFrame = requestFrame;
    requestFrame();
  }

  /** Drawings that look at the world before each frame; returns the way to leave. */
  beforeFrame(follower: () => void): () => void {
    this.followers.add(follower);
    return () => this.followers.delete(follower);
  }

  /** The world is ready for a frame: drawings follow. */
  announceFrame(): void {
    for (const follower of this.followers) follower();
  }

  resize(width: number, height: number, pixelRatio: number, stage: Rect): void {
    const { stage: before } = this.view;
    const moved =
      before.left !== stage.left ||
      before.top !== stage.top ||
      before.width !== stage.width ||
      before.height !== stage.height;
    if (!moved && width === this.width && height === this.height && pixelRatio === this.pixelRatio) return;
    this.width = width;
    this.height = height;
    this.pixelRatio = pixelRatio;
    this.view.fit(this.ground, stage);
    this.invalidate();
  }

  /** The trails in step with the race, rebuilt when something arrived. */
  refreshTrails(): void {
    if (!this.trailsDirty || this.ground === undefined) return;
    this.trailsDirty = false;
    measured("trails", () => this.rebuildTrails());
  }

  private rebuildTrails(): void {
    const { live } = this.store;
    this.trails = this.built(live.race?.trajectories ?? [], this.trails);
    const { hiddenRuns } = this.store.getState();
    partTrails(this.trails, (run) => !hiddenRuns.includes(run));
    this.ghosts = this.built(live.ghost?.trajectories ?? [], this.ghosts);
    this.trailsVersion++;
  }

  /** The landscape's point under a pixel of the window. */
  pick(clientX: number, clientY: number): readonly [number, number] | undefined {
    const { ground, lens } = this;
    if (ground === undefined) return undefined;
    const hit = hitGround(ground, lens.eye, rayThrough(lens, clientX, clientY));
    return hit === undefined ? undefined : roundedPoint(ground.domain, [xAt(ground, hit.u), yAt(ground, hit.v)]);
  }

  /** Where a point of the landscape stands on the window. */
  place(x: number, y: number): readonly [number, number] | undefined {
    const { ground, lens } = this;
    if (ground === undefined) return undefined;
    const at = project(lens, onGround(ground, uOf(ground, x), vOf(ground, y)));
    return [at.x, at.y];
  }

  readonly commands = createCommands(this);
  readonly probe = createProbe(this);

  /** Writes the attitude into the experiment's view, once the viewer rests. */
  keepCamera(): void {
    const camera = cameraSpec(this.view.attitude);
    const { experiment } = this.store.getState();
    if (JSON.stringify(camera) === JSON.stringify(experiment.view.camera)) return;
    this.cameraWritten = camera;
    this.store.actions.setView({ camera });
  }

  dispose(): void {
    for (const stop of this.stops) stop();
    clearTimeout(this.staleTimer);
    this.textures.dispose();
    this.colours.dispose();
  }

  /** Sets out for an attitude that a command names. */
  move(goal: Partial<Attitude>): void {
    this.view.go(goal, { jump: this.reducedMotion });
    this.keepCamera();
    this.invalidate();
  }

  private built(sources: readonly TrailSource[], old: readonly Trail[]): Trail[] {
    const { ground } = this;
    if (ground === undefined) return [];
    return sources.map((source, k) => {
      const trail = old[k] ?? createTrail();
      buildTrail(source, ground.domain, ground.planX, ground.planZ, trail);
      return trail;
    });
  }

  private followStore(): void {
    const { store } = this;
    const { live } = store;
    const raceChanged = () => {
      this.trailsDirty = true;
      this.invalidate();
    };
    this.stops.push(
      live.listen("race", raceChanged),
      live.listen("terrain", () => this.takeTerrain()),
      live.listen("probe", this.invalidate),
      live.playhead.listen(this.invalidate),
      store.subscribe((state, before) => {
        if (state.stale !== before.stale) this.noteStale(state.stale);
        const view = state.experiment.view;
        if (view.relief !== before.experiment.view.relief) this.takeRelief(view.relief);
        if (view.camera !== before.experiment.view.camera && view.camera !== this.cameraWritten) this.takeCamera();
        if (themeOf(state) !== themeOf(before)) this.colours.wear(themeOf(state));
        if (state.hiddenRuns !== before.hiddenRuns) this.trailsDirty = true;
        if (changesPicture(state, before)) this.invalidate();
      }),
    );
    this.colours.wear(this.theme);
    this.takeCamera(true);
    this.takeTerrain();
  }

  private noteStale(stale: boolean): void {
    clearTimeout(this.staleTimer);
    this.staleSince = stale ? performance.now() : 0;
    if (stale) this.staleTimer = setTimeout(this.invalidate, STALE_AFTER_MS + 1);
  }

  private takeTerrain(): void {
    const frame = this.store.live.terrain;
    if (frame === undefined) return;
    if (frame !== this.frame) {
      const moved = this.frame === undefined || JSON.stringify(this.frame.domain) !== JSON.stringify(frame.domain);
      this.frame = frame;
      this.textures.show(frame, !this.reducedMotion);
      this.colours.draw(frame.map);
      this.takeRelief(this.store.getState().experiment.view.relief);
      if (moved) this.trailsDirty = true;
    }
    this.invalidate();
  }

  private takeRelief(relief: number): void {
    if (this.frame === undefined) return;
    this.ground = groundOf(this.frame, relief);
    this.textures.uniforms.uRelief.value = Math.max(1e-4, this.ground.relief);
    this.view.fit(this.ground, this.view.stage);
  }

  private takeCamera(jump = this.reducedMotion): void {
    const camera = this.store.getState().experiment.view.camera;
    this.view.go(camera ?? HOME, { jump });
  }
}
