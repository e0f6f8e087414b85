import { register } from "tsx/esm/api";

// Threads do not inherit the loader that lets Node read TypeScript.
register();
await import("./worker.ts");
