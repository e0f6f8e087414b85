import { Worker } from "node:worker_threads";
import type { ClientPort } from "../../src/engine/client.ts";
import { EngineClient } from "../../src/engine/client.ts";
import { type ServerPort, serve } from "../../src/engine/serve.ts";

/** A client whose worker is a thread of its own. */
export function createThread(): { readonly client: EngineClient; readonly end: () => Promise<number> } {
  const worker = new Worker(new URL("./worker.mjs", import.meta.url));
  const port: ClientPort = {
    postMessage: (message) => worker.postMessage(message),
    addEventListener(type: string, listener: (event: never) => void) {
      worker.on(type, (data) => {
        if (type !== "message") throw data;
        listener({ data } as never);
      });
    },
  };
  return { client: new EngineClient(() => port), end: () => worker.terminate() };
}

/** A client whose worker is this thread, over a real MessageChannel. */
export function createClient(): { readonly client: EngineClient; readonly end: () => void } {
  const { port1, port2 } = new MessageChannel();
  serve(port2 as unknown as ServerPort);
  port1.start();
  port2.start();
  return { client: new EngineClient(() => port1 as unknown as ClientPort), end: () => port1.close() };
}
