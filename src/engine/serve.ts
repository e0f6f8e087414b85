import {
  createPupil,
  type DrawnLandscape,
  type LandscapeRequest,
  landscapeInParts,
  type Pupil,
  prepareLandscape,
} from "../experiment/landscape.ts";
import type { Landscape, Objective } from "../objectives/objective.ts";
import { frameOf, terrainFrames } from "../terrain/frames.ts";
import { gridInBands } from "../terrain/grid.ts";
import { paintRelief } from "../terrain/paintRelief.ts";
import { probe } from "./inspect.ts";
import { portrait } from "./portrait.ts";
import {
  type Answers,
  type FromWorker,
  type Kind,
  type Parts,
  type Posted,
  type Requests,
  SAME,
  type ToWorker,
} from "./protocol.ts";
import { RaceMemory } from "./remembered.ts";
import { sameObjective } from "./sameObjective.ts";
import { race } from "./session.ts";

/**
 * The landscape asked about last: the pointer asks about the same one many times a second. While it is being built, whoever
 * asks for it takes a turn at the building, so it is built once, and goes on when the first to ask is aborted.
 */
let latest: Building | undefined;

interface Building {
  readonly objective: LandscapeRequest["objective"];
  /** All else that decides what is built, as text. */
  readonly surroundings: string;
  readonly task: Generator<undefined, DrawnLandscape>;
  built?: DrawnLandscape;
  failed?: { readonly error: unknown };
}

function* landscapeOf(request: LandscapeRequest): Generator<undefined, DrawnLandscape> {
  const { objective, transforms, seed, batch, start, slice, plane, step } = request;
  const surroundings = JSON.stringify(
    objective.type === "network"
      ? [transforms, step, seed, batch, start, slice, plane && [plane.origin, plane.u, plane.v].map(fingerprint)]
      : [transforms, step, seed],
  );
  if (latest?.surroundings !== surroundings || !sameObjective(latest.objective, objective))
    latest = { objective, surroundings, task: landscapeInParts(request) };
  const asked = latest;
  while (asked.built === undefined) {
    if (asked.failed !== undefined) throw asked.failed.error;
    try {
      const { done, value } = asked.task.next();
      if (done) asked.built = value;
      else yield undefined;
    } catch (error) {
      asked.failed = { error };
    }
  }
  return asked.built;
}

/** The network asked about last: the playhead asks about the same one many times a second. */
let taught:
  | { readonly objective: LandscapeRequest["objective"]; readonly seed?: number; readonly pupil?: Pupil }
  | undefined;

function pupilOf(request: LandscapeRequest): Pupil | undefined {
  const { objective, seed } = request;
  if (taught === undefined || taught.seed !== seed || !sameObjective(taught.objective, objective))
    taught = { objective, seed, pupil: createPupil(request) };
  return taught.pupil;
}

function taughtBy(request: LandscapeRequest): Pupil {
  const pupil = pupilOf(request);
  if (pupil === undefined) throw new Error("objective: expected a network");
  return pupil;
}

/** FNV-1a over the words of long vectors, which would be slow to compare as text. */
function fingerprint(vector: Float64Array): number {
  const words = new Uint32Array(vector.buffer, vector.byteOffset, 2 * vector.length);
  let hash = 0x811c9dc5;
  for (const word of words) hash = Math.imul(hash ^ word, 0x01000193);
  return hash;
}

let studies: typeof import("./studies.ts") | undefined;

function studiesLoaded(): typeof import("./studies.ts") {
  if (studies === undefined) throw new Error("studies: expected their code to be loaded");
  return studies;
}

const STUDIES: ReadonlySet<Kind> = new Set(["curvature", "spectrum", "profile", "map"]);

let coursework: typeof import("./coursework.ts") | undefined;

function courseworkLoaded(): typeof import("./coursework.ts") {
  if (coursework === undefined) throw new Error("coursework: expected its code to be loaded");
  return coursework;
}

async function prepareCourse(kind: Kind, request: Requests[Kind]): Promise<void> {
  coursework ??= await import("./coursework.ts");
  if (kind === "claims") await coursework.prepareClaims(request as Requests["claims"]);
  else await coursework.prepareCompanion(request as Requests["companion"]);
}

/** Loads what a request needs besides this code; undefined when nothing is missing. */
function prepare(kind: Kind, request: Requests[Kind]): Promise<unknown> | undefined {
  if (kind === "claims" || kind === "companion") return prepareCourse(kind, request);
  const landscape = prepareLandscape(request);
  if (studies !== undefined || !STUDIES.has(kind)) return landscape;
  const code = import("./studies.ts").then((loaded) => {
    studies = loaded;
  });
  return Promise.all([landscape, code]);
}

/** What is curved at point `step`: in a game the function that both players share. */
function heightAt(landscape: Landscape, step: number): Objective {
  const whole = landscape.whole(step);
  return whole.game?.height ?? whole;
}

/** One request in progress: yields what streams out (or undefined, to breathe), returns the answer. */
type Task<K extends Kind> = Generator<Parts[K] | undefined, Answers[K]>;

/** The race raced last, for the next one. */
const memory = new RaceMemory();

const tasks: { readonly [K in Kind]: (request: Requests[K]) => Task<K> } = {
  race: (request) => race(request, memory),
  *terrain(request) {
    const { plane, domain, nonNegative } = yield* landscapeOf(request);
    yield* terrainFrames(plane, request.domain ?? domain, request.height, nonNegative, request.sizes);
    return undefined;
  },
  *losses(request) {
    const { plane, domain } = yield* landscapeOf(request);
    const { n, from, to } = request;
    return yield* gridInBands(plane, request.domain ?? domain, n, n, from, to);
  },
  *frame(request) {
    const { domain, nonNegative } = yield* landscapeOf(request);
    const { losses, height: kind, n, map, final } = request;
    return yield* frameOf(losses, { n, domain: request.domain ?? domain, kind, nonNegative, map, final });
  },
  *curvature(request) {
    return yield* studiesLoaded().curvatureGrid(yield* landscapeOf(request), request.sizes, request.domain);
  },
  *spectrum(request) {
    const { landscape } = yield* landscapeOf(request);
    const { theta, step, moved } = request;
    // A copy, as the buffers of a part are given away.
    const task = studiesLoaded().spectrumAt(heightAt(landscape, step), theta, moved);
    for (;;) {
      const { done, value } = task.next();
      if (done) return value;
      yield value && structuredClone(value);
    }
  },
  *profile(request) {
    return yield* studiesLoaded().profiles(yield* landscapeOf(request), request.line);
  },
  *map({ sizes, share, ...experiment }) {
    return yield* studiesLoaded().sweepMap(experiment, sizes, yield* landscapeOf(experiment), share);
  },
  *relief(request) {
    const { plane, domain, nonNegative } = yield* landscapeInParts(request);
    const window = request.domain ?? domain;
    return yield* paintRelief(
      plane,
      window,
      request.height,
      nonNegative,
      request.width,
      request.pixelHeight,
      request.theme,
    );
  },
  *probe(request) {
    return probe((yield* landscapeOf(request)).plane, request.at);
  },
  *facts(request) {
    // A copy, as the buffers of an answer are given away.
    return structuredClone((yield* landscapeOf(request)).facts);
  },
  *claims(request) {
    return yield* courseworkLoaded().claims(request);
  },
  *companion(request) {
    return yield* courseworkLoaded().companionReport(request);
  },
  // biome-ignore lint/correctness/useYield: answers at once
  *outputs(request) {
    return taughtBy(request).outputsAt(request.inputs)(request.theta);
  },
  // biome-ignore lint/correctness/useYield: answers at once
  *portrait(request) {
    return portrait(taughtBy(request), request);
  },
  // biome-ignore lint/correctness/useYield: answers at once
  *samples(request) {
    const pupil = pupilOf(request);
    if (pupil === undefined) return undefined;
    const { train, test, standardisation } = pupil.data;
    return structuredClone({ train, ...(test && { test }), ...(standardisation && { standardisation }) });
  },
};

/** Short questions before long ones: a probe never waits for a race. */
const URGENCY: Readonly<Record<Kind, number>> = {
  probe: 0,
  facts: 0,
  outputs: 0,
  portrait: 0,
  samples: 0,
  losses: 1,
  frame: 1,
  terrain: 1,
  race: 1,
  relief: 2,
  curvature: 2,
  companion: 2,
  claims: 3,
  profile: 2,
  map: 3,
  spectrum: 3,
};

/** Work between two looks at the mailbox: aborts are heard within this many milliseconds. */
const SLICE_MS = 6;

/** All array buffers inside a plain value, each once. */
function buffersOf(value: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer && value.byteLength > 0) found.add(value.buffer);
  } else if (typeof value === "object" && value !== null)
    for (const item of Object.values(value)) buffersOf(item, found);
  return found;
}

const posted = <T>(message: T): Posted<T> => ({ message, transfer: [...buffersOf(message)] });

/** The part of a `MessagePort` or worker scope that serving needs. */
export interface ServerPort {
  postMessage(message: FromWorker, transfer: Transferable[]): void;
  addEventListener(type: "message", listener: (event: MessageEvent<ToWorker>) => void): void;
}

interface Running {
  readonly id: number;
  readonly kind: Kind;
  readonly task: Generator<unknown, unknown>;
}

/**
 * A way to call `work` soon, after the messages that already wait. In browsers a message to oneself: unlike a timer it is
 * not delayed by 4 ms. Node drains up to a thousand messages of one port before it looks at the next, but has
 * `setImmediate`.
 */
function mailFirst(work: () => void): () => void {
  if (typeof globalThis.setImmediate === "function") return () => void globalThis.setImmediate(work);
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = work;
  return () => port2.postMessage(undefined);
}

/**
 * Answers requests on `port` until it closes. Tasks are generators, worked on in slices of a few milliseconds, the most
 * urgent kind first and equals in turn; between slices the mailbox is read, so an abort drops its task at once. An error
 * inside a task is posted as data and ends that task only.
 */
export function serve(port: ServerPort, now: () => number = () => performance.now()): void {
  let running: Running[] = [];
  let scheduled = false;
  /** Requests whose data are being loaded. */
  const waiting = new Set<number>();
  /** The objective that was asked about last. */
  let spoken: LandscapeRequest["objective"] | undefined;

  const post = (message: FromWorker) => {
    const { transfer } = posted(message);
    port.postMessage(message, transfer as ArrayBuffer[]);
  };

  const advance = (item: Running): boolean => {
    try {
      const result = item.task.next();
      if (result.done) post({ type: "answer", id: item.id, answer: result.value as Answers[Kind] });
      else if (result.value !== undefined) post({ type: "part", id: item.id, part: result.value as Parts[Kind] });
      return result.done === true;
    } catch (error) {
      post({ type: "error", id: item.id, message: error instanceof Error ? error.message : String(error) });
      return true;
    }
  };

  const work = () => {
    scheduled = false;
    const end = now() + SLICE_MS;
    while (running.length > 0 && now() < end) {
      let chosen = running[0];
      for (const item of running) if (URGENCY[item.kind] < URGENCY[chosen.kind]) chosen = item;
      running = running.filter((item) => item !== chosen);
      if (!advance(chosen)) running.push(chosen);
    }
    schedule();
  };

  const schedule = () => {
    if (scheduled || running.length === 0) return;
    scheduled = true;
    afterMail();
  };

  const afterMail = mailFirst(work);
  port.addEventListener("message", ({ data }) => {
    if (data.type === "abort") waiting.delete(data.id);
    if (data.type === "abort") running = running.filter((item) => item.id !== data.id);
    else {
      const start = tasks[data.kind] as (request: Requests[Kind]) => Generator<unknown, unknown>;
      const objective = data.request.objective === SAME ? spoken : data.request.objective;
      if (objective === undefined) throw new Error("ask: expected an objective before one that is the same");
      spoken = objective;
      const request = { ...data.request, objective } as Requests[Kind];
      const begin = () => {
        running.push({ id: data.id, kind: data.kind, task: start(request) });
        schedule();
      };
      const loading = prepare(data.kind, request);
      if (loading === undefined) begin();
      else {
        waiting.add(data.id);
        loading.then(
          () => waiting.delete(data.id) && begin(),
          (error: unknown) => post({ type: "error", id: data.id, message: String(error) }),
        );
      }
    }
  });
}
