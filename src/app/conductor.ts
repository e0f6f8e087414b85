import { EngineClient, spawnWorker } from "../engine/client.ts";
import type {
  DrawnFacts,
  InputGrid,
  LandscapeRequest,
  Portrait,
  ProbeReport,
  RacePart,
  ReliefRequest,
  SamplesReport,
  Slice,
} from "../engine/protocol.ts";
import { Race } from "../engine/race.ts";
import type { Experiment } from "../experiment/experiment.ts";
import { measured } from "../store/measured.ts";
import type { State } from "../store/state.ts";
import type { FallLineStore } from "../store/store.ts";
import type { Relief } from "../terrain/frame.ts";

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

/** A network's start and seed are part of what is drawn. */
const sameLandscape = (a: Experiment, b: Experiment) =>
  a.objective === b.objective &&
  a.transforms === b.transforms &&
  (a.objective.type !== "network" || (a.seed === b.seed && a.start === b.start && a.slice === b.slice));

/**
 * Joins store and engine: listens for new experiments, asks the workers, and fills the fast channel. One worker races,
 * another draws terrain and answers the pointer, so neither waits for the other. Newer input supersedes older; while a
 * person drags, the race in flight is let through to the screen before the newest one starts, so that trails move along.
 */
export class Conductor {
  private readonly store: FallLineStore;
  private readonly sizes: readonly number[];
  private readonly racing: EngineClient;
  private readonly drawing: EngineClient;
  private raceAbort: AbortController | undefined;
  private terrainAbort: AbortController | undefined;
  private probeAbort: AbortController | undefined;
  private startAbort: AbortController | undefined;
  private factsAbort: AbortController | undefined;
  private shown = true;
  /** The plane that a finished race has fixed, and the experiment whose race that was. */
  private fixed: { readonly plane: Slice; readonly experiment: Experiment } | undefined;
  private waiting: Experiment | undefined;
  private refreshFrame = 0;
  private probeBusy = false;
  private probeNext: readonly [number, number] | undefined;

  constructor(store: FallLineStore, sizes: readonly number[], spawn = spawnWorker) {
    this.store = store;
    this.sizes = sizes;
    const crashed = () => store.actions.notify({ tone: "bad", key: "notice.workerRestarted" });
    this.racing = new EngineClient(spawn, crashed);
    this.drawing = new EngineClient(spawn, crashed);
    const { experiment } = store.getState();
    this.startRace(experiment);
    this.startTerrain(experiment, sizes);
    this.startFacts(experiment);
    store.subscribe((state, before) => {
      if (state.experiment === before.experiment) return;
      const [now, old] = [state.experiment, before.experiment];
      if (!sameRace(now, old)) this.requestRace(now);
      if (!sameLandscape(now, old)) {
        this.startFacts(now);
        if (store.live.probe !== undefined) this.probe(store.live.probe.at);
      } else if (now.start !== old.start) this.probeStart(now);
      if (!sameLandscape(now, old) || now.view.domain !== old.view.domain || now.view.height !== old.view.height)
        this.startTerrain(now, sizes);
    });
  }

  requestRelief = (request: ReliefRequest, signal: AbortSignal): Promise<Relief> =>
    this.drawing.ask("relief", { ...this.landscape(), ...request }, { signal });

  /** What the landscape drawn, or the plane of it, is at a point; for panels that ask about several. */
  requestProbe = (at: readonly [number, number], signal: AbortSignal): Promise<ProbeReport> =>
    this.drawing.ask("probe", { ...this.landscape(), at }, { signal });

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

  /** For tests of recovery: ends both workers as a crash would. */
  crashWorkers(): void {
    this.racing.crash();
    this.drawing.crash();
  }

  private requestRace(experiment: Experiment): void {
    if (this.shown) this.startRace(experiment);
    else this.waiting = experiment;
  }

  private startRace(experiment: Experiment): void {
    const { store } = this;
    const { live } = store;
    this.raceAbort?.abort();
    const controller = new AbortController();
    this.raceAbort = controller;
    this.shown = false;
    this.waiting = undefined;
    store.setState({ stale: true, digest: undefined });
    let race = new Race(experiment.runs.length, experiment.steps);
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
        live.race = race;
        this.shown = true;
        if (this.standsIn(race, experiment)) this.draw(undefined, experiment);
      }
      this.refreshSoon();
      if (this.waiting !== undefined) this.startRace(this.waiting);
    };
    patience = setTimeout(show, PATIENCE_MS);
    const receive = (part: RacePart) => {
      race.add(part);
      if ("slice" in part) {
        if (part.placed.length > 0 && this.raceAbort === controller) {
          live.race = race;
          this.shown = true;
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
    this.racing.ask("race", experiment, { signal: controller.signal, onPart, onRestart }).then(
      ({ digest }) => {
        race.digest = digest;
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

  /** Whether a race is still on a stand-in plane while the one on show lies on the plane of the same landscape. */
  private standsIn({ slice }: Race, experiment: Experiment): boolean {
    return slice?.provisional === true && this.fixed !== undefined && sameLandscape(this.fixed.experiment, experiment);
  }

  /** The terrain follows the plane that the race of `experiment` on show is drawn on; undefined for what stands in. */
  private draw(plane: Slice | undefined, experiment: Experiment): void {
    this.fixed = plane && { plane, experiment };
    const now = this.store.getState().experiment;
    this.startFacts(now);
    this.startTerrain(now, this.sizes);
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
  }

  private startTerrain(experiment: Experiment, sizes: readonly number[]): void {
    const { live } = this.store;
    this.terrainAbort?.abort();
    this.terrainAbort = new AbortController();
    const { view } = experiment;
    this.drawing
      .ask(
        "terrain",
        { ...this.landscape(experiment), domain: view.domain, height: view.height, sizes },
        {
          signal: this.terrainAbort.signal,
          onPart: (frame) => {
            live.terrain = frame;
            live.changed("terrain");
          },
        },
      )
      .catch((error: unknown) => this.report(error));
  }

  private startFacts(experiment: Experiment): void {
    const { live } = this.store;
    this.factsAbort?.abort();
    this.factsAbort = new AbortController();
    this.drawing.ask("facts", this.landscape(experiment), { signal: this.factsAbort.signal }).then(
      (facts: DrawnFacts) => {
        live.facts = facts;
        live.changed("terrain");
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

  /** What is drawn: of a network also the plane that the race on show has fixed. */
  private landscape(experiment: Experiment = this.store.getState().experiment): LandscapeRequest {
    const { objective, transforms, seed, start, slice } = experiment;
    const { fixed } = this;
    const plane = fixed && sameLandscape(fixed.experiment, experiment) ? fixed.plane : undefined;
    return { objective, transforms, seed, start, slice, plane };
  }

  private report(error: unknown): void {
    if (isAbort(error)) return;
    const message = error instanceof Error ? error.message : String(error);
    this.store.actions.notify({ tone: "bad", key: "notice.engine", values: { message } });
  }
}
