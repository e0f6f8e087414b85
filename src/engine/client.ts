import {
  type Answers,
  type FromWorker,
  type Kind,
  type Parts,
  type Requests,
  SAME,
  type Sent,
  type ToWorker,
} from "./protocol.ts";

/** The part of a `Worker` or `MessagePort` that asking needs. */
export interface ClientPort {
  postMessage(message: ToWorker): void;
  addEventListener(type: "message", listener: (event: MessageEvent<FromWorker>) => void): void;
  addEventListener(type: "error" | "messageerror", listener: (event: Event) => void): void;
  terminate?(): void;
}

interface Pending {
  readonly kind: Kind;
  readonly request: Requests[Kind];
  readonly onPart: (part: Parts[Kind]) => void;
  readonly onRestart: () => void;
  readonly resolve: (answer: Answers[Kind]) => void;
  readonly reject: (error: Error) => void;
  attempts: number;
}

/** After this many crashes a request is taken to be what crashes the worker, and is given up. */
const MAX_ATTEMPTS = 2;

/** After this many crashes in a row without a single message, workers are taken to be unable to start at all. */
const MAX_SILENT_CRASHES = 4;

export interface AskOptions<K extends Kind> {
  readonly signal?: AbortSignal;
  readonly onPart?: (part: Parts[K]) => void;
  /** The worker crashed and the request starts over: forget the parts so far. */
  readonly onRestart?: () => void;
}

/**
 * The page's side of one worker. Every request has an id; parts stream to `onPart`, the answer resolves the promise,
 * aborting rejects with `AbortError` and tells the worker. A crashed worker is replaced and what was pending is asked
 * again.
 */
export class EngineClient {
  private readonly spawn: () => ClientPort;
  private readonly onCrash: () => void;
  private port: ClientPort;
  private readonly pending = new Map<number, Pending>();
  private nextId = 1;
  private silentCrashes = 0;
  /** The objective this worker was asked about last. */
  private known: Requests[Kind]["objective"] | undefined;

  constructor(spawn: () => ClientPort, onCrash: () => void = () => {}) {
    this.spawn = spawn;
    this.onCrash = onCrash;
    this.port = this.open();
  }

  ask<K extends Kind>(kind: K, request: Requests[K], options: AskOptions<K> = {}): Promise<Answers[K]> {
    const { signal, onPart, onRestart } = options;
    const id = this.nextId++;
    return new Promise<Answers[K]>((resolve, reject) => {
      const abort = () => {
        if (!this.pending.delete(id)) return;
        this.port.postMessage({ type: "abort", id });
        reject(new DOMException("superseded", "AbortError"));
      };
      if (signal?.aborted) {
        reject(new DOMException("superseded", "AbortError"));
        return;
      }
      signal?.addEventListener("abort", abort, { once: true });
      const settled = () => signal?.removeEventListener("abort", abort);
      this.pending.set(id, {
        kind,
        request,
        onPart: (onPart ?? (() => {})) as Pending["onPart"],
        onRestart: onRestart ?? (() => {}),
        resolve: (answer) => {
          settled();
          resolve(answer as Answers[K]);
        },
        reject: (error) => {
          settled();
          reject(error);
        },
        attempts: 0,
      });
      if (this.silentCrashes < MAX_SILENT_CRASHES) this.send(id, kind, request);
      else this.giveUp(id, "the worker cannot be started");
    });
  }

  /** Ends the worker as a crash would; used by tests and when the page goes away. */
  crash(): void {
    this.restart(this.port);
  }

  private open(): ClientPort {
    const port = this.spawn();
    this.known = undefined;
    port.addEventListener("message", ({ data }) => {
      // A crashed worker's last words are not an answer to what its successor was asked again.
      if (port === this.port) this.receive(data);
    });
    port.addEventListener("error", (event) => {
      event.preventDefault();
      this.restart(port);
    });
    port.addEventListener("messageerror", () => this.restart(port));
    return port;
  }

  private giveUp(id: number, why: string): void {
    const pending = this.pending.get(id);
    this.pending.delete(id);
    pending?.reject(new Error(why));
  }

  private receive(data: FromWorker): void {
    this.silentCrashes = 0;
    const pending = this.pending.get(data.id);
    if (pending === undefined) return;
    if (data.type === "part") {
      pending.onPart(data.part);
      return;
    }
    this.pending.delete(data.id);
    if (data.type === "answer") pending.resolve(data.answer);
    else pending.reject(new Error(data.message));
  }

  private restart(crashed: ClientPort): void {
    if (crashed !== this.port) return;
    crashed.terminate?.();
    if (++this.silentCrashes >= MAX_SILENT_CRASHES) {
      for (const id of [...this.pending.keys()]) this.giveUp(id, "the worker cannot be started");
      return;
    }
    this.port = this.open();
    this.onCrash();
    for (const [id, pending] of [...this.pending]) {
      if (++pending.attempts > MAX_ATTEMPTS) {
        this.giveUp(id, "the worker crashed on this request repeatedly");
        continue;
      }
      pending.onRestart();
      this.send(id, pending.kind, pending.request);
    }
  }

  private send(id: number, kind: Kind, request: Requests[Kind]): void {
    const known = request.objective === this.known;
    this.known = request.objective;
    const sent: Sent = known ? { ...request, objective: SAME } : request;
    this.port.postMessage({ type: "ask", id, kind, request: sent });
  }
}
