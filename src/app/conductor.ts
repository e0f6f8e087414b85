import type { Report } from "../companions/companion.ts";
import { type AskOptions, type ClientPort, EngineClient } from "../engine/client.ts";
import type {
  ClaimsRequest,
  CompanionRequest,
  DrawnFacts,
  InputGrid,
  LandscapeRequest,
  MapRequest,
  Portrait,
  ProbeReport,
  ProfileLine,
  RacePart,
  ReliefRequest,
  SamplesReport,
  Slice,
  SpectrumReport,
  SpectrumRequest,
} from "../engine/protocol.ts";
import { Race } from "../engine/race.ts";
import { takeThread } from "../engine/threads.ts";
import type { Experiment } from "../experiment/experiment.ts";
import { phaseOf } from "../objectives/phase.ts";
import { measured } from "../store/measured.ts";
import type { State } from "../store/state.ts";
import type { FallLineStore } from "../store/store.ts";
import type { CurvatureFrame } from "../terrain/curvatureTone.ts";
import type { Relief, TerrainFrame } from "../terrain/frame.ts";
import { drawAlone, drawTogether } from "./drawTerrain.ts";
import type { Follower } from "./follower.ts";

/** A race in the making takes the stage after this long even if some run has not reported yet. */
const PATIENCE_MS = 150;

/**
 * A network's race whose plane is made of its finished runs begins on a stand-in plane. For this long the race before is
 * kept on show instead, so that terrain and trails do not jump there and back with every change.
 */
const STAND_IN_MS = 2000;

const isAbort = (error: unknown) => error instanceof DOMException && error.name === "AbortError";

/** True when both experiments give the same trajectories. */
const sameRace = (a: Experiment, b: Experiment) =>
  a.objective === b.objective &&
  a.transforms === b.transforms &&
  a.runs === b.runs &&
  a.start === b.start &&
  a.steps === b.steps &&
  a.seed === b.seed &&
  a.batch === b.batch &&
  a.slice === b.slice &&
  a.record === b.record;

/** A network's start and seed are part of what is drawn; the seed also of what is drawn at random. */
const sameLandscape = (a: Experiment, b: Experiment) =>
  a.objective === b.objective &&
  a.transforms === b.transforms &&
  (a.seed === b.seed || (a.objective.type !== "sum" && a.transforms.length === 0)) &&
  (a.objective.type !== "network" || (a.seed === b.seed && a.start === b.start && a.slice === b.slice));

/** The same, but for a start that the plane does not go through: one made of finished runs is kept until the next have finished. */
const samePlane = (a: Experiment, b: Experiment) => {
  const { slice } = b;
  const throughStart = slice !== undefined && "centre" in slice && slice.centre === "start";
  return sameLandscape(a, throughStart ? b : { ...b, start: a.start });
};

/** Where the terrain of a network is drawn by two workers. */
const TWO_CORES = typeof navigator !== "undefined" && (navigator.hardwareConcurrency ?? 1) >= 2;

/** Points a side of the map of λmax, coarse to fine. */
const CURVATURE_SIZES = [33, 129];

/** Workers that one map is shared out among, at most: each has its own copy of the landscape. */
const MOST_CREW = 6;

/**
 * Joins store and engine: listens for new experiments, asks the workers, and fills the fast channel. One worker races,
 * another draws terrain and answers the pointer, so neither waits for the other; a third, there from the first network or
 * spectrum on, helps to draw and works out what is studied at a point. Newer input supersedes older; while a
 * person drags, the race in flight is let through to the screen before the newest one starts, so that trails move along.
 */
export class Conductor {
  private readonly store: FallLineStore;
  private readonly sizes: readonly number[];
  private readonly racing: EngineClient;
  private readonly drawing: EngineClient;
  private readonly spawnHelper: () => EngineClient;
  private helping: EngineClient | undefined;
  private readonly crewed: EngineClient[] = [];
  private raceAbort: AbortController | undefined;
  private terrainAbort: AbortController | undefined;
  private probeAbort: AbortController | undefined;
  private startAbort: AbortController | undefined;
  private curvatureAbort: AbortController | undefined;
  private factsAbort: AbortController | undefined;
  private shown = true;
  /** The terrain of the phase on show has come, at least coarsely. */
  private phaseDrawn = true;
  /** The plane that a finished race has fixed, and the experiment whose race that was. */
  private fixed: { readonly plane: Slice; readonly experiment: Experiment } | undefined;
  /** The experiment whose race is on show. */
  private raced: Experiment | undefined;
  /** The complete race that the racing worker remembers. */
  private held: Race | undefined;
  private follower: Follower | undefined;
  private waiting: Experiment | undefined;
  private refreshFrame = 0;
  private charting = false;
  private probeBusy = false;
  private probeNext: readonly [number, number] | undefined;

  constructor(store: FallLineStore, sizes: readonly number[], spawn: () => ClientPort = takeThread) {
    this.store = store;
    this.sizes = sizes;
    const crashed = () => store.actions.notify({ tone: "bad", key: "notice.workerRestarted" });
    this.racing = new EngineClient(spawn, () => {
      this.held = undefined; // what the worker knew of it is gone
      crashed();
    });
    this.drawing = new EngineClient(spawn, crashed);
    this.spawnHelper = () => new EngineClient(spawn, crashed);
    const { experiment } = store.getState();
    this.startRace(experiment);
    this.startTerrain(experiment, sizes);
    this.startFacts(experiment);
    store.live.playhead.listen(this.followPhase);
    store.live.playhead.listen(() => void this.follow());
    store.subscribe((state, before) => {
      if (state.focus !== before.focus || state.experiment.view.follow !== before.experiment.view.follow)
        void this.follow();
      if (state.experiment === before.experiment) return;
      const [now, old] = [state.experiment, before.experiment];
      if (!sameRace(now, old)) this.requestRace(now);
      if (!sameLandscape(now, old)) {
        this.startFacts(now);
        if (store.live.probe !== undefined) this.probe(store.live.probe.at);
      } else if (now.start !== old.start) this.probeStart(now);
      if (!sameLandscape(now, old) || now.view.domain !== old.view.domain || now.view.height !== old.view.height)
        this.startTerrain(now, sizes);
      else if (now.view.curvature !== old.view.curvature) this.startCurvature(now);
    });
  }

  requestRelief = (request: ReliefRequest, signal: AbortSignal): Promise<Relief> =>
    this.drawing.ask("relief", { ...this.landscape(), ...request }, { signal });

  /** What the landscape drawn, or the plane of it, is at a point; for panels that ask about several. */
  requestProbe = (at: readonly [number, number], signal: AbortSignal): Promise<ProbeReport> =>
    this.drawing.ask("probe", { ...this.landscape(), at }, { signal });

  /** The spectrum at a point of the race on show; the newest question is for the panel to choose. */
  requestSpectrum = (
    question: Pick<SpectrumRequest, "theta" | "step" | "moved">,
    options: AskOptions<"spectrum">,
  ): Promise<SpectrumReport> => this.helper().ask("spectrum", { ...this.racedLandscape(), ...question }, options);

  /** Losses along a line through parameters of the race on show. */
  requestProfile = (line: ProfileLine, options: AskOptions<"profile">): Promise<undefined> =>
    this.helper().ask("profile", { ...this.racedLandscape(), line }, options);

  /** Shared out among as many workers as there are cores besides the page's own; when one fails, all stop. */
  requestMap = async (request: MapRequest, options: AskOptions<"map">): Promise<undefined> => {
    const failed = new AbortController();
    const signal = AbortSignal.any([failed.signal, ...(options.signal ? [options.signal] : [])]);
    const crew = this.crew();
    const share = (index: number) => ({ index, of: crew.length });
    await Promise.all(
      crew.map((client, index) => client.ask("map", { ...request, share: share(index) }, { ...options, signal })),
    ).finally(() => failed.abort());
    return undefined;
  };

  requestClaims = (
    question: Pick<ClaimsRequest, "lesson" | "step" | "claims" | "values">,
    options: AskOptions<"claims">,
  ): Promise<undefined> => this.helper().ask("claims", { ...this.store.getState().experiment, ...question }, options);

  requestCompanion = (
    question: Pick<CompanionRequest, "companion" | "values" | "seed">,
    options: AskOptions<"companion">,
  ): Promise<Report> => this.helper().ask("companion", { ...this.landscape(), ...question }, options);

  requestSamples = (signal: AbortSignal): Promise<SamplesReport | undefined> =>
    this.drawing.ask("samples", this.landscape(), { signal });

  requestPortrait = (theta: Float64Array, grid: InputGrid | undefined, signal: AbortSignal): Promise<Portrait> =>
    this.drawing.ask("portrait", { ...this.landscape(), theta: theta.slice(), grid }, { signal });

  /** The newest point wins; the pointer is answered at most as often as the worker can. */
  probe = (at: readonly [number, number] | undefined): void => {
    const { live } = this.store;
    this.probeNext = at;
    if (at === undefined) {
      this.probeAbort?.abort();
      live.probe = undefined;
      live.changed("probe");
      return;
    }
    if (this.probeBusy) return;
    this.probeBusy = true;
    this.probeAbort = new AbortController();
    this.drawing
      .ask("probe", { ...this.landscape(), at }, { signal: this.probeAbort.signal })
      .then(
        (report: ProbeReport) => {
          live.probe = report;
          live.changed("probe");
        },
        (error: unknown) => this.report(error),
      )
      .finally(() => {
        this.probeBusy = false;
        if (this.probeNext !== undefined && this.probeNext !== at) this.probe(this.probeNext);
      });
  };

  /** For tests of recovery: ends the workers as a crash would. */
  crashWorkers(): void {
    this.racing.crash();
    this.drawing.crash();
    this.helping?.crash();
    for (const client of this.crewed) client.crash();
  }

  private requestRace(experiment: Experiment): void {
    if (this.shown) this.startRace(experiment);
    else this.waiting = experiment;
  }

  private startRace(experiment: Experiment): void {
    const { store } = this;
    this.raceAbort?.abort();
    const controller = new AbortController();
    this.raceAbort = controller;
    this.shown = false;
    this.waiting = undefined;
    store.setState({ stale: true, digest: undefined });
    const { held } = this;
    let race = new Race(experiment.runs.length, experiment.steps, held);
    const reported = new Set<number>();
    let patience: ReturnType<typeof setTimeout>;
    const began = performance.now();
    const show = () => {
      clearTimeout(patience);
      if (this.raceAbort !== controller) return;
      if (!this.shown && this.standsIn(race, experiment) && performance.now() - began < STAND_IN_MS) {
        patience = setTimeout(show, PATIENCE_MS);
        return;
      }
      if (!this.shown) {
        this.show(race, experiment);
        if (this.standsIn(race, experiment)) this.draw(undefined, experiment);
      }
      this.refreshSoon();
      if (this.waiting !== undefined) this.startRace(this.waiting);
    };
    patience = setTimeout(show, PATIENCE_MS);
    const receive = (part: RacePart) => {
      store.live.heard();
      race.add(part);
      if ("slice" in part) {
        if (part.placed.length > 0 && this.raceAbort === controller) {
          this.show(race, experiment);
          this.draw(part.slice, experiment);
        }
        return;
      }
      reported.add(part.run);
      if (this.shown || reported.size === race.trajectories.length) show();
    };
    const onPart = (part: RacePart) => measured("receive", () => receive(part));
    const onRestart = () => {
      race = new Race(experiment.runs.length, experiment.steps);
      reported.clear();
      this.shown = false;
    };
    const request = { ...experiment, ...(held && { held: held.kept }) };
    this.racing.ask("race", request, { signal: controller.signal, onPart, onRestart }).then(
      (answer) => {
        const { digest, kept } = answer;
        race.complete(answer);
        this.held = kept === undefined ? undefined : race;
        show();
        if (this.raceAbort !== controller) return;
        this.refresh();
        store.setState({ digest, stale: false });
        const sent = store.getState().experiment.view.digest;
        if (sent !== undefined && sent !== digest)
          store.actions.notify({ tone: "bad", key: "notice.digestDiffers", values: { sent, here: digest } });
      },
      (error: unknown) => {
        clearTimeout(patience);
        // Superseded: whether the next race is on show is not for this one to say.
        if (this.raceAbort !== controller) return;
        this.shown = true;
        this.report(error);
        if (this.waiting !== undefined) this.startRace(this.waiting);
      },
    );
  }

  private show(race: Race, experiment: Experiment): void {
    const { live } = this.store;
    live.race = race;
    live.followed = undefined;
    this.raced = experiment;
    this.shown = true;
    void this.follow();
  }

  /** Whether a race is still on a stand-in plane while the one on show lies on the plane of the same landscape. */
  private standsIn({ slice }: Race, experiment: Experiment): boolean {
    return slice?.provisional === true && this.fixed !== undefined && samePlane(this.fixed.experiment, experiment);
  }

  /** The terrain follows the plane that the race of `experiment` on show is drawn on; undefined for what stands in. */
  private draw(plane: Slice | undefined, experiment: Experiment): void {
    this.fixed = plane && { plane, experiment };
    const now = this.store.getState().experiment;
    this.startFacts(now);
    this.startTerrain(now, this.sizes);
    void this.follow();
    if (this.store.live.probe !== undefined) this.probe(this.store.live.probe.at);
  }

  /** However many parts arrive between two frames, the page hears of them once. */
  private refreshSoon(): void {
    if (this.refreshFrame !== 0) return;
    this.refreshFrame = requestAnimationFrame(() => measured("refresh", () => this.refresh()));
  }

  /** The race on show has grown: statuses for the rows, length for the playhead, a redraw for everyone else. */
  private refresh(): void {
    cancelAnimationFrame(this.refreshFrame);
    this.refreshFrame = 0;
    const { store } = this;
    const { race } = store.live;
    if (race === undefined) return;
    const before = store.getState().statuses;
    const statuses = race.trajectories.map(({ outcome, convergedAt, lastStep }, run): State["statuses"][number] => {
      const old = before[run];
      return old !== undefined &&
        old.outcome === outcome &&
        old.convergedAt === convergedAt &&
        old.lastStep === lastStep
        ? old
        : { outcome, convergedAt, lastStep };
    });
    if (statuses.length !== before.length || statuses.some((status, run) => status !== before[run]))
      store.setState({ statuses });
    let last = 0;
    for (const { lastStep } of race.trajectories) last = Math.max(last, lastStep);
    store.live.playhead.setLast(last);
    store.live.changed("race");
    this.chartSoon();
  }

  /** Trails come first: charts hear of the race when the next frame has been drawn. */
  private chartSoon(): void {
    if (this.charting) return;
    this.charting = true;
    requestAnimationFrame(() =>
      setTimeout(() => {
        this.charting = false;
        this.store.live.changed("charted");
      }),
    );
  }

  /** Resolves when the terrain is there, or superseded. */
  private startTerrain(experiment: Experiment, sizes: readonly number[]): Promise<void> {
    const { live } = this.store;
    this.terrainAbort?.abort();
    const { signal } = (this.terrainAbort = new AbortController());
    this.startCurvature(experiment);
    const { view, objective } = experiment;
    const request = { ...this.landscape(experiment), domain: view.domain, height: view.height, sizes };
    const onFrame = (frame: TerrainFrame) => {
      if (signal.aborted) return;
      live.heard();
      live.terrain = frame;
      live.changed("terrain");
      this.phaseDrawn = true;
      this.followPhase();
    };
    const drawing = { signal, onFrame };
    const drawn =
      TWO_CORES && objective.type === "network" && sizes.length > 1
        ? drawTogether([this.drawing, this.helper()], request, drawing).catch((error: unknown) => {
            if (isAbort(error)) throw error;
            return drawAlone(this.drawing, request, drawing);
          })
        : drawAlone(this.drawing, request, drawing);
    return drawn.catch((error: unknown) => this.report(error));
  }

  /** λmax over what is drawn, where the view asks for it; the old map stays until the first stage of the new one comes. */
  private startCurvature(experiment: Experiment): void {
    const { curvature, domain } = experiment.view;
    const { live } = this.store;
    this.curvatureAbort?.abort();
    if (!curvature) {
      if (live.curvature === undefined) return;
      live.curvature = undefined;
      live.changed("terrain");
      return;
    }
    const { signal } = (this.curvatureAbort = new AbortController());
    const onPart = (frame: CurvatureFrame) => {
      live.curvature = frame;
      live.changed("terrain");
    };
    this.helper()
      .ask("curvature", { ...this.landscape(experiment), domain, sizes: CURVATURE_SIZES }, { signal, onPart })
      .catch((error: unknown) => this.report(error));
  }

  /** The helper and others like it, for work that divides. */
  private crew(): readonly EngineClient[] {
    const size = Math.min(MOST_CREW, Math.max(1, (navigator.hardwareConcurrency ?? 1) - 1));
    while (this.crewed.length < size - 1) this.crewed.push(this.spawnHelper());
    return [this.helper(), ...this.crewed];
  }

  private helper(): EngineClient {
    this.helping ??= this.spawnHelper();
    return this.helping;
  }

  /** Where the experiment asks for it, the plane goes where the playhead stands. */
  private async follow(): Promise<void> {
    const { live } = this.store;
    const { experiment } = this.store.getState();
    if (!experiment.view.follow || experiment.objective.type !== "network") {
      if (live.followed !== undefined) this.follower?.stop();
      return;
    }
    if (this.follower === undefined) {
      const { Follower } = await import("./follower.ts");
      this.follower ??= new Follower(this.store, (sizes) => {
        const { experiment } = this.store.getState();
        this.probeStart(experiment);
        return this.startTerrain(experiment, sizes ?? this.sizes);
      });
    }
    // While a person edits, the race on show may be another landscape's.
    if (this.raced !== undefined && sameLandscape(this.raced, this.store.getState().experiment)) this.follower.follow();
  }

  /**
   * Where the landscape changes with the steps, the terrain shows what the playhead's step sees. A change waits until the
   * one before has been drawn at its coarsest, so that a terrain that always changes moves along.
   */
  private followPhase = (): void => {
    const { live } = this.store;
    const phase = phaseOf(live.facts?.changes ?? [], live.playhead.step);
    if (phase === live.phase || !this.phaseDrawn) return;
    live.phase = phase;
    this.phaseDrawn = false;
    const now = this.store.getState().experiment;
    this.startFacts(now);
    void this.startTerrain(now, this.sizes);
    if (live.probe !== undefined) this.probe(live.probe.at);
  };

  private startFacts(experiment: Experiment): void {
    const { live } = this.store;
    this.factsAbort?.abort();
    this.factsAbort = new AbortController();
    this.drawing.ask("facts", this.landscape(experiment), { signal: this.factsAbort.signal }).then(
      (facts: DrawnFacts) => {
        live.facts = facts;
        live.placing = undefined;
        live.changed("terrain");
        this.followPhase();
        this.probeStart(this.store.getState().experiment);
      },
      (error: unknown) => this.report(error),
    );
  }

  /** What the read-out says while no pointer asks about another point. */
  private probeStart(experiment: Experiment): void {
    const { live } = this.store;
    const { objective, start } = experiment;
    const at = objective.type === "network" ? live.facts?.start : (start ?? live.facts?.start);
    if (at === undefined) return;
    this.startAbort?.abort();
    this.startAbort = new AbortController();
    this.drawing
      .ask("probe", { ...this.landscape(experiment), at: [at[0], at[1]] }, { signal: this.startAbort.signal })
      .then(
        (report) => {
          live.startProbe = report;
          live.changed("probe");
        },
        (error: unknown) => this.report(error),
      );
  }

  /** What is drawn: of a network also the plane that the race on show has fixed, or that follows the playhead. */
  private landscape(experiment: Experiment = this.store.getState().experiment): LandscapeRequest {
    const { objective, transforms, seed, start, slice } = experiment;
    const step = this.store.live.phase;
    const { fixed, raced } = this;
    const plane = fixed && samePlane(fixed.experiment, experiment) ? fixed.plane : undefined;
    const followed = raced && sameLandscape(raced, experiment) ? this.store.live.followed : undefined;
    return { objective, transforms, seed, start, slice, plane: followed ?? plane, step };
  }

  /** The landscape of the race on show, which may be an older experiment's, on the plane it is drawn on. */
  private racedLandscape(): LandscapeRequest {
    const { objective, transforms, seed, batch, start, slice } = this.raced ?? this.store.getState().experiment;
    return {
      objective,
      transforms,
      seed,
      batch,
      start,
      slice,
      plane: this.store.live.race?.slice,
      step: this.store.live.phase,
    };
  }

  private report(error: unknown): void {
    if (isAbort(error)) return;
    this.store.live.heard();
    const message = error instanceof Error ? error.message : String(error);
    this.store.actions.notify({ tone: "bad", key: "notice.engine", values: { message } });
  }
}
