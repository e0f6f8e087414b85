import {
  createLandscape,
  type DrawnLandscape,
  type LandscapeRequest,
  prepareLandscape,
} from "../experiment/landscape.ts";
import { terrainFrames } from "../terrain/frames.ts";
import { paintRelief } from "../terrain/paintRelief.ts";
import { probe } from "./inspect.ts";
import type { Answers, FromWorker, Kind, Parts, Posted, Requests, ToWorker } from "./protocol.ts";
import { race } from "./session.ts";

/** The landscape asked about last: the pointer asks about the same one many times a second. */
let latest: { readonly key: string; readonly landscape: DrawnLandscape } | undefined;

function landscapeOf(request: LandscapeRequest): DrawnLandscape {
  const { objective, transforms, seed, start, slice, plane, step } = request;
  const key = JSON.stringify(
    objective.type === "network"
      ? [objective, transforms, step, seed, start, slice, plane && [plane.origin, plane.u, plane.v].map(fingerprint)]
      : [objective, transforms, step, seed],
  );
  if (latest?.key !== key) latest = { key, landscape: createLandscape(request) };
  return latest.landscape;
}

/** FNV-1a over the words of long vectors, which would be slow to compare as text. */
function fingerprint(vector: Float64Array): number {
  const words = new Uint32Array(vector.buffer, vector.byteOffset, 2 * vector.length);
  let hash = 0x811c9dc5;
  for (const word of words) hash = Math.imul(hash ^ word, 0x01000193);
  return hash;
}

/** One request in progress: yields what streams out (or undefined, to breathe), returns the answer. */
type Task<K extends Kind> = Generator<Parts[K] | undefined, Answers[K]>;

const tasks: { readonly [K in Kind]: (request: Requests[K]) => Task<K> } = {
  race,
  *terrain(request) {
    const { plane, domain, nonNegative } = landscapeOf(request);
    yield* terrainFrames(plane, request.domain ?? domain, request.height, nonNegative, request.sizes);
    return undefined;
  },
  *relief(request) {
    const { plane, domain, nonNegative } = createLandscape(request);
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
  // biome-ignore lint/correctness/useYield: answers at once
  *probe(request) {
    return probe(landscapeOf(request).plane, request.at);
  },
  // biome-ignore lint/correctness/useYield: answers at once
  *facts(request) {
    // A copy, as the buffers of an answer are given away.
    return structuredClone(landscapeOf(request).facts);
  },
  // biome-ignore lint/correctness/useYield: answers at once
  *outputs(request) {
    const { network } = landscapeOf(request);
    if (network === undefined) throw new Error("outputs: expected a network");
    return network.outputs(request.theta, request.inputs);
  },
  // biome-ignore lint/correctness/useYield: answers at once
  *samples(request) {
    const { network } = landscapeOf(request);
    if (network === undefined) return undefined;
    const { train, test, standardisation } = network.data;
    return structuredClone({ train, ...(test && { test }), ...(standardisation && { standardisation }) });
  },
};

/** Short questions before long ones: a probe never waits for a race. */
const URGENCY: Readonly<Record<Kind, number>> = {
  probe: 0,
  facts: 0,
  outputs: 0,
  samples: 0,
  terrain: 1,
  race: 1,
  relief: 2,
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
      const begin = () => {
        running.push({ id: data.id, kind: data.kind, task: start(data.request) });
        schedule();
      };
      const loading = prepareLandscape(data.request);
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
