import { parentPort } from "node:worker_threads";
import { type ServerPort, serve } from "../../src/engine/serve.ts";

if (parentPort === null) throw new Error("expected to be a worker's script");
serve(parentPort as unknown as ServerPort);
parentPort.start();
